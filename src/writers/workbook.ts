/** A book of grids → the bytes of an .xlsx file: the narrow door behind which a workbook is drawn and sealed. */
import type { Book } from '../grid/grid.ts';
import { defaultTheme, type Theme } from '../grid/theme.ts';
import { draw } from '../workbook/draw.ts';
import { seal } from '../workbook/seal.ts';

export async function writeWorkbook(book: Book, theme: Theme = defaultTheme): Promise<Uint8Array> {
  return seal(await draw(book, theme), book, theme);
}
