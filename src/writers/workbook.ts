/** A book of grids, or a list → the bytes of an .xlsx file. */
import type { Book } from '../grid/grid.ts';
import type { List } from '../grid/list.ts';
import { defaultTheme, type Theme } from '../grid/theme.ts';
import { pressList } from '../workbook/press/list.ts';
import { press } from '../workbook/press/press.ts';

export async function writeWorkbook(book: Book, theme: Theme = defaultTheme): Promise<Uint8Array> {
  return press(book, theme);
}

export async function writeList(list: List, theme: Theme = defaultTheme): Promise<Uint8Array> {
  return pressList(list, theme);
}
