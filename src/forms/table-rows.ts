/** A table → rows of squares: its heads, and each cell in the column that it falls in. */
import type { Row, Square } from '../grid/grid.ts';
import { type Span, squareOn } from '../grid/square.ts';
import { type Columns, spanOf } from './edges.ts';
import { type LabelledRow, labelWidth, putLabel } from './label.ts';
import type { Cell, TableBlock } from './view.ts';

/** From the left edge of its first column on. */
export function edgesOfTable({ columns, label }: TableBlock, width: number): number[] {
  const start = label === undefined ? 0 : widthOfLabel(label);
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const before = [0];
  for (const column of columns) before.push((before.at(-1) ?? 0) + column.width);
  return before.map((sum) => start + (sum / total) * (width - start));
}

/** One character more for a label that would leave its last one alone on a line. */
function widthOfLabel(label: string): number {
  return label.length > 5 && label.length < 8 ? labelWidth + 1.5 : labelWidth;
}

export function tableRows(block: TableBlock, width: number, all: Columns): Row[] {
  const { columns, label } = block;
  const edges = edgesOfTable(block, width);
  const span = (column: number, count = 1) =>
    spanOf(all, edges[column] ?? width, edges[column + count] ?? width);
  const heads = columns.map(({ title }, column) => squareOn(span(column), 'heading', title));
  const head = heads.some(({ text }) => text !== '') ? [{ squares: heads, keep: true, opens: true }] : [];
  const rows: LabelledRow[] = [...head, ...bodyRows(block, span, head.length === 0)];
  const before = spanOf(all, 0, edges[0] ?? 0);
  if (label !== undefined) putLabel(rows, before, label);
  return rows;
}

function bodyRows(
  { chained = [], columns, rows, together }: TableBlock,
  span: (column: number, count?: number) => Span,
  opens: boolean,
): LabelledRow[] {
  const single = columns.map((_, column) => span(column));
  const squareOf = (cell: Cell, column: number) => {
    const alone = cell.columns === undefined ? single[column] : undefined;
    return squareOn(alone ?? span(column, cell.columns), cell.style ?? 'cell', cell.text, cell);
  };
  return placeRows(rows, onceInColumn(squareOf)).map((squares, number) => ({
    squares,
    keep: (together === true && number < rows.length - 1) || chained.includes(number),
    opens: number === 0 && opens,
  }));
}

type Place = (cell: Cell, column: number) => Square;

/** A cell that many rows share, as those of a schedule share the marks of their months, is one square in each column; a field is a square of its own. */
function onceInColumn(make: Place): Place {
  const known: Map<Cell, Square>[] = [];
  return (cell, column) => {
    if (cell.field) return make(cell, column);
    const here = known[column] ?? new Map<Cell, Square>();
    known[column] = here;
    const before = here.get(cell);
    if (before !== undefined) return before;
    const made = make(cell, column);
    here.set(cell, made);
    return made;
  };
}

/** Each cell in the column it falls in, past the squares that cells above it cover. */
function placeRows(rows: TableBlock['rows'], place: Place): Square[][] {
  const covered: number[] = [];
  return rows.map((cells, number) => {
    let column = 0;
    return cells.map((cell) => {
      while ((covered[column] ?? 0) > number) column += 1;
      const placed = place(cell, column);
      const span = cell.columns ?? 1;
      for (let at = column; at < column + span; at += 1) covered[at] = number + (cell.rows ?? 1);
      column += span;
      return placed;
    });
  });
}
