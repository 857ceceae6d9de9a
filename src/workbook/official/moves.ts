/** Rows that are repeated in a worksheet: where every reference to its rows goes. */

/** The rows `from` to `to` stand `times` times, one after the other; all rows below give way. */
export interface Move {
  readonly sheet: string;
  readonly from: number;
  readonly to: number;
  readonly times: number;
}

export function tallOf({ from, to }: Move): number {
  return to - from + 1;
}

/** By how many rows what stands below gives way. */
export function shiftOf(move: Move): number {
  return (move.times - 1) * tallOf(move);
}

export type Side = 'above' | 'below' | 'around' | 'inside' | 'across';

export function sideOf(first: number, last: number, { from, to }: Move): Side {
  if (last < from) return 'above';
  if (first > to) return 'below';
  if (first >= from && last <= to) return 'inside';
  return first <= from && last >= to ? 'around' : 'across';
}

/** 1-based rows. */
export function movedRow(row: number, move: Move): number {
  return row > move.to ? row + shiftOf(move) : row;
}

const range = /^(\$?)([A-Z]{0,3})(\$?)(\d*)(?::(\$?)([A-Z]{0,3})(\$?)(\d*))?$/;

/** In its own words. */
interface RowRange {
  readonly first: number;
  readonly last: number;
  /** With other rows. */
  at(first: number, last: number): string;
}

/** `$B$5:C9`, `B5`, `$5:$9`; undefined for whole columns and for what is no range. */
export function readRange(text: string): RowRange | undefined {
  const [, a = '', from = '', b = '', first = '', c, to = '', d = '', last = ''] = range.exec(text) ?? [];
  if (first === '' || (c !== undefined && last === '')) return undefined;
  const end = c === undefined ? undefined : `${c}${to}${d}`;
  return {
    first: Number(first),
    last: Number(last === '' ? first : last),
    at: (top, bottom) =>
      end !== undefined
        ? `${a}${from}${b}${top}:${end}${bottom}`
        : top === bottom
          ? `${a}${from}${b}${top}`
          : `${a}${from}${b}${top}:${a}${from}${b}${bottom}`,
  };
}

/** One range after the move; several where it stands in the repeated rows, once for each time. */
function movedRanges(text: string, move: Move): string[] {
  const found = readRange(text);
  if (!found) return [text];
  const { at, first, last } = found;
  switch (sideOf(first, last, move)) {
    case 'above':
      return [text];
    case 'below':
      return [at(first + shiftOf(move), last + shiftOf(move))];
    case 'around':
      return [at(first, last + shiftOf(move))];
    case 'inside':
      return copies(first, last, move).map(([top, bottom]) => at(top, bottom));
    case 'across':
      return [
        ...(first < move.from ? [at(first, move.from - 1)] : []),
        ...copies(Math.max(first, move.from), Math.min(last, move.to), move).map(([top, bottom]) =>
          at(top, bottom),
        ),
        ...(last > move.to ? [at(move.to + 1 + shiftOf(move), last + shiftOf(move))] : []),
      ];
  }
}

export function copies(first: number, last: number, move: Move): [number, number][] {
  return Array.from({ length: move.times }, (_, time) => {
    const by = time * tallOf(move);
    return [first + by, last + by];
  });
}

/** The first of its copies: for what there can only be one of, such as the selected cell. */
export function movedOnce(text: string, move: Move): string {
  return movedRanges(text, move)[0] ?? text;
}

/** One range that takes in every copy of the rows it reaches into. */
export function movedSpan(text: string, move: Move): string {
  const found = readRange(text);
  if (!found) return text;
  const { at, first, last } = found;
  const by = shiftOf(move);
  return at(first > move.to ? first + by : first, last >= move.from ? last + by : last);
}

/** `B5:C9 E5`, as CF and validations list their cells. */
export function movedList(text: string, move: Move): string {
  return text
    .split(' ')
    .filter(Boolean)
    .flatMap((one) => movedRanges(one, move))
    .join(' ');
}
