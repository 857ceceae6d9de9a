/** A text that does not fit into a cell of Excel. */
import { quote } from '../../japanese/quote.ts';
import { textsLongerThan } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';

/** What a cell holds, in the units Excel counts. */
const longest = 32_767;

const example = (times: number) => `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - ${'来庁した人は窓口で長く待つ。'.repeat(times)}
`;

export const cellOverflow: Rule = {
  id: 'form/cell-overflow',
  title: { ja: 'Excelの1つのセルに入らない長い文', en: 'A text that does not fit into a cell of Excel' },
  why: {
    ja: 'Excelの1つのセルには32,767文字までしか入らず、様式を作れません。',
    en: 'A cell of Excel holds 32,767 characters, so no form can be made.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: { files: example(2400).replace(/\n$/, ' # ←\n') },
  good: { files: example(1) },
  *check(plan) {
    for (const { origin, text } of textsLongerThan(plan, longest)) {
      yield {
        at: origin,
        message: {
          ja: `${quote(text)}は${text.length.toLocaleString('en-US')}文字あり、Excelの1つのセル（32,767文字）に入りません。`,
          en: `${quote(text)} has ${text.length.toLocaleString('en-US')} characters, more than a cell of Excel holds (32,767).`,
        },
        hint: { ja: '文を分けるか、短くしてください。', en: 'Divide it, or shorten it.' },
      };
    }
  },
};
