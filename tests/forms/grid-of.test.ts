/** A view on squared paper: that rows share a cell shows nowhere, and no square covers another. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridOf } from '../../src/forms/grid-of.ts';
import type { Block, Cell, LinesBlock, View } from '../../src/forms/view.ts';

function viewOf(rows: readonly (readonly Cell[])[]): View {
  const head = { form: '一覧', number: '', title: '一覧', city: '市', year: '', owner: '', banner: '一覧' };
  const columns = ['項目', '4月', '5月'].map((title) => ({ title, width: 5 }));
  return {
    ...head,
    corner: '',
    paper: { size: 'A4', landscape: true },
    warning: undefined,
    blocks: [{ kind: 'table', label: undefined, columns, rows }],
  };
}

test('rows that share their cells are drawn as rows of equal cells', () => {
  const mark: Cell = { text: '●', style: 'filled' };
  const wide: Cell = { text: '→', columns: 2 };
  const view = viewOf([
    [{ text: '説明会', rows: 2 }, mark, mark],
    [wide],
    [mark, mark, mark],
    [{ text: '開設' }, wide],
  ]);
  const apart: View = JSON.parse(JSON.stringify(view));
  expect(gridOf(view)).toEqual(gridOf(apart));
});

test('a field is a square of its own in every row', () => {
  const cell: Cell = { text: '検討', field: { entity: 'initiative/a', field: 'stages.0' } };
  const { rows } = gridOf(viewOf([[cell], [cell]]));
  const [first, second] = rows.slice(-2).map(({ squares }) => squares[0]);
  expect(first).toEqual(second);
  expect(first).not.toBe(second);
});

test('rows can be sorted where no cell is for several of them and none is taken back', () => {
  const plain: Cell = { text: '検討' };
  const field: Cell = { ...plain, field: { entity: 'initiative/a', field: 'stages.0' } };
  const sortable = (...rows: (readonly Cell[])[]) => gridOf(viewOf(rows)).page.sortable === true;
  expect(sortable([plain, plain, plain], [plain, plain, plain])).toBe(true);
  expect(sortable([{ ...plain, rows: 2 }, plain, plain], [plain, plain])).toBe(false);
  expect(sortable([{ ...plain, columns: 3 }])).toBe(false);
  expect(sortable([field, plain, plain])).toBe(false);
});

test('the same lines on another paper reach to its own edge', () => {
  const lines: LinesBlock = { kind: 'lines', label: '取組項目', groups: [{ label: undefined, lines: [] }] };
  const widthOn = (paper: View['paper']) => {
    const { columns } = gridOf({ ...viewOf([]), paper, blocks: [lines] });
    return columns.reduce((sum, width) => sum + width, 0);
  };
  expect(widthOn({ size: 'A4', landscape: false })).toBe(45.5);
  expect(widthOn({ size: 'A4', landscape: true })).toBe(68);
  expect(widthOn({ size: 'A3', landscape: true })).toBe(104);
});

const anyTable: fc.Arbitrary<Block> = fc
  .record({
    widths: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 120 }),
    label: fc.option(fc.constantFrom('予算', 'スケジュール'), { nil: undefined }),
  })
  .map(({ label, widths }) => ({
    kind: 'table',
    label,
    columns: widths.map((width, column) => ({ title: `見出し${column}`, width })),
    rows: [widths.map((_, column) => ({ text: `値${column}` }))],
  }));

test('however many columns the tables of a page have, each cell has one of its own', () => {
  fc.assert(
    fc.property(fc.array(anyTable, { minLength: 1, maxLength: 3 }), (blocks) => {
      for (const { squares } of gridOf({ ...viewOf([]), blocks }).rows) {
        const ends = squares.map(({ column, columns = 1 }) => column + columns);
        expect(squares.slice(1).map(({ column }) => column)).toEqual(ends.slice(0, -1));
      }
    }),
  );
});
