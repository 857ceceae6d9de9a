/** The words put into the cells of one worksheet, with styles and row heights as they need them. */
import { longestCell } from '../../grid/cell.ts';
import type { Asking, Filling } from '../../grid/filling.ts';
import type { Passport } from '../../grid/grid.ts';
import { needsQuote } from '../clean.ts';
import { columnLetters } from '../ranges.ts';
import type { BookSheet } from '../read/book.ts';
import { isTrue } from '../read/xml.ts';
import { tooLongFor } from '../trouble.ts';
import { type Columns, columnsIn } from './columns.ts';
import { type Content, contentOf } from './content.ts';
import type { Desk } from './desk.ts';
import { withAttribute } from './elements.ts';
import { type Filled, fitRows } from './fit.ts';
import { withFooter } from './footer.ts';
import { type Merge, mergesIn } from './merges.ts';
import { openRows } from './open-rows.ts';
import { type Place, placeName } from './place.ts';
import { inlineXml, textOf } from './runs.ts';
import type { Repeat, Spot } from './spots.ts';
import type { Styles } from './styles.ts';
import {
  attributeOf,
  type Cell,
  hasFormula,
  type Row,
  readWorksheet,
  shellOf,
  writeWorksheet,
} from './worksheet.ts';

export interface Wanted {
  readonly filling: Filling;
  readonly passport: Passport;
  /** The form's name and the key of its entity, as the file remembers them. */
  readonly form: string;
  readonly subject: string;
  /** Printed below every page: the sheets had errors. */
  readonly warning?: string | undefined;
}

export interface Placed {
  readonly spot: Spot;
  readonly row: number;
  /** The item of the list its row is repeated for. */
  readonly item: Asking['item'];
}

export type Counted = Repeat & { readonly items: number };

export interface FilledCell extends Filled, Place {
  readonly content: Content;
}

interface Sheet {
  readonly own: readonly Placed[];
  readonly empty: readonly Counted[];
  readonly styles: Styles;
  readonly wanted: Wanted;
}

export function fillSheet(desk: Desk, { name, path }: BookSheet, { empty, own, styles, wanted }: Sheet) {
  const sheet = readWorksheet(desk.text(path) ?? '');
  const shell = shellOf(sheet);
  const merges = empty.length === 0 ? [] : mergesIn(shell).all;
  const bare = empty.reduce((rows, repeat) => emptied(rows, repeat, merges), sheet.rows);
  const rows = openRows(bare);
  const columns = columnsIn(shell);
  const cells: FilledCell[] = [];
  for (const { item, row, spot } of own) {
    const before = rows.cell(row, spot.column) ?? blankCell(rows.row(row), spot.column, columns);
    const style = Number(attributeOf(before, 's') ?? 0);
    const content = contentOf(spot, wanted.filling, item, styles.at(style));
    const place = { sheet: name, row, column: spot.column };
    const text = textFor(place, content, wanted);
    const made = cellOf(before, content, { style, styles, prefix: sheet.prefix });
    rows.put(row, made);
    const shown = styles.at(Number(attributeOf(made, 's') ?? 0));
    cells.push({ ...place, text, style: shown, content });
  }
  const fitted = fitRows(rows.rows(), cells, shell, styles.normal);
  const whole = wanted.warning === undefined ? sheet : withFooter(sheet, wanted.warning);
  desk.put(path, writeWorksheet({ ...whole, rows: fitted.rows }));
  const cut = new Set<Filled>(fitted.cut);
  return { cells, cut: cells.filter((cell) => cut.has(cell)) };
}

function textFor(place: Place, { number, runs }: Content, { passport, subject }: Wanted): string {
  const text = number === undefined ? textOf(runs) : '';
  if (text.length <= longestCell) return text;
  throw tooLongFor(placeName(place), passport.files.get(subject) ?? passport.city, text);
}

/** A cell that the form has not written looks like its row or its column. */
function blankCell(row: Row | undefined, column: number, columns: readonly Columns[]): Cell {
  const ofRow = row && isTrue(attributeOf(row, 'customFormat')) ? attributeOf(row, 's') : undefined;
  const style = ofRow ?? columns.find(({ from, to }) => from <= column && column <= to)?.style;
  return { column, attributes: style === undefined ? '' : ` s="${style}"`, inside: '' };
}

function cellOf(
  before: Cell,
  { number, runs }: Content,
  { prefix, style, styles }: { readonly style: number; readonly styles: Styles; readonly prefix: string },
): Cell {
  const text = textOf(runs);
  const bare = withAttribute(before.attributes, 't', undefined);
  if (number !== undefined)
    return { ...before, attributes: bare, inside: `<${prefix}v>${number}</${prefix}v>` };
  if (text === '') return { ...before, attributes: bare, inside: '' };
  const look = styles.at(style);
  const next = styles.with(style, {
    quote: needsQuote(text),
    wrap: text.includes('\n') && !look.shrinks && !look.wraps,
  });
  const styled = next === style ? bare : withAttribute(bare, 's', String(next));
  const own = runs.map((run) => ({ ...run, look: prefixed(run.look, prefix) }));
  return { ...before, attributes: withAttribute(styled, 't', 'inlineStr'), inside: inlineXml(own, prefix) };
}

/** A look may come from another part, where the same elements are called otherwise. */
function prefixed(look: string, prefix: string): string {
  return look.replace(/<(\/?)(?:\w+:)?(?=\w)/g, `<$1${prefix}`);
}

/** Of a list without items one set of rows stays, its frames without words. */
function emptied(rows: readonly Row[], { from, to }: Counted, merges: readonly Merge[]): readonly Row[] {
  const reaching = merges.filter(({ bottom }) => bottom > to);
  const stays = new Set(reaching.map(({ range }) => range.slice(0, range.indexOf(':'))));
  const keeps = (cell: Cell, row: Row) => hasFormula(cell) || stays.has(addressOf(cell, row));
  return rows.map((row) => {
    if (row.number < from || row.number > to) return row;
    const bare = (cell: Cell) => ({
      ...cell,
      inside: '',
      attributes: withAttribute(cell.attributes, 't', undefined),
    });
    return { ...row, cells: row.cells.map((cell) => (keeps(cell, row) ? cell : bare(cell))) };
  });
}

function addressOf({ column }: Cell, { number }: Row): string {
  return `${columnLetters(column)}${number}`;
}
