/** What a defined name points at: `'様式4'!$C$5:$C$8` → the worksheet, its column and rows. */

export interface Area {
  readonly sheet: string;
  /** The left column, and the rows, from 1. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

export type Areas = readonly Area[];

const one = /^(?:'((?:[^']|'')+)'|([^'!,]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/** A rectangle of cells, from 1. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `A4:B7`; nothing for what is none. */
export function rangeOf(words: string): Range[] {
  const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(words) ?? [];
  if (!left || !right) return [];
  return [{ top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) }];
}

/** `B2`, `$A:$C`, `3:4`: left, top, right and bottom, of which columns or rows may be left out. */
export const corners = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/;

/** Excel allows a formula no more. */
const longest = 8192;
const mostParts = 100;
/** Excel's last row and column. */
export const last = { row: 1_048_576, column: 16_384 };

/** Nothing where the cells are gone (`#REF!`) or lie in another workbook. */
export function areasOf(words: string): Areas {
  if (words.length > longest) return [];
  const parts = split(words.trim());
  if (parts.length > mostParts) return [];
  return parts.flatMap((part) => {
    const [, quoted, bare, column = '', from = '', , to = from] = one.exec(part) ?? [];
    const sheet = quoted?.replaceAll("''", "'") ?? bare;
    if (sheet === undefined || sheet.startsWith('[')) return [];
    const area = { sheet, column: columnNumber(column), from: Number(from), to: Number(to) };
    return area.column > last.column || area.from < 1 || area.to > last.row ? [] : area;
  });
}

function split(words: string): string[] {
  return words.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

const letters: string[] = [];

export function columnLetters(column: number): string {
  letters[column] ??= lettersOf(column);
  return letters[column];
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
