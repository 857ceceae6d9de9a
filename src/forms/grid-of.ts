/** A view on squared paper: every block says where its squares begin and end, and the columns are all these edges together. */
import type { Grid, StyleName } from '../grid/grid.ts';
import type { Stretch } from '../japanese/emphasis.ts';
import { columnsOf, type FreeSquare, freeSquare, placeSquares, type Strip } from './edges.ts';
import type {
  Block,
  Cell,
  Group,
  HeadingBlock,
  Line,
  LinesBlock,
  TableBlock,
  TextBlock,
  View,
} from './view.ts';

/** Widths of the paper between its margins, in full-width characters of body text. */
const paperWidth = {
  'A4 portrait': 45.5,
  'A4 landscape': 68,
  'A3 portrait': 68,
  'A3 landscape': 104,
} as const;

/** Label, second label, and the narrow column of the marks, so that a long text hangs beside its mark. */
const labelWidth = 6;
const sublabelWidth = 6.5;
const markWidth = 1.6;

export function gridOf(view: View): Grid {
  const { landscape, size } = view.paper;
  const width = paperWidth[`${size} ${landscape ? 'landscape' : 'portrait'}`];
  const head = headStrips(view, width);
  const strips = [...head, ...view.blocks.flatMap((block) => stripsOf(block, width))];
  const edges = columnsOf(strips, width);
  for (const strip of strips) placeSquares(strip, edges);
  const table = isTable(view.blocks);
  return {
    name: view.title,
    columns: edges.widths,
    page: {
      paper: size,
      landscape,
      header: view.number,
      repeat: table ? head.length + 1 : repeatedRows(view.blocks, head.length, width),
      ...(table && mayChangePlaces(strips.slice(head.length)) && { sortable: true }),
      ...(view.warning !== undefined && { footer: view.warning }),
    },
    rows: strips,
  };
}

/** A table that wants its heads on every page has them there with all that stands above it. */
function repeatedRows(blocks: readonly Block[], head: number, width: number): number {
  const at = blocks.findIndex((block) => block.kind === 'table' && block.repeated);
  if (at < 0) return 0;
  return head + blocks.slice(0, at).flatMap((block) => stripsOf(block, width)).length + 1;
}

/** One table and nothing else: its heads are repeated on every page. */
function isTable([first, ...others]: readonly Block[]): boolean {
  if (first?.kind !== 'table' || others.length > 0) return false;
  return first.label === undefined && first.columns.some(({ title }) => title !== '');
}

/** Rows of which no square is for several, and none is taken back. */
function mayChangePlaces(rows: readonly Strip[]): boolean {
  return rows.every(({ squares }) =>
    squares.every(({ columns = 1, field, rows = 1 }) => columns === 1 && rows === 1 && field === undefined),
  );
}

function headStrips(view: View, width: number): Strip[] {
  const over = (text: string, style: StyleName): Strip => ({
    squares: [freeSquare(0, width, style, { text })],
    keep: true,
    opens: false,
  });
  return [
    ...(view.banner === '' ? [] : [over(view.banner, 'title')]),
    ...(view.corner === '' ? [] : [over(view.corner, 'corner')]),
  ];
}

function stripsOf(block: Block, width: number): Strip[] {
  switch (block.kind) {
    case 'lines':
      return linesStrips(block, width);
    case 'heading':
      return [headingStrip(block, width)];
    case 'text':
      return textStrips(block, width);
    case 'table':
      return tableStrips(block, width);
    case 'part':
      return [];
  }
}

function linesStrips({ groups, label }: LinesBlock, width: number): Strip[] {
  if (label === '' && groups.every((group) => group.label === undefined)) return wideStrips(groups, width);
  const single = groups.every((group) => group.label === undefined);
  const whole = groups.map(filled);
  const height = whole.reduce((sum, { lines }) => sum + lines.length, 0);
  const to = single ? labelWidth + sublabelWidth : labelWidth;
  const strips = whole.flatMap((group) => groupStrips(group, width));
  return withLabel(strips, freeSquare(0, to, 'label', { rows: height, text: label }));
}

/** Without a label the lines take the whole width. */
function wideStrips(groups: readonly Group[], width: number): Strip[] {
  return groups.flatMap((group) => groupStrips(filled(group), width, 0));
}

function groupStrips({ label, lines }: Group, width: number, left = labelWidth + sublabelWidth): Strip[] {
  const strips = lines.map((line, index) => ({
    squares: lineSquares(line, left, width),
    keep: line.strong && index < lines.length - 1,
    opens: index === 0,
  }));
  if (label === undefined) return strips;
  return withLabel(strips, freeSquare(labelWidth, left, 'sublabel', { rows: lines.length, text: label }));
}

function withLabel(strips: readonly Strip[], square: FreeSquare): Strip[] {
  const [first] = strips;
  if (!first) return [];
  return strips.with(0, { ...first, squares: [square, ...first.squares] });
}

/** The mark of the outer level stands in its own column; the marks below it stand before their text. */
function lineSquares({ field, indent, mark, strong, text }: Line, left: number, width: number): FreeSquare[] {
  const start = left + markWidth;
  const style = strong ? 'strong' : 'body';
  if (indent === 0)
    return [
      freeSquare(left, start, 'mark', { text: mark }),
      freeSquare(start, width, style, { text, field }),
    ];
  const nested = { text: `${mark}${text}`, lead: mark || undefined, indent: indent - 1 || undefined, field };
  return [freeSquare(left, start, 'mark', { text: '' }), freeSquare(start, width, style, nested)];
}

/** An empty block keeps its square, so that a person can write in it. */
function filled(group: Group): Group {
  if (group.lines.length > 0) return group;
  return { ...group, lines: [{ mark: '', text: '', strong: false, indent: 0, field: group.opening }] };
}

function headingStrip({ boxed, level, text, title }: HeadingBlock, width: number): Strip {
  const style = boxed ? 'bar' : level === 1 ? 'chapter' : level < 4 ? 'section' : 'bar';
  return { squares: [freeSquare(0, width, style, { text, ...title })], keep: true, opens: true };
}

function textStrips({ lines, style = 'text' }: TextBlock, width: number): Strip[] {
  return lines.map((line) => {
    const { bold, field, indent, mark, strong, text, written } = line;
    const content = {
      text: `${mark}${text}`,
      lead: mark || undefined,
      indent: indent || undefined,
      field,
      bold: bold?.length ? bold.map((part) => moved(part, mark.length)) : undefined,
      written: field && written,
    };
    const squares = [freeSquare(0, width, strong ? 'lead' : style, content)];
    return { squares, keep: strong, opens: false };
  });
}

function moved({ from, to }: Stretch, by: number): Stretch {
  return { from: from + by, to: to + by };
}

function tableStrips({ chained = [], columns, label, rows, together }: TableBlock, width: number): Strip[] {
  const start = label === undefined ? 0 : tableLabelWidth(label);
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const before = [0];
  for (const column of columns) before.push((before.at(-1) ?? 0) + column.width);
  const edges = before.map((sum) => start + (sum / total) * (width - start));
  const edge = (index: number) => edges[index] ?? width;
  const heads = columns.map(({ title }, index) =>
    freeSquare(edge(index), edge(index + 1), 'heading', { text: title }),
  );
  const head = heads.some(({ text }) => text !== '') ? [{ squares: heads, keep: true, opens: true }] : [];
  const squareOf = (cell: Cell, column: number): FreeSquare =>
    freeSquare(edge(column), edge(column + (cell.columns ?? 1)), cell.style ?? 'cell', cell);
  const body = placeRows(rows, onceInColumn(squareOf)).map((squares, number) => ({
    squares,
    keep: (together === true && number < rows.length - 1) || chained.includes(number),
    opens: number === 0 && head.length === 0,
  }));
  const strips: Strip[] = [...head, ...body];
  if (label === undefined) return strips;
  return withLabel(strips, freeSquare(0, start, 'label', { rows: strips.length, text: label }));
}

/** One character more for a label that would leave its last one alone on a line. */
function tableLabelWidth(label: string): number {
  return label.length > 5 && label.length < 8 ? labelWidth + 1.5 : labelWidth;
}

type Place<Out> = (cell: Cell, column: number) => Out;

/** A cell that many rows share, as those of a schedule share the marks of their months, is one square in each column; a field is a square of its own. */
function onceInColumn<Out>(make: Place<Out>): Place<Out> {
  const known: Map<Cell, Out>[] = [];
  return (cell, column) => {
    if (cell.field) return make(cell, column);
    const here = known[column] ?? new Map<Cell, Out>();
    known[column] = here;
    const before = here.get(cell);
    if (before !== undefined) return before;
    const made = make(cell, column);
    here.set(cell, made);
    return made;
  };
}

/** Each cell in the column it falls in, past the squares that cells above it cover. */
function placeRows<Out>(rows: TableBlock['rows'], place: Place<Out>): Out[][] {
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
