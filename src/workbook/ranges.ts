/** Cells as names and formulas write them – `B2`, `$A:$C`, `'様式 4'!$B$2:$C$8` – → their columns and rows, from 1. */

/** A rectangle of cells. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's last row and column. */
export const last = { row: 1_048_576, column: 16_384 };

const corners = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/;

/** Of whole columns without rows, of whole rows without columns; a single cell ends where it begins. */
export function cornersOf(words: string): Partial<Range> {
  const [, left, top, right = left, bottom = top] = corners.exec(words) ?? [];
  return {
    ...(left !== undefined &&
      right !== undefined && { left: columnNumber(left), right: columnNumber(right) }),
    ...(top !== undefined && bottom !== undefined && { top: Number(top), bottom: Number(bottom) }),
  };
}

/** `A4:B7`; nothing for what is none. */
export function rangeOf(words: string): Range[] {
  const { bottom, left, right, top } = cornersOf(words);
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return [];
  return [{ top, left, bottom, right }];
}

export interface SheetCells {
  readonly sheet: string;
  readonly cells: string;
}

/** Undefined where no worksheet is named. */
export function onSheet(words: string): SheetCells | undefined {
  const [, sheet, cells = ''] = /^('(?:[^']|'')+'|[^'!]+)!(.+)$/.exec(words) ?? [];
  return sheet === undefined ? undefined : { sheet: bareName(sheet), cells };
}

/** The name of a worksheet without the quotes that a formula puts around it. */
export function bareName(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
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
