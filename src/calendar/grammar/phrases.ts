/** The table of phrases, in the order in which the rules are tried; and what is left when none of the others fits: just a time. */
import { changes } from './changes.ts';
import { firstHalf, secondHalf } from './parts.ts';
import { type Draft, isFramed, phraseOf, rule, within } from './phrase.ts';
import type { Piece, Point } from './piece.ts';
import { rhythms } from './rhythms.ts';
import { beginnings, deadlines, ranges, references } from './stretches.ts';
import { type Made, type Row, tableOf } from './table.ts';

const isWholeYear = (piece: Piece | undefined) =>
  piece?.point?.year !== undefined && piece.point.months === undefined;

/** 2020年代; 昭和40年代 counts its ten years from 昭和40年. */
function decade(year: number): Draft | undefined {
  if (year < 1850 || year > 2150) return undefined;
  const point = (first: number): Point => ({
    year: { is: 'known', year: first, fiscal: false, western: true },
  });
  return { kind: 'on', from: point(year), to: point(year + 9), vague: true };
}

function halfYear(months: Point['months']): Draft {
  const point: Point = months === undefined ? {} : { months };
  return { kind: 'on', from: point, to: point };
}

const times: readonly Row[] = [
  rule('point の? 予算', ([point]) => (isWholeYear(point) ? within('note', point) : undefined)),
  rule('point 頃 中?', ([point, about]) => within('on', point, about)),
  rule('point 中 頃?', ([point, , about]) => within('on', point, about)),
  rule('point', ([point], around) => {
    const counts = point?.point?.shy !== true || isFramed(around) || around.after?.kind === 'に';
    return counts ? within('on', point) : undefined;
  }),
  rule('era number 年代', ([era, number]) => era?.era && decade(era.era.first + (number?.number ?? 0) - 1)),
  rule('number 年代', ([number]) =>
    (number?.number ?? 1) % 10 === 0 ? decade(number?.number ?? 0) : undefined,
  ),
  rule('part', ([part], around) =>
    isFramed(around) ? halfYear(part?.word === '前半' ? firstHalf : secondHalf) : undefined,
  ),
];

export const phrases = tableOf([
  ...changes,
  ...ranges,
  ...references,
  ...deadlines,
  ...beginnings,
  ...rhythms,
  ...times,
]);

const endsList = /^(?:|\)|stop|sep|に|予定|phrase)$/;

/** 上旬 or 15日 after a list's comma takes its month from the date before. */
export const leftovers = tableOf([
  [
    'sep partial',
    ([, partial], { before, after, next }): Made | undefined => {
      const last = before?.phrases?.at(-1);
      if (!endsList.test(after?.kind ?? '') && !/^(?:開|実施|締)/.test(next)) return undefined;
      const leans = last?.to?.months !== undefined || last?.to?.partial === true;
      if (last?.kind !== 'on' || !leans || partial === undefined) return undefined;
      return { kind: 'phrase', phrases: [phraseOf(within('on', partial), partial.at, partial.end)] };
    },
  ],
]);
