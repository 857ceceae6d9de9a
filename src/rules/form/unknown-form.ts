/** A form that nobody has drawn. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { isOfficial } from '../../sheets/official.ts';
import type { Rule } from '../rule.ts';
import { mayMean, vocabularyOf } from '../vocabulary.ts';

const sheet = `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
`;

export const unknownForm: Rule = {
  id: 'form/unknown-form',
  title: { ja: '名前の様式がない', en: 'A form that nobody has drawn' },
  why: {
    ja: '名前を誤ると、その様式は何も言わずに作られないままになります。',
    en: 'A form with a wrong name would silently not be built.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
forms:
  - yoshiki5 # ←
`,
      'sheet.yaml': sheet,
    },
  },
  good: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
forms:
  - yoshiki4
`,
      'sheet.yaml': sheet,
    },
  },
  *check({ city, forms }) {
    const known = vocabularyOf([...new Set(forms.map(({ id }) => id))]);
    for (const [index, id] of city.forms.entries()) {
      // Whether a file is there is seen when it is opened.
      if (known.has(id) || isOfficial(id)) continue;
      const near = known.near(id);
      yield {
        at: below(city.origin, 'forms', index),
        message: {
          ja: `様式${quote(id)}は見つかりません。`,
          en: `There is no form ${quote(id)}.`,
        },
        hint: {
          ja: `${near ? mayMean(near).ja : `${known.oneOf.ja}にしてください。`}市の様式は、kind: form のシートに描けます。`,
          en: `${near ? mayMean(near).en : `Known are ${known.listed.en}.`} A city draws its own in a sheet of \`kind: form\`.`,
        },
      };
    }
  },
};
