/** A policy code that the upper plan does not have. */
import { quote } from '../../japanese/quote.ts';
import type { Rule } from '../rule.ts';
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
      const { listed } = vocabularyOf(known);
      yield {
        at: origin,
        words,
        message:
          words.trim() === ''
            ? { ja: '上位計画の施策の番号が書かれていません。', en: 'No policy of the upper plan is named.' }
            : {
                ja: `施策の番号${quote(words)}は、上位計画にありません。`,
                en: `The upper plan has no policy ${quote(words)}.`,
              },
        hint:
          words.trim() === ''
            ? {
                ja: `計画の識別子の後に「/」を付けて、${listed.ja}のいずれかを書いてください。`,
                en: `Write one of ${listed.en} behind the id of the plan and a slash.`,
              }
            : {
                ja: `${listed.ja}のいずれかにするか、reform.yaml の policies に加えてください。`,
                en: `Use one of ${listed.en}, or add it to \`policies\` in reform.yaml.`,
              },
      };
    }
  },
};
