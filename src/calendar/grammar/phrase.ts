/** What the rules for phrases are made of. */
import type { DateKind } from '../reading.ts';
import type { Length, Phrase, Piece, Point } from './piece.ts';
import type { Around, Found, Row } from './table.ts';

/** What a phrase means, before it is known which words it takes. */
export interface Draft {
  readonly kind: DateKind;
  readonly from?: Point | undefined;
  readonly to?: Point | undefined;
  readonly length?: Length | undefined;
  readonly vague?: boolean;
}

type Maybe = Piece | undefined;

function isVague(...pieces: readonly Maybe[]): boolean {
  return pieces.some(
    (piece) =>
      piece !== undefined && (piece.kind === '頃' || piece.kind === '目途' || piece.point?.vague === true),
  );
}

/** A phrase over both ends; what else is given can only make it vague. */
export function span(kind: DateKind, from: Maybe, to: Maybe, ...rest: readonly Maybe[]): Draft {
  return { kind, from: from?.point, to: to?.point, vague: isVague(from, to, ...rest) };
}

export const within = (kind: DateKind, point: Maybe, ...rest: readonly Maybe[]) =>
  span(kind, point, point, ...rest);
export const until = (point: Maybe, ...rest: readonly Maybe[]) => span('until', undefined, point, ...rest);
export const from = (point: Maybe, ...rest: readonly Maybe[]) => span('from', point, undefined, ...rest);
export const bare = (kind: DateKind, vague = false): Draft => ({ kind, vague });

export function phraseOf(draft: Draft, at: number, end: number): Phrase {
  const { kind, from, to, length, vague = false } = draft;
  return { at, end, kind, from, to, length, vague };
}

/** A rule whose words, all of them, are one phrase. */
export function rule(pattern: string, make: (found: Found, around: Around) => Draft | undefined): Row {
  return [
    pattern,
    (found, around) => {
      const draft = make(found, around);
      if (draft === undefined) return undefined;
      const [first, last] = [found.find((piece) => piece), found.findLast((piece) => piece)];
      return { kind: 'phrase', phrases: [phraseOf(draft, first?.at ?? 0, last?.end ?? 0)] };
    },
  ];
}

const edges = /^(?:\(|\)|stop|quote|:|bullet|weekday|予定)$/;

/** The only thing said: not even a list goes on beside it. */
export function isAlone({ before, after }: Around): boolean {
  return (before === undefined || edges.test(before.kind)) && (after === undefined || edges.test(after.kind));
}

const free = /^(?:\(|\)|stop|sep|quote|:|bullet|~|weekday|予定|phrase|→)$/;

/** Nothing else is said beside it: at an edge, in brackets, in a list. */
export function isFramed({ before, after }: Around): boolean {
  return (before === undefined || free.test(before.kind)) && (after === undefined || free.test(after.kind));
}

export const calendarYear: Point = { year: { is: 'relative', offset: 0, fiscal: false, chained: false } };
export const thisYear: Point = { year: { is: 'relative', offset: 0, fiscal: true, chained: false } };
