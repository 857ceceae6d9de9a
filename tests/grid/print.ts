/** A Grid as text, one square a line: what a person compares when a form has changed. */
import type { Grid, Row, Square } from '../../src/grid/grid.ts';

export function printGrid(grid: Grid): string {
  const { paper, landscape, header, footer, repeat, sortable } = grid.page;
  const head = [
    grid.name,
    `${paper} ${landscape ? 'landscape' : 'portrait'}`,
    `header ${header}`,
    ...(footer === undefined ? [] : [`footer ${footer}`]),
    ...(repeat === 0 ? [] : [`repeat ${repeat}`]),
    ...(sortable ? ['sortable'] : []),
    `columns ${grid.columns.join(' ')}`,
  ];
  return `${head.join(' | ')}\n${grid.rows.map(printRow).join('')}`;
}

function printRow(row: Row, index: number): string {
  const marks = `${row.opens ? ' opens' : ''}${row.keep ? ' keep' : ''}`;
  return `${index + 1}${marks}\n${row.squares.map(printSquare).join('')}`;
}

function printSquare(square: Square): string {
  const { columns = 1, rows } = square;
  const span = `${columns > 1 ? `+${columns - 1}` : ''}${rows ? `↓${rows}` : ''}`;
  const style = `${square.style}${square.indent ? `>${square.indent}` : ''}`;
  const text = typeof square.text === 'number' ? String(square.text) : square.text.replaceAll('\n', '⏎');
  const field = square.field ? `  ← ${square.field.entity} ${square.field.field}` : '';
  const choices = square.choices ? `  [${square.choices.join('|')}]` : '';
  const link = square.link ? `  → worksheet ${square.link.grid + 1}` : '';
  return `  ${square.column}${span} ${style}: ${text}${field}${choices}${link}\n`;
}
