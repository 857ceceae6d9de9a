/** A view on squared paper: every block says where its squares begin and end, and the columns are all these edges together. */
import type { Grid, Row, StyleName } from '../grid/grid.ts';
import { squareOn } from '../grid/square.ts';
import { type Columns, columnsOf, spanOf } from './edges.ts';
import { edgesOfLines, linesRows, wordsOf } from './lines-rows.ts';
import { widthOf } from './paper.ts';
import { edgesOfTable, tableRows } from './table-rows.ts';
import type { Block, HeadingBlock, TextBlock, View } from './view.ts';

/** All of a view, or the part of it that stands on a worksheet of its own. */
export function gridOf(
  view: View,
  { blocks, name }: Part = { blocks: view.blocks, name: view.title },
  shows?: Grid['shows'],
): Grid {
  const { landscape, size } = view.paper;
  const width = widthOf(view.paper);
  const columns = columnsOf(
    blocks.map((block) => edgesOf(block, width)),
    width,
  );
  const head = headRows(view, width, columns);
  const drawn = blocks.map((block) => rowsOf(block, width, columns));
  return {
    name,
    columns: columns.widths,
    page: {
      paper: size,
      landscape,
      header: view.number,
      repeat: repeatedRows(blocks, drawn, head.length),
      sortable: (isTable(blocks) && mayChangePlaces(drawn.flat())) || undefined,
      footer: view.warning,
    },
    rows: [head, ...drawn].flat(),
    shows,
  };
}

export interface Part {
  readonly blocks: readonly Block[];
  readonly name: string;
}

/** A table that wants its heads on every page has them there with all that stands above it. */
function repeatedRows(blocks: readonly Block[], drawn: readonly (readonly Row[])[], head: number): number {
  const repeats = (block: Block) => block.kind === 'table' && block.repeated === true;
  const at = isTable(blocks) ? 0 : blocks.findIndex(repeats);
  return at < 0 ? 0 : head + drawn.slice(0, at).flat().length + 1;
}

/** One table and nothing else: its heads are repeated on every page. */
function isTable([first, ...others]: readonly Block[]): boolean {
  if (first?.kind !== 'table' || others.length > 0) return false;
  return first.label === undefined && first.columns.some(({ title }) => title !== '');
}

/** Rows of which no square is for several, and none is taken back. */
function mayChangePlaces(rows: readonly Row[]): boolean {
  return rows.every(({ squares }) =>
    squares.every(({ columns = 1, field, rows = 1 }) => columns === 1 && rows === 1 && field === undefined),
  );
}

function headRows(view: View, width: number, columns: Columns): Row[] {
  const over = (text: string, style: StyleName): Row => ({
    squares: [squareOn(spanOf(columns, 0, width), style, text)],
    keep: true,
    opens: false,
  });
  return [
    ...(view.banner === '' ? [] : [over(view.banner, 'title')]),
    ...(view.corner === '' ? [] : [over(view.corner, 'corner')]),
  ];
}

function edgesOf(block: Block, width: number): readonly number[] {
  switch (block.kind) {
    case 'lines':
      return edgesOfLines(block);
    case 'table':
      return edgesOfTable(block, width);
    default:
      return [];
  }
}

function rowsOf(block: Block, width: number, columns: Columns): readonly Row[] {
  switch (block.kind) {
    case 'lines':
      return linesRows(block, width, columns);
    case 'heading':
      return [headingRow(block, width, columns)];
    case 'text':
      return textRows(block, width, columns);
    case 'table':
      return tableRows(block, width, columns);
    case 'part':
      return [];
  }
}

function headingRow({ boxed, level, text, title }: HeadingBlock, width: number, columns: Columns): Row {
  const style = boxed ? 'bar' : level === 1 ? 'chapter' : level < 4 ? 'section' : 'bar';
  return { squares: [squareOn(spanOf(columns, 0, width), style, text, title)], keep: true, opens: true };
}

function textRows({ lines, style = 'text' }: TextBlock, width: number, columns: Columns): Row[] {
  const whole = spanOf(columns, 0, width);
  return lines.map((line) => {
    const { indent, mark, strong, text } = line;
    const content = { ...wordsOf(line, mark), indent: indent || undefined };
    const square = squareOn(whole, strong ? 'lead' : style, mark + text, content);
    return { squares: [square], keep: strong, opens: false };
  });
}
