/** A field that the form needs is not written. */
import type { Words } from '../../diagnostics/words.ts';
import type { RequiredField } from '../../plan/missing.ts';
import type { Rule } from '../rule.ts';

export const missingField: Rule = {
  id: 'document/missing-field',
  title: { ja: '様式に必要な欄が書かれていない', en: 'A field that the form needs is not written' },
  why: {
    ja: '下書きでは空けておけますが、提出するときには要ります。',
    en: 'A draft may leave it out; what is submitted may not.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: `kind: initiative # ←
id: wards
title: 区役所改革の推進
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
`,
  },
  *check({ missing }) {
    for (const { field, origin } of missing) {
      yield {
        at: origin,
        message: {
          ja: `${fields[field].ja}（${field}）が書かれていません。`,
          en: `The ${fields[field].en} (\`${field}\`) is missing.`,
        },
        hint: { ja: `「${field}: 」に続けて書いてください。`, en: `Write it after \`${field}:\`.` },
      };
    }
  },
};

const fields: Readonly<Record<RequiredField, Words>> = {
  id: { ja: '識別子', en: 'id' },
  title: { ja: '名前', en: 'title' },
  owner: { ja: '所管', en: 'owner' },
  year: { ja: '年度', en: 'fiscal year' },
};
