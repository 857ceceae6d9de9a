/** A form that was drawn and is not asked for. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import type { Rule } from '../rule.ts';

const form = `kind: form
id: our-sheet
title: 取組調書
blocks:
  - { show: title, label: 取組名 }
`;

export const unusedForm: Rule = {
  id: 'form/unused',
  title: { ja: '描いた様式が使われていない', en: 'A form that was drawn and is not asked for' },
  why: {
    ja: 'reform.yaml の forms にない様式は、作られません。',
    en: 'A form that reform.yaml does not name is not built.',
  },
  severity: { draft: 'info', submit: 'warning' },
  bad: {
    files: {
      'reform.yaml': 'city: 例市\nyear: 令和7年度\nforms: [yoshiki4]\n',
      'form.yaml': form.replace('our-sheet', 'our-sheet # ←'),
    },
  },
  good: {
    files: {
      'reform.yaml': 'city: 例市\nyear: 令和7年度\nforms: [our-sheet]\n',
      'form.yaml': form,
    },
  },
  *check({ city, sheets }) {
    for (const { data, origin } of sheets.forms) {
      if (city.forms.includes(data.id)) continue;
      yield {
        at: below(origin, 'id'),
        message: {
          ja: `様式${quote(data.id)}は、reform.yaml の forms にないので作られません。`,
          en: `The form ${quote(data.id)} is not built: \`forms\` in reform.yaml does not name it.`,
        },
        hint: {
          ja: `作るときは、forms に ${data.id} を加えてください。`,
          en: `To build it, add ${data.id} to \`forms\`.`,
        },
      };
    }
  },
};
