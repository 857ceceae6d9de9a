/** The rules for a date that was moved: R8年7月からR8年9月に変更 looks like a range and is none. */
import { from, phraseOf, rule, span, until, within } from './phrase.ts';
import type { Phrase, Piece } from './piece.ts';
import type { Around, Row } from './table.ts';

/** 4月→7月→10月 is a course of events, not a change, and so is 令和6年度→令和7年度. */
function isPair({ before, after }: Around, point: Piece): boolean {
  if (point.point?.months === undefined && point.point?.edge === undefined) return false;
  return before?.kind !== '→' && after?.kind !== '→';
}

function later(point: Piece, rest: readonly (Piece | undefined)[], lead?: Piece): Phrase {
  if (lead?.kind === '~') return phraseOf(until(point), lead.at, point.end);
  const word = rest.find((piece) => piece?.kind === 'まで' || piece?.kind === '~');
  if (word === undefined) return phraseOf(within('on', point), point.at, point.end);
  return phraseOf(word.kind === '~' ? from(point) : until(point), point.at, word.end);
}

/** 4月～6月を7月～9月に変更: either of them may go on to another point. */
const changed: Row = [
  'point から|~|- point|partial まで? 予定? を|から|より|→ point|partial から|~|-? point|partial? まで|~? に|へ? change',
  ([a, , end, , , , b, joint, other, till]) => {
    if (a === undefined || b === undefined || end === undefined) return undefined;
    const former = phraseOf(span('former', a, end), a.at, end.end);
    const now = other ? phraseOf(span('on', b, other), b.at, other.end) : later(b, [joint, till]);
    return { kind: 'phrase', phrases: [former, now] };
  },
];

const changedToSpan: Row = [
  'point まで|~? 予定? を|から|より|→ point から|~|- point|partial まで? に|へ? change',
  ([a, , , , b, , end]) => {
    if (a === undefined || b === undefined || end === undefined) return undefined;
    const former = phraseOf(within('former', a), a.at, a.end);
    return { kind: 'phrase', phrases: [former, phraseOf(span('on', b, end), b.at, end.end)] };
  },
];

/** The first date no longer holds, the second does. */
function change(pattern: string, first: number, second: number, holds = (_: Around, __: Piece) => true): Row {
  return [
    pattern,
    (found, around) => {
      const [a, b] = [found[first], found[second]];
      if (a === undefined || b === undefined || !holds(around, a)) return undefined;
      const lead = found[first - 1];
      const former = phraseOf(within('former', a), lead?.kind === '~' ? lead.at : a.at, a.end);
      return { kind: 'phrase', phrases: [former, later(b, found.slice(second + 1), found[second - 1])] };
    },
  ];
}

const wasPlanned = /^(?:だった|であった|でし|のところ)/;

export const changes: readonly Row[] = [
  changed,
  changedToSpan,
  change('~? point まで|~? 予定? から|より|を|→ ~? point|partial 頃? まで|~? 予定? に|へ? change', 1, 6),
  change('former は|が|の|:? point まで? から|より|を|→ point|partial まで? に|へ? change?', 2, 5),
  change('first は|が|の|:? point まで? から|より|を|→ point|partial まで? に|へ? change', 2, 5),
  change('point まで|~? → ~? point|partial まで|~?', 0, 4, isPair),
  change('point ( → point|partial に? change? )', 0, 3),
  rule('former は|が|の|:|で|に? point まで?', ([, , point]) => within('former', point)),
  rule('point 予定', ([point], { next }) => (wasPlanned.test(next) ? within('former', point) : undefined)),
  rule('first は|の|:? point まで?', ([first, , point]) =>
    first?.word === '当初' ? within('former', point) : undefined,
  ),
];
