/** What the rules for phrases are made of. */
import type { DateKind } from '../reading.ts';
import type { Phrase, Piece, Point } from './piece.ts';
import type { Around, Found, Row } from './table.ts';

export type Draft = Omit<Phrase, 'at' | 'end'>;
type Maybe = Piece | undefined;

export function isVague(...pieces: readonly Maybe[]): boolean {
  return pieces.some(
    (piece) => piece?.kind === '頃' || piece?.kind === '目途' || piece?.point?.vague === true,
  );
}

/** A phrase over both ends; what else is given can only make it vague. */
export function span(kind: DateKind, from: Maybe, to: Maybe, ...rest: readonly Maybe[]): Draft {
  const vague = isVague(from, to, ...rest);
  return { kind, ...(from?.point && { from: from.point }), ...(to?.point && { to: to.point }), vague };
}

export const within = (kind: DateKind, point: Maybe, ...rest: readonly Maybe[]) =>
  span(kind, point, point, ...rest);
export const until = (point: Maybe, ...rest: readonly Maybe[]) => span('until', undefined, point, ...rest);
export const from = (point: Maybe, ...rest: readonly Maybe[]) => span('from', point, undefined, ...rest);
export const bare = (kind: DateKind, vague = false): Draft => ({ kind, vague });

/** A rule whose words, all of them, are one phrase. */
export function rule(pattern: string, make: (found: Found, around: Around) => Draft | undefined): Row {
  return [
    pattern,
    (found, around) => {
      const draft = make(found, around);
      const pieces = found.filter((piece) => piece !== undefined);
      const [at, end] = [pieces[0]?.at ?? 0, pieces.at(-1)?.end ?? 0];
      return draft && { kind: 'phrase', phrases: [{ ...draft, at, end }] };
    },
  ];
}

const free = /^(?:\(|\)|stop|sep|quote|:|bullet|~|weekday|予定|phrase|→)$/;

const edges = /^(?:\(|\)|stop|quote|:|bullet|weekday|予定)$/;

/** The only thing said: not even a list goes on beside it. */
export function isAlone({ before, after }: Around): boolean {
  return (before === undefined || edges.test(before.kind)) && (after === undefined || edges.test(after.kind));
}

/** Nothing else is said beside it: at an edge, in brackets, in a list. */
export function isFramed({ before, after }: Around): boolean {
  return (before === undefined || free.test(before.kind)) && (after === undefined || free.test(after.kind));
}

export const calendarYear: Point = { year: { is: 'relative', offset: 0, fiscal: false, chained: false } };
export const thisYear: Point = { year: { is: 'relative', offset: 0, fiscal: true, chained: false } };
