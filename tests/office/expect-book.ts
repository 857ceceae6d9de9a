/** What must be true of every workbook and of its print, whatever form it shows. */
import { expect } from 'vitest';
import type { Book, Grid, Square } from '../../src/grid/grid.ts';
import { type Layout, layOut } from '../../src/grid/layout.ts';
import { defaultTheme } from '../../src/grid/theme.ts';
import { clean } from '../../src/workbook/clean.ts';
import { fieldName } from '../../src/workbook/names.ts';
import type { OpenedBook, OpenedSheet } from './opened.ts';
import { type Printed, type PrintedLine, unspaced } from './programs.ts';

/** openpyxl reads the same values, merges, names and settings that were drawn. */
export function expectOpened(opened: OpenedBook, book: Book): void {
  expect(opened.fonts.filter((font) => /Calibri|Cambria/.test(font))).toEqual([]);
  expect(opened.properties).toMatchObject({ title: book.title, subject: book.subject || null });
  expect(opened.sheets).toHaveLength(book.grids.length);
  for (const [index, grid] of book.grids.entries()) {
    const sheet = opened.sheets[index];
    if (sheet) expectSheet(sheet, grid);
  }
  const names = Object.entries(opened.names);
  const squares = book.grids.flatMap(({ rows }) => rows.flatMap((row) => row.squares));
  const fields = squares.flatMap(({ field }) => (field ? [fieldName(field)] : []));
  for (const [name] of names) expect(fields).toContain(name);
  expect(names.length).toBe(new Set(fields.map((name) => name?.toLowerCase())).size);
}

function expectSheet(sheet: OpenedSheet, grid: Grid): void {
  const layout = layOut(grid, defaultTheme);
  const { page } = grid;
  expect(sheet.values).toEqual(valuesOf(layout));
  expect(sheet.merged.toSorted()).toEqual(mergesOf(layout).toSorted());
  expect(sheet.protected).toBe(!page.sortable);
  expect(sheet.filter !== null).toBe(page.sortable === true);
  expect(sheet.unlocked.length > 0).toBe(layout.rows.some((row) => row.squares.some(({ field }) => field)));
  const choosing = layout.rows.flatMap((row) => row.squares).filter(({ choices }) => choices?.length);
  expect(sheet.validations.length > 0).toBe(choosing.length > 0);
  expect(sheet.page).toMatchObject({
    paper: page.paper === 'A3' ? 8 : 9,
    orientation: page.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    centred: true,
    titles: page.repeat > 0 ? `$1:$${page.repeat}` : null,
    breaks: layout.rows.flatMap((row, index) => (row.newPage && index > 0 ? [index] : [])),
  });
  if (page.header !== '') expect(sheet.page.header).toContain(page.header);
  expect(sheet.view).toEqual({
    mode: 'normal',
    zoom: 100,
    freeze: page.repeat > 0 ? `A${page.repeat + 1}` : null,
    gridLines: false,
  });
  expect(sheet.heights).toEqual(
    Object.fromEntries(layout.rows.map((row, index) => [String(index + 1), row.height])),
  );
}

function valuesOf(layout: Layout): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const [square, index] of squaresOf(layout)) {
    const { column, text } = square;
    if (text !== '') values[`${letters(column)}${index + 1}`] = typeof text === 'number' ? text : clean(text);
  }
  return values;
}

function mergesOf(layout: Layout): string[] {
  return squaresOf(layout).flatMap(([{ column, columns = 1, rows = 1 }, index]) => {
    if (columns === 1 && rows === 1) return [];
    return [`${letters(column)}${index + 1}:${letters(column + columns - 1)}${index + rows}`];
  });
}

function squaresOf({ rows }: Layout): (readonly [Square, number])[] {
  return rows.flatMap(({ squares }, index) => squares.map((square) => [square, index] as const));
}

export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

const sizes = { A4: [595, 842], A3: [842, 1191] } as const;

/** Every page has its paper and header, every word of every square is on it, and nothing is cut or covered. */
export function expectPrinted(printed: Printed, { grids }: Book): void {
  const layouts = grids.map((grid) => layOut(grid, defaultTheme));
  expect(printed.pages).toHaveLength(layouts.reduce((sum, { pages }) => sum + pages, 0));
  expect(printed.fonts.filter((font) => /Calibri|Carlito/.test(font))).toEqual([]);
  let page = 0;
  for (const [index, grid] of grids.entries()) {
    const layout = layouts[index];
    if (!layout) continue;
    const [short, long] = sizes[grid.page.paper];
    for (const texts of textsOfPages(layout)) {
      const words = printed.pages[page] ?? '';
      expect(printed.sizes[page]).toEqual(grid.page.landscape ? [long, short] : [short, long]);
      expect(words).toContain(unspaced(grid.page.header));
      expect(words).not.toContain('###');
      expect(texts.filter((text) => !words.includes(text))).toEqual([]);
      page += 1;
    }
  }
  expect(covering(printed.lines)).toEqual([]);
}

function textsOfPages({ rows }: Layout): string[][] {
  const pages: string[][] = [[]];
  for (const row of rows) {
    if (row.newPage && pages.at(-1)?.length) pages.push([]);
    pages.at(-1)?.push(...row.squares.flatMap(wordsOf));
  }
  return pages;
}

/** Numbers are printed with separators, so only texts are looked for. */
function wordsOf({ text }: Square): string[] {
  return typeof text === 'number' || unspaced(text) === '' ? [] : [unspaced(clean(text))];
}

/** Words that stand on other words: a text too long for its row would run into the next. */
function covering(lines: readonly PrintedLine[]): string[] {
  const found: string[] = [];
  for (const [index, a] of lines.entries()) {
    for (const b of lines.slice(index + 1)) {
      if (a.page !== b.page) break;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 2 && down > 0.35 * Math.min(a.bottom - a.top, b.bottom - b.top))
        found.push(`${a.text} / ${b.text}`);
    }
  }
  return found;
}
