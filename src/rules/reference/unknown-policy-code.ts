/** A policy code that the upper plan does not have. */
import type { Words } from '../../diagnostics/words.ts';
import { quote } from '../../japanese/quote.ts';
import type { Rule, Said } from '../rule.ts';
import { vocabularyOf } from '../vocabulary.ts';

export const unknownPolicyCode: Rule = {
  id: 'reference/unknown-policy-code',
  title: { ja: '上位計画にない施策の番号', en: 'A policy code that the upper plan does not have' },
  why: {
    ja: '番号の誤りは、別の施策に寄与していることにしてしまいます。',
    en: 'A wrong number makes the sheet contribute to another policy.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
plans:
  - id: basic
    title: 例市基本計画
    policies: { 5-(5): 犯罪のないまち }
`,
      'sheet.yaml': `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
contributes:
  - { to: basic/5-(6) } # ←
`,
    },
  },
  good: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
plans:
  - id: basic
    title: 例市基本計画
    policies: { 5-(5): 犯罪のないまち }
`,
      'sheet.yaml': `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
contributes:
  - { to: basic/5-(5) }
`,
    },
  },
  *check({ unresolved }) {
    for (const { kind, known, origin, words } of unresolved) {
      if (kind !== 'policy-code') continue;
      const { oneOf } = vocabularyOf(known);
      yield { at: origin, words, ...(words.trim() === '' ? unnamed(oneOf) : unknown(words, oneOf)) };
    }
  },
};

function unnamed(oneOf: Words): Said {
  return {
    message: { ja: '上位計画の施策の番号が書かれていません。', en: 'No policy of the upper plan is named.' },
    hint: {
      ja: `計画の識別子の後に「/」を付けて、${oneOf.ja}を書いてください。`,
      en: `Write ${oneOf.en} behind the id of the plan and a slash.`,
    },
  };
}

function unknown(words: string, oneOf: Words): Said {
  return {
    message: {
      ja: `施策の番号${quote(words)}は、上位計画にありません。`,
      en: `The upper plan has no policy ${quote(words)}.`,
    },
    hint: {
      ja: `${oneOf.ja}にするか、reform.yaml の policies に加えてください。`,
      en: `Use ${oneOf.en}, or add it to \`policies\` in reform.yaml.`,
    },
  };
}
