/** What a sheet of paper holds between its margins, and how the columns of a grid share it. */
import type { Grid, Page } from './grid.ts';
import type { Theme } from './theme.ts';

const millimetre = 72 / 25.4;
const sides = { A4: [210, 297], A3: [297, 420] } as const;

/** Printers and fonts differ a little: this much of the height stays free. */
const spare = 0.97;

export interface Paper {
  /** Points. */
  readonly width: number;
  readonly height: number;
}

export function printable(page: Page, theme: Theme): Paper {
  const [short, long] = sides[page.paper];
  const width = (page.landscape ? long : short) - 2 * theme.margins.side;
  const height = (page.landscape ? short : long) - theme.margins.top - theme.margins.bottom;
  return { width: width * millimetre, height: height * millimetre * spare };
}

/** The pixels of one full-width character of body text, and of a digit: what Excel measures columns in. */
export function characterPixels(theme: Theme): { readonly full: number; readonly digit: number } {
  const full = Math.round((theme.size * 96) / 72);
  return { full, digit: Math.ceil(full / 2) };
}

/** The width of each column in pixels, stretched or pressed so that together they fill the paper. */
export function columnPixels(grid: Grid, theme: Theme): number[] {
  const room = Math.floor((printable(grid.page, theme).width * 96) / 72) - grid.columns.length;
  const wished = grid.columns.reduce((sum, column) => sum + column, 0);
  return grid.columns.map((column) => Math.floor((column * room) / wished));
}

/** The same in full-width characters of body text. */
export function columnCharacters(grid: Grid, theme: Theme): number[] {
  const { full } = characterPixels(theme);
  return columnPixels(grid, theme).map((pixels) => pixels / full);
}
