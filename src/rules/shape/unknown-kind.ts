/** A kind of sheet that does not exist: found where data meets its shape. */
import type { Rule } from '../rule.ts';

export const unknownKind: Rule = {
  id: 'shape/unknown-kind',
  title: { ja: '分からないシートの種類', en: 'A kind of sheet that does not exist' },
  why: {
    ja: '種類（kind）が分からないと、シートの他の行を調べられません。',
    en: 'Without a known kind nothing else in the sheet can be checked.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiativ # ←
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
`,
  },
};
