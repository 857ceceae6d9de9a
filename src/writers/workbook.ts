/** A book of grids, or a list → the bytes of an .xlsx file. */
import type { Aside } from '../chunks.ts';
import type { Book } from '../grid/grid.ts';
import type { List, ListWriter } from '../grid/list.ts';
import { defaultTheme, type Theme } from '../grid/theme.ts';
import { ListPress } from '../workbook/press/list.ts';
import { press } from '../workbook/press/press.ts';

export async function writeWorkbook(book: Book, theme: Theme = defaultTheme): Promise<Uint8Array> {
  return press(book, theme);
}

/** `aside` is where the bytes wait as they are made. */
export function listWriter(list: List, aside: Aside, theme: Theme = defaultTheme): ListWriter {
  return new ListPress(list, aside, theme);
}
