/** ５ beside 5: figures of two widths. */
import { quote } from '../../japanese/quote.ts';
import { trait } from '../../japanese/traits.ts';
import { counted, departures, type Habit } from '../habit.ts';
import type { Rule } from '../rule.ts';

const sheet = (number: string, mark = '') => `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 窓口は24か所あり、１か所に４人を置く。
  - 相談は年に1,200件あり、うち300件が夜である。
  - 待ち時間は15分から20分である。
  - 職員は${number}人である。${mark}
`;

export const mixedDigits: Rule = {
  id: 'text/mixed-digits',
  title: { ja: '数字の全角と半角のゆれ', en: 'Figures of two widths' },
  why: {
    ja: '全角の数字は、検索からも集計からも漏れます。1桁は全角、2桁からは半角と決めている市もあるため、桁数ごとに比べます。',
    en: 'A search and a sum miss full-width figures. Some cities write single figures full-width on purpose, so each kind is compared with its own.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: { files: sheet('１２０', ' # ←') },
  good: { files: sheet('120') },
  *check(plan) {
    yield* departures(plan, habit('1桁の', '[０-９]', '[0-9]'));
    yield* departures(plan, habit('2桁以上の', '[０-９][０-９，．]*[０-９]', '[0-9][0-9,.]*[0-9]'));
  },
};

const wide = { ja: '全角', en: 'full-width' };
const half = { ja: '半角', en: 'half-width' };

/** Between Japanese words only: a code, an address and a table have figures of their own, and so have dates. */
function amid(digits: string): RegExp {
  const word = '\\p{Script=Han}ぁ-んァ-ヺ';
  return new RegExp(`(?<=[${word}、。（]|^)${digits}(?=[${word}）])(?![年月日時分])`, 'gu');
}

function habit(length: string, wideDigits: string, halfDigits: string): Habit {
  return {
    styles: [
      { name: wide, trait: trait.wideDigit, pattern: () => amid(wideDigits) },
      { name: half, trait: trait.halfDigit, pattern: () => amid(halfDigits) },
    ],
    restyle: (found, { name }) => (name === half ? found.normalize('NFKC') : widen(found)),
    slip: (words, { found, style }, usual) => ({
      message: {
        ja: `${quote(words)}の${quote(found)}は${style.name.ja}ですが、ほかの${length}数字は${usual.name.ja}です。`,
        en: `${quote(found)} in ${quote(words)} is of another width than the other figures of its length.`,
      },
      hint: {
        ja: `${usual.name.ja}に直してください。`,
        en: `Write it like ${usual.name === half ? '5' : '５'}.`,
      },
    }),
    mixed: (counts) => ({
      message: {
        ja: `${length}数字の書き方が2通りあります（${counted(counts).ja}）。`,
        en: `Figures are written in two widths (${counted(counts).en}).`,
      },
      hint: { ja: 'どちらかにそろえてください。', en: 'Use one of them.' },
    }),
  };
}

function widen(text: string): string {
  return text.replace(/[0-9.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
