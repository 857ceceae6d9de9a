/** A block that the form requires, and the sheet leaves empty. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { type KnownForm, showingsOf } from '../../plan/form-blocks.ts';
import type { InitiativeSheet } from '../../sheets/shape/index.ts';
import type { Rule } from '../rule.ts';

const sheet = (issues: string) => ({
  'reform.yaml': 'city: 例市\nyear: 令和7年度\nforms: [our-sheet]\n',
  'form.yaml': `kind: form
id: our-sheet
title: 取組調書
blocks:
  - { show: title, label: 取組名 }
  - { show: issues, label: 現状・課題, empty: required }
`,
  'sheet.yaml': `kind: initiative${issues === '' ? ' # ←' : ''}
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
${issues}`,
});

export const emptyRequired: Rule = {
  id: 'form/empty-required',
  title: { ja: '様式の必須の欄が空のまま', en: 'A block the form requires is empty' },
  why: {
    ja: '必須の欄が空いた様式は、提出しても差し戻されます。',
    en: 'A form with an empty block that must be filled is sent back.',
  },
  severity: { draft: 'off', submit: 'error' },
  bad: { files: sheet(''), submit: true },
  good: { files: sheet('issues: [窓口の待ち時間が長い。]\n'), submit: true },
  *check({ forms, sheets }) {
    // 様式4 that nobody asked for requires nothing.
    const asked = (sheets.project.data.forms ?? []).flatMap(
      (id) => forms.find((form) => form.id === id) ?? [],
    );
    const required = asked.flatMap((form) => requiredOf(form));
    if (required.length === 0) return;
    for (const { data, origin } of sheets.initiatives) {
      for (const { fields, form, label } of required) {
        if (fields.some((field) => isFilled(data[field]))) continue;
        const [key = ''] = fields;
        yield {
          at: key in data ? below(origin, key) : origin,
          key: true,
          message: {
            ja: `様式${quote(form.title)}の${quote(label)}は必須ですが、空です。`,
            en: `${quote(label)} of ${quote(form.title)} is required, and it is empty.`,
          },
          hint: {
            ja: `「${key}: 」に続けて書いてください。`,
            en: `Write it after \`${key}:\`.`,
          },
        };
      }
    }
  },
};

interface Required {
  readonly form: KnownForm;
  readonly label: string;
  readonly fields: readonly (keyof InitiativeSheet)[];
}

function requiredOf(form: KnownForm): Required[] {
  if ((form.of ?? 'initiative') !== 'initiative') return [];
  return form.blocks.flatMap((block) => {
    const fields = showingsOf(block);
    const label = block.label ?? block.heading ?? block.show;
    return block.empty === 'required' && fields.length > 0 ? [{ form, label, fields }] : [];
  });
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(isFilled);
}
