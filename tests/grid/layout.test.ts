/** A laid grid holds every word, every label stands beside its rows, and every page is full but never overfull. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grid, Square } from '../../src/grid/grid.ts';
import { highest, lineCount } from '../../src/grid/heights.ts';
import type { LaidRow } from '../../src/grid/laid-row.ts';
import { type Layout, layOut } from '../../src/grid/layout.ts';
import { columnCharacters, printable } from '../../src/grid/paper.ts';
import { continued } from '../../src/grid/spans.ts';
import { defaultTheme, makeTheme, pitchOf } from '../../src/grid/theme.ts';
import { anyGrid } from './any-grid.ts';

const theme = defaultTheme;

function always(holds: (layout: Layout, grid: Grid) => void): void {
  fc.assert(
    fc.property(anyGrid, (grid) => {
      holds(layOut(grid, theme), grid);
    }),
    { numRuns: 150 },
  );
}

describe('any grid on paper', () => {
  test('keeps every text word for word, in order', () => {
    always(({ rows }, grid) => expect(fieldsOf(rows)).toEqual(fieldsOf(grid.rows)));
  });

  test('covers every place at most once, and no square reaches over the end of a page', () => {
    always(({ rows }) => {
      const taken = new Set<string>();
      for (const [index, { squares }] of rows.entries()) {
        for (const { column, columns = 1, rows: tall = 1 } of squares) {
          for (let row = index; row < index + tall; row += 1) {
            expect(row === index || rows[row]?.newPage === false).toBe(true);
            for (let at = column; at < column + columns; at += 1) {
              expect(taken.has(`${row} ${at}`)).toBe(false);
              taken.add(`${row} ${at}`);
            }
          }
        }
      }
      // Six columns, and not one place without a square beside a label or in a table.
      for (const [index, { squares }] of rows.entries()) {
        if (squares.some(({ style }) => style === 'mark')) expect(taken.has(`${index} 1`)).toBe(true);
      }
    });
  });

  test('knows which rows a square from above reaches down into', () => {
    always(({ rows }) => {
      const reached = rows.map(() => false);
      for (const [index, { squares }] of rows.entries()) {
        for (const { rows: tall = 1 } of squares) reached.fill(true, index + 1, index + tall);
      }
      expect(rows.map((row) => row.reached)).toEqual(reached);
    });
  });

  test('gives every text the height of its lines', () => {
    always(({ rows }, grid) => {
      const measure = { theme, columns: columnCharacters(grid, theme) };
      for (const [index, { squares }] of rows.entries()) {
        for (const square of squares.filter(({ text }) => text !== '')) {
          const height = heightOf(rows.slice(index, index + (square.rows ?? 1)));
          const lines = lineCount(square, measure);
          expect(height).toBeGreaterThanOrEqual(lines * pitchOf(theme, square.style));
        }
      }
    });
  });

  test('has no row higher than Excel knows, and no page higher than its paper', () => {
    always(({ pages, rows }, grid) => {
      const room = printable(grid.page, theme).height;
      const repeated = heightOf(rows.slice(0, grid.page.repeat));
      const sheets = pagesOf(rows);
      expect(sheets).toHaveLength(pages);
      expect(Math.max(...rows.map(({ height }) => height))).toBeLessThanOrEqual(highest);
      for (const [number, sheet] of sheets.entries())
        expect(heightOf(sheet) + (number > 0 ? repeated : 0)).toBeLessThanOrEqual(room);
    });
  });

  test('never ends a page with a heading', () => {
    always(({ rows }) => {
      for (const sheet of pagesOf(rows).slice(0, -1))
        expect(sheet.at(-1)?.squares.some(({ style }) => style === 'section' || style === 'heading')).toBe(
          false,
        );
    });
  });

  test('has the heads of a table on every page on which a row of it begins', () => {
    let seen = 0;
    always(({ rows }) => {
      for (const [first] of pagesOf(rows).slice(1)) {
        const cells = first?.squares.filter(({ goesOn, style }) => style === 'cell' && !goesOn) ?? [];
        expect(cells.map(({ text }) => text).filter((text) => text !== '')).toEqual([]);
        if (first?.squares.some(({ style }) => style === 'heading')) seen += 1;
      }
    });
    expect(seen).toBeGreaterThan(0);
  });

  test('has no page of heads alone', () => {
    always(({ rows }) => {
      const said = (row: LaidRow) =>
        row.squares.some(({ style }) => style !== 'title' && style !== 'heading');
      for (const sheet of pagesOf(rows)) expect(sheet.some(said)).toBe(true);
    });
  });

  test('says at the head of a page which label goes on there', () => {
    let seen = 0;
    always(({ rows }) => {
      const last = new Map<number, string>();
      for (const { newPage, squares } of rows)
        for (const { column, text } of squares.filter(isLabel)) {
          const name = String(text).replace(`\n${continued}`, '');
          if (name !== text) {
            expect({ name, newPage }).toEqual({ name: last.get(column), newPage: true });
            seen += 1;
          }
          last.set(column, name);
        }
    });
    expect(seen).toBeGreaterThan(0);
  });
});

function isLabel({ style }: Square): boolean {
  return style === 'label' || style === 'sublabel';
}

/** The text of each field, its parts in later rows put behind it. */
function fieldsOf(rows: Grid['rows']): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { squares } of rows) {
    for (const { field, text } of squares) if (field) texts[field.field] = (texts[field.field] ?? '') + text;
  }
  return texts;
}

function heightOf(rows: readonly LaidRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

function pagesOf(rows: readonly LaidRow[]): LaidRow[][] {
  const pages: LaidRow[][] = [];
  for (const row of rows) {
    if (row.newPage || pages.length === 0) pages.push([]);
    pages.at(-1)?.push(row);
  }
  return pages;
}

describe('a long text', () => {
  const long = '区役所と本庁が力を合わせて窓口を改める。'.repeat(600);
  const grid: Grid = {
    name: '長文',
    columns: [6, 1.6, 38],
    page: { paper: 'A4', landscape: false, header: '', repeat: 0 },
    rows: [
      {
        squares: [
          { column: 1, text: '現状・課題', style: 'label' },
          { column: 2, text: '○', style: 'mark' },
          { column: 3, text: long, style: 'body', field: { entity: 'initiative/a', field: 'issues.0' } },
        ],
      },
    ],
  };

  test('of 12,000 characters goes on in further rows and loses none', () => {
    const { pages, rows } = layOut(grid, theme);
    expect(long).toHaveLength(12_000);
    expect(fieldsOf(rows)).toEqual({ 'issues.0': long });
    expect(rows.length).toBeGreaterThan(pages);
    expect(Math.max(...rows.map(({ height }) => height))).toBeLessThanOrEqual(highest);
  });

  test('of lines makes no row and no page too high', () => {
    const [row] = grid.rows;
    const squares = row?.squares.map((one) =>
      one.text === long ? { ...one, text: '窓口\n'.repeat(99) } : one,
    );
    const { rows } = layOut({ ...grid, rows: [{ squares: squares ?? [] }] }, theme);
    expect(Math.max(...rows.map(({ height }) => height))).toBeLessThanOrEqual(highest);
    for (const sheet of pagesOf(rows))
      expect(heightOf(sheet)).toBeLessThanOrEqual(printable(grid.page, theme).height);
  });

  test('has its mark once, and its label on every page', () => {
    const { pages, rows } = layOut(grid, theme);
    const texts = rows.flatMap(({ squares }) => squares.map(({ text }) => text));
    expect(texts.filter((text) => text === '○')).toHaveLength(1);
    expect(texts.filter((text) => String(text).startsWith('現状・課題'))).toHaveLength(pages);
  });
});

test.each([300, 600, 1200, 5000])('a label of %i characters makes no row and no page too high', (length) => {
  const label = { column: 1, rows: 3, text: '欄'.repeat(length), style: 'label' as const };
  const lines = ['一', '二', '三'].map((text) => ({ column: 2, text, style: 'body' as const }));
  const grid: Grid = {
    name: '様式',
    columns: [6, 38],
    page: { paper: 'A4', landscape: true, header: '', repeat: 0 },
    rows: lines.map((line, at) => ({ squares: at === 0 ? [label, line] : [line] })),
  };
  const { rows } = layOut(grid, theme);
  expect(Math.max(...rows.map(({ height }) => height))).toBeLessThanOrEqual(highest);
  for (const sheet of pagesOf(rows))
    expect(heightOf(sheet)).toBeLessThanOrEqual(printable(grid.page, theme).height);
});

test('a list of two high rows begins on its first page', () => {
  const high = (text: string): Grid['rows'][number] => ({
    squares: [{ column: 1, text: text.repeat(1000), style: 'cell' }],
  });
  const heads: Grid['rows'][number] = { squares: [{ column: 1, text: 'KPI', style: 'heading' }], keep: true };
  const page = { paper: 'A4', landscape: true, header: '', repeat: 1 } as const;
  const { rows } = layOut(
    { name: '一覧', columns: [20], page, rows: [heads, high('一'), high('二')] },
    theme,
  );
  const pages = pagesOf(rows).map((sheet) => sheet.map(({ squares: [first] }) => String(first?.text)[0]));
  expect(pages[0]?.slice(0, 2)).toEqual(['K', '一']);
});

test('heads that would fill a page are not repeated', () => {
  const row = (text: string, style: 'heading' | 'cell'): Grid['rows'][number] => ({
    squares: [{ column: 1, text, style }],
    opens: style === 'heading',
  });
  const rows = [row('頭'.repeat(6000), 'heading'), ...Array.from({ length: 60 }, () => row('文', 'cell'))];
  const page = { paper: 'A4', landscape: true, header: '', repeat: 0 } as const;
  const laid = layOut({ name: '表', columns: [20], page, rows }, theme);
  const said = laid.rows.map(({ squares: [first] }) => String(first?.text)).join('');
  expect(said).toBe('頭'.repeat(6000) + '文'.repeat(60));
});

describe('a row', () => {
  const row = (mark: string, text: string): Grid['rows'][number] => ({
    opens: true,
    squares: [
      { column: 1, text: '課題', style: 'label' },
      { column: 2, text: mark, style: 'mark' },
      { column: 3, text, style: 'body' },
    ],
  });
  const laid = (...rows: Grid['rows']) =>
    layOut(
      {
        name: '',
        columns: [6, 1.6, 38],
        rows,
        page: { paper: 'A4', landscape: false, header: '', repeat: 0 },
      },
      theme,
    ).rows;

  test('of one line stands in the middle', () => {
    expect(laid(row('□', '一行')).map(({ centred, height }) => ({ centred, height }))).toEqual([
      { centred: true, height: 19.5 },
    ]);
  });

  test('of several lines beside a mark stands at the top, with air above it and its label beside both', () => {
    const rows = laid(row('□', '二行にわたる文。'.repeat(8)));
    expect(rows.map(({ centred, thin }) => ({ centred, thin }))).toEqual([
      { centred: false, thin: true },
      { centred: false, thin: false },
    ]);
    expect(rows[0]?.squares.map(({ rows = 1, text }) => `${text}${rows}`)).toEqual(['課題2', '1', '1']);
  });

  test('of a font that is not known has the room of the tallest', () => {
    expect(pitchOf(makeTheme('未知のフォント', 10), 'body')).toBe(
      pitchOf(makeTheme('游ゴシック', 10), 'body'),
    );
  });
});
