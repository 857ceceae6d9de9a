/** Something written that none of the city's forms prints. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { fieldsPrinted } from '../../plan/form-blocks.ts';
import { isOfficial } from '../../sheets/official.ts';
import type { Rule } from '../rule.ts';

const sheet = `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
effects:
  - 待ち時間が短くなる
`;

export const notPrinted: Rule = {
  id: 'form/not-printed',
  title: { ja: 'どの様式にも印字されない内容がある', en: 'Something written that no form prints' },
  why: {
    ja: '書いた人は、読む人に届いていると思っています。',
    en: 'Who wrote it believes that it is read.',
  },
  severity: { draft: 'info', submit: 'warning' },
  bad: {
    files: {
      'reform.yaml': 'city: 例市\nyear: 令和7年度\nforms: [yoshiki4]\n',
      'sheet.yaml': sheet.replace('effects:', 'effects: # ←'),
    },
  },
  good: {
    files: {
      'reform.yaml': 'city: 例市\nyear: 令和7年度\nforms: [yoshiki4, initiative-sheet]\n',
      'sheet.yaml': sheet,
    },
  },
  *check({ city, forms, sheets }) {
    const asked = city.forms.flatMap((id) => forms.find((form) => form.id === id) ?? []);
    const own = asked.filter(({ of = 'initiative' }) => of === 'initiative');
    // What a city's own file prints stands in the file.
    if (city.forms.some(isOfficial)) return;
    // A city that prints only its policies knows that it does.
    if (own.length === 0) return;
    const printed = new Set(own.flatMap((form) => [...fieldsPrinted(form)]));
    const titles = own.map(({ title }) => quote(title)).join('、');
    for (const { data, origin } of sheets.initiatives) {
      const unseen = Object.keys(data).filter(
        (key) => !links.has(key) && !printed.has(key as keyof typeof data),
      );
      const [first] = unseen;
      if (first === undefined) continue;
      yield {
        at: below(origin, first),
        key: true,
        message: {
          ja: `${unseen.map(quote).join('')}に書かれた内容は、市の様式（${titles}）のどこにも印字されません。`,
          en: `What stands under ${unseen.map((key) => `\`${key}\``).join(', ')} is printed nowhere in the city's forms (${titles}).`,
        },
        hint: {
          ja: '様式に欄を加えるか、すべてを印字する initiative-sheet を reform.yaml の forms に加えてください。',
          en: 'Add a block to the form, or add initiative-sheet, which prints everything, to `forms`.',
        },
      };
    }
  },
};

/** Ids, links and notes are not meant for print. */
const links = new Set<string>(['kind', 'id', 'title', 'year', 'years', 'policy', 'action', 'note']);
