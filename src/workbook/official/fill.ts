/** A city's own form and the words for it → the same file with the words in their places; every part that says nothing of them stays byte for byte. */
import type { Words } from '../../diagnostics/words.ts';
import type { Asking, Filling } from '../../grid/filling.ts';
import type { Passport } from '../../grid/grid.ts';
import { longestCell, needsQuote } from '../clean.ts';
import { fieldName } from '../names.ts';
import { readSheet } from '../read-sheet.ts';
import { readStyles } from '../read-styles.ts';
import { type FieldRecord, recordOf } from '../record.ts';
import { readStrings } from '../strings.ts';
import { tooLong } from '../trouble.ts';
import { type Bindings, holds, type Repeat, type Spot } from './bindings.ts';
import { addNames, addRecord, computeOnLoad, dropCalcChain, type NamedPlace } from './book-parts.ts';
import { type Content, contentOf } from './content.ts';
import { forgetResults } from './dependents.ts';
import { type Desk, deskOf } from './desk.ts';
import { type Filled, fitRows } from './fit.ts';
import { shiftOf, tallOf } from './moves.ts';
import type { OpenForm, OpenSheet } from './open.ts';
import { mergesIn, readRangeRows, repeatRows } from './repeat.ts';
import { inlineXml, textOf } from './runs.ts';
import { type Styles, stylesOf } from './styles.ts';
import { type Place, placeName } from './trouble.ts';
import {
  attributeOf,
  type Cell,
  type Row,
  readWorksheet,
  withAttribute,
  withCell,
  writeWorksheet,
} from './worksheet.ts';

export interface Wanted {
  readonly filling: Filling;
  readonly passport: Passport;
  /** The form's name and the key of its entity, as the file remembers them. */
  readonly form: string;
  readonly subject: string;
}

export interface FilledForm {
  readonly bytes: Uint8Array;
  /** What a person should look at. */
  readonly notes: readonly Words[];
}

export function fillForm(form: OpenForm, bindings: Bindings, wanted: Wanted): FilledForm {
  const desk = deskOf(form.package);
  const repeats = bindings.repeats.map((repeat) => ({ ...repeat, items: wanted.filling.count(repeat.list) }));
  for (const { from, items, sheet, to } of repeats.toSorted((a, b) => b.from - a.from))
    if (items > 1) repeatRows(desk, pathOf(form, sheet), { sheet, from, to, times: items });
  const places = bindings.spots.flatMap((spot) => placed(spot, repeats));
  const styles = stylesOf(form.stylesPath === undefined ? '' : (desk.text(form.stylesPath) ?? ''));
  const written = form.sheets.flatMap((sheet) => {
    const own = places.filter(({ spot }) => spot.sheet === sheet.name);
    const empty = repeats.filter((one) => one.sheet === sheet.name && one.items === 0);
    return own.length === 0 && empty.length === 0
      ? []
      : [fillSheet(desk, sheet, { own, empty, styles, wanted })];
  });
  if (form.stylesPath !== undefined) desk.put(form.stylesPath, styles.xml());
  const filled = written.flatMap(({ cells }) => cells);
  const moved = new Set(repeats.filter(({ items }) => items > 1).map(({ sheet }) => sheet));
  if (forgetResults(desk, form, filled, moved)) computeOnLoad(desk);
  if (moved.size > 0) dropCalcChain(desk);
  remember(desk, form, filled, wanted);
  return { bytes: desk.bytes(), notes: written.flatMap(({ cut }) => cut.map(cutNote)) };
}

function pathOf({ sheets }: OpenForm, name: string): string {
  return sheets.find((sheet) => sheet.name === name)?.path ?? '';
}

interface Placed {
  readonly spot: Spot;
  readonly row: number;
  /** The item of the list its row is repeated for. */
  readonly item: Asking['item'];
}

type Counted = Repeat & { readonly items: number };

function placed(spot: Spot, repeats: readonly Counted[]): Placed[] {
  const own = repeats.filter(({ sheet }) => sheet === spot.sheet);
  const by = own
    .filter(({ items, to }) => to < spot.row && items > 1)
    .reduce((sum, one) => sum + shiftOf({ ...one, times: one.items }), 0);
  const around = own.find((one) => holds(one, spot));
  if (!around) return [{ spot, row: spot.row + by, item: undefined }];
  return Array.from({ length: around.items }, (_, index) => ({
    spot,
    row: spot.row + by + index * tallOf({ ...around, times: 1 }),
    item: { list: around.list, number: index + 1 },
  }));
}

interface FilledCell extends Filled, Place {
  readonly content: Content;
}

interface Sheet {
  readonly own: readonly Placed[];
  readonly empty: readonly Counted[];
  readonly styles: Styles;
  readonly wanted: Wanted;
}

function fillSheet(desk: Desk, { name, path }: OpenSheet, { empty, own, styles, wanted }: Sheet) {
  const sheet = readWorksheet(desk.text(path) ?? '');
  const shell = writeWorksheet({ ...sheet, rows: [] });
  let rows: readonly Row[] = sheet.rows;
  for (const repeat of empty) rows = rows.map((row) => emptied(row, repeat, shell));
  const cells: FilledCell[] = [];
  for (const { item, row, spot } of own) {
    const before = cellAt(rows, row, spot.column) ?? blankCell(rows, shell, row, spot.column);
    const style = Number(attributeOf(before, 's') ?? 0);
    const content = contentOf(spot, wanted.filling, item, styles.at(style));
    const made = cellOf(before, content, { style, styles, prefix: sheet.prefix });
    rows = withCell(rows, row, made);
    const text = content.number === undefined ? textOf(content.runs) : '';
    const shown = styles.at(Number(attributeOf(made, 's') ?? 0));
    cells.push({ sheet: name, row, column: spot.column, text, style: shown, content });
  }
  const fitted = fitRows(rows, cells, shell, styles.normal);
  desk.put(path, writeWorksheet({ ...sheet, rows: fitted.rows }));
  return { cells, cut: cells.filter((cell) => fitted.cut.includes(cell)) };
}

function cellAt(rows: readonly Row[], row: number, column: number): Cell | undefined {
  return rows.find(({ number }) => number === row)?.cells.find((cell) => cell.column === column);
}

/** A cell that the form has not written looks like its row or its column. */
function blankCell(rows: readonly Row[], shell: string, number: number, column: number): Cell {
  const row = rows.find((one) => one.number === number);
  const ofRow = row && attributeOf(row, 'customFormat') ? attributeOf(row, 's') : undefined;
  const ofColumn = [...shell.matchAll(/<(?:\w+:)?col\s[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => {
      const value = (name: string) => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(tag)?.[1]);
      return value('min') <= column && column <= value('max');
    });
  const style = ofRow ?? /\sstyle="(\d+)"/.exec(ofColumn ?? '')?.[1];
  return { column, attributes: style === undefined ? '' : ` s="${style}"`, inside: '' };
}

function cellOf(
  before: Cell,
  { number, runs }: Content,
  { prefix, style, styles }: { readonly style: number; readonly styles: Styles; readonly prefix: string },
): Cell {
  const text = textOf(runs);
  if (text.length > longestCell) throw tooLong(text);
  const bare = withAttribute(before.attributes, 't', undefined);
  if (number !== undefined)
    return { ...before, attributes: bare, inside: `<${prefix}v>${number}</${prefix}v>` };
  if (text === '') return { ...before, attributes: bare, inside: '' };
  const look = styles.at(style);
  const next = styles.with(style, { quote: needsQuote(text), wrap: text.includes('\n') && !look.shrinks });
  const styled = next === style ? bare : withAttribute(bare, 's', String(next));
  const own = runs.map((run) => ({ ...run, look: prefixed(run.look, prefix) }));
  return { ...before, attributes: withAttribute(styled, 't', 'inlineStr'), inside: inlineXml(own, prefix) };
}

/** A look may come from another part, where the same elements are called otherwise. */
function prefixed(look: string, prefix: string): string {
  return look.replace(/<(\/?)(?:\w+:)?(?=\w)/g, `<$1${prefix}`);
}

/** Of a list without items one set of rows stays, its frames without words. */
function emptied(row: Row, { from, to }: Counted, shell: string): Row {
  if (row.number < from || row.number > to) return row;
  const reaching = mergesIn(shell).filter((range) => readRangeRows(range).last > to);
  const keeps = (cell: Cell) =>
    cell.inside.includes('<f') || reaching.some((range) => range.startsWith(addressOf(cell, row)));
  const cells = row.cells.map((cell) =>
    keeps(cell) ? cell : { ...cell, inside: '', attributes: withAttribute(cell.attributes, 't', undefined) },
  );
  return { ...row, cells };
}

function addressOf({ column }: Cell, { number }: Row): string {
  return `${placeName({ sheet: '', row: number, column }).slice(1)}:`;
}

function remember(desk: Desk, form: OpenForm, filled: readonly FilledCell[], wanted: Wanted): void {
  const records: FieldRecord[] = [];
  const places: NamedPlace[] = [];
  const named = new Set<string>();
  const owned = new Set<string>();
  for (const { column, content, row, sheet } of filled) {
    for (const { field, lead, tail, text } of content.parts) {
      const name = fieldName(field);
      // Where a field stands again it is only shown.
      if (name === undefined || named.has(name.toLowerCase())) continue;
      named.add(name.toLowerCase());
      owned.add(placeName({ sheet, row, column }));
      records.push({ name, ...field, lead, text, ...(tail !== '' && { tail }) });
      places.push({ name, sheet, row, column });
    }
  }
  const shows = [{ sheet: filled[0]?.sheet ?? '', form: wanted.form, subject: wanted.subject }];
  const words = wordsIn(desk, form, owned);
  addRecord(desk, recordOf({ passport: wanted.passport, shows, fields: records, words, official: true }));
  addNames(desk, places);
}

/** All that people see and no field holds. */
function wordsIn(
  desk: Desk,
  { sheets, since1904, stringsPath, stylesPath }: OpenForm,
  owned: ReadonlySet<string>,
) {
  const text = (path: string | undefined) => (path === undefined ? undefined : desk.text(path));
  const strings = text(stringsPath);
  const styles = text(stylesPath);
  const look = {
    strings: strings === undefined ? [] : readStrings(strings),
    kinds: styles === undefined ? [] : readStyles(styles),
    since1904,
  };
  const words = new Set<string>();
  for (const { hidden, name, path } of sheets) {
    if (hidden) continue;
    for (const [row, cells] of readSheet(desk.text(path) ?? '', look))
      for (const [column, cell] of cells)
        if (!owned.has(placeName({ sheet: name, row, column })) && !cell.formula) words.add(cell.text);
  }
  return words;
}

function cutNote(cell: FilledCell): Words {
  const at = placeName(cell);
  return {
    ja: `${at} の文章は欄に入りきりません。様式の行を増やして結合するか、繰り返す行にしてください。`,
    en: `The text of ${at} does not fit; merge more rows for it, or let its rows be repeated.`,
  };
}
