/** A number in a cell, and its format → a number, a share of a hundred, or a day. */

export type NumberKind = 'number' | 'percent' | 'date';

/** Built-in formats of days; 27 to 36 and 50 to 58 are those of East Asia. */
const builtInDates: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
];

/** Excel allows no more. */
const longest = 255;

/** What stands there as it is, fills the cell or tells of colours and languages; brackets around hours count them. */
const silent = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|general|(?<=[0#?])E[+-]/gi;

export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    return builtInDates.some(([from, to]) => id >= from && id <= to) ? 'date' : 'number';
  }
  const bare = code.slice(0, longest).replace(silent, '');
  if (/[ymdeg]/i.test(bare) && !bare.includes('[')) return 'date';
  return bare.includes('%') ? 'percent' : 'number';
}

export interface ReadNumber {
  readonly kind: NumberKind | 'text';
  readonly text: string;
}

export function readNumber(written: string, kind: NumberKind, since1904: boolean): ReadNumber {
  const number = Number(written);
  if (!Number.isFinite(number)) return { kind: 'text', text: written };
  const day = kind === 'date' ? dayOfSerial(number, since1904) : undefined;
  if (day !== undefined) return { kind: 'date', text: day };
  if (kind === 'percent') return { kind, text: `${plain(number * 100)}%` };
  return { kind: 'number', text: plain(number) };
}

/** Excel counts days from 1900, and believes that 29 February 1900 was one; a Mac may count from 1904. */
export function dayOfSerial(serial: number, since1904: boolean): string | undefined {
  if (!(serial >= 1 && serial < 2_958_466)) return undefined;
  const days = Math.floor(since1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial);
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Excel keeps fifteen digits and writes seventeen. */
function plain(number: number): string {
  const rounded = Number(number.toPrecision(15));
  const text = String(rounded);
  return text.includes('e')
    ? rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}
