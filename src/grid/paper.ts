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

/** How much wider than the paper a grid is that is never pressed: it is printed as much smaller. */
export function shrinkage(grid: Grid, theme: Theme): number {
  const { full } = characterPixels(theme);
  return grid.page.uncut ? Math.max(1, (wishedWidth(grid) * full) / roomFor(grid, theme)) : 1;
}

function wishedWidth({ columns }: Grid): number {
  return columns.reduce((sum, column) => sum + column, 0);
}

function roomFor({ columns, page }: Grid, theme: Theme): number {
  return Math.floor((printable(page, theme).width * 96) / 72) - columns.length;
}

/** The width of each column in pixels, stretched or pressed so that together they fill the paper. */
export function columnPixels(grid: Grid, theme: Theme): number[] {
  const room = roomFor(grid, theme) * shrinkage(grid, theme);
  const wished = wishedWidth(grid);
  return grid.columns.map((column) => Math.floor((column * room) / wished));
}

interface Parted extends Pick<Grid, 'columns' | 'page'> {
  readonly theme: Theme;
  readonly characters: readonly number[];
}

let last: Parted | undefined;

/** The same in full-width characters of body text. Pages of one form come one after the other, and share their columns. */
export function columnCharacters(grid: Grid, theme: Theme): readonly number[] {
  if (last && isAlike(last, grid, theme)) return last.characters;
  const { columns, page } = grid;
  const { full } = characterPixels(theme);
  const characters = columnPixels(grid, theme).map((pixels) => pixels / full);
  last = { columns, page, theme, characters };
  return characters;
}

function isAlike(before: Parted, { columns, page }: Grid, theme: Theme): boolean {
  if (before.columns !== columns || before.theme !== theme) return false;
  const { landscape, paper, uncut } = before.page;
  return landscape === page.landscape && paper === page.paper && uncut === page.uncut;
}
