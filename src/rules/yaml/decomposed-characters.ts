/** Voicing marks apart from their letters: found by the reader. */
import type { Rule } from '../rule.ts';

export const decomposedCharacters: Rule = {
  id: 'yaml/decomposed-characters',
  title: { ja: '離れた濁点・半濁点', en: 'Voicing marks apart from their letters' },
  why: {
    ja: '見た目が同じでも別の文字なので、検索や照合で見つからなくなります。',
    en: 'They look the same but are other characters, so searching and matching miss them.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進と広け\u3099方 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進と広げ方
`,
  },
};
