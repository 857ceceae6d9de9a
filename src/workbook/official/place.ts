/** A cell of a form, and what it is called to people. */
import { columnLetters } from '../ranges.ts';

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** 様式!B5 */
export function placeName({ column, row, sheet }: Place): string {
  return `${sheet}!${columnLetters(column)}${row}`;
}
