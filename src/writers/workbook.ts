/** A book of grids → the bytes of an .xlsx file. */
import type { Book } from '../grid/grid.ts';
import { defaultTheme, type Theme } from '../grid/theme.ts';
import { press } from '../workbook/press/press.ts';

export async function writeWorkbook(book: Book, theme: Theme = defaultTheme): Promise<Uint8Array> {
  return press(book, theme);
}
