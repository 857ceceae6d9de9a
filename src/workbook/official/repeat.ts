/** Rows of a worksheet repeated, and all that stands below them or names them moved along. */
import { columnLetters } from '../areas.ts';
import { escapeXml } from '../clean.ts';
import { refused } from '../refused.ts';
import { decoded, scan } from '../xml.ts';
import type { Desk } from './desk.ts';
import { movedFormula } from './formula.ts';
import { movedPart, movedVml, touches } from './moved.ts';
import { copies, type Move, movedOnce, readRange, shiftOf, sideOf, tallOf } from './moves.ts';
import { movePivotSources } from './pivots.ts';
import { rewrite } from './rewrite.ts';
import { mergeAcross, pivotAcross, tableAcross, torn } from './trouble.ts';
import { unshared } from './unshared.ts';
import { type Cell, type Row, readWorksheet, type Worksheet, writeWorksheet } from './worksheet.ts';

/** The worksheet lies at `path`. */
export function repeatRows(desk: Desk, path: string, move: Move): void {
  const sheet = readWorksheet(desk.text(path) ?? '');
  const around = movedAround(sheet, move);
  desk.put(path, writeWorksheet({ ...around, rows: movedRows(unshared(sheet.rows), move) }));
  const own = belonging(desk, path);
  for (const { part, type } of own) {
    const xml = desk.text(part) ?? '';
    if (type === 'table') refuseTable(xml, move);
    if (type === 'pivotTable') refusePivot(xml, move);
    desk.put(
      part,
      type === 'vmlDrawing' ? movedVml(xml, move) : movedPart(xml, move, { home: true, where: part }),
    );
  }
  movePivotSources(desk, move);
  const others = desk.paths.filter((one) => one !== path && !own.some(({ part }) => part === one));
  for (const other of others.filter(namesCells)) {
    const xml = desk.text(other) ?? '';
    if (xml.includes(escapeXml(move.sheet.replaceAll("'", "''"))))
      desk.put(other, movedPart(xml, move, { home: false, where: other }));
  }
}

function namesCells(path: string): boolean {
  return /(?:^|\/)(?:workbook|worksheets\/[^/]+|charts\/[^/]+|ctrlProps\/[^/]+)\.xml$/.test(path);
}

const followed = new Set([
  'drawing',
  'vmlDrawing',
  'comments',
  'threadedComment',
  'table',
  'ctrlProp',
  'pivotTable',
]);

function belonging(desk: Desk, path: string): { readonly part: string; readonly type: string }[] {
  return desk
    .relations(path)
    .filter(({ path: part, type }) => followed.has(type) && desk.text(part) !== undefined)
    .map(({ path: part, type }) => ({ part, type }));
}

function refuseTable(xml: string, move: Move): void {
  const range = /<(?:\w+:)?table\s[^>]*?\sref="([^"]+)"/.exec(xml)?.[1] ?? '';
  const found = readRange(range);
  if (found && touches(found.first, found.last, move)) throw tableAcross(range, move);
}

function refusePivot(xml: string, move: Move): void {
  const range = /<(?:\w+:)?location\s[^>]*?\bref="([^"]+)"/.exec(xml)?.[1] ?? '';
  const found = readRange(range);
  if (found && touches(found.first, found.last, move)) throw pivotAcross(range, move);
}

/** All of the worksheet but its rows. */
function movedAround(sheet: Worksheet, move: Move): Worksheet {
  const shell = movedPart(writeWorksheet({ ...sheet, rows: [] }), move, { home: true, where: move.sheet });
  return readWorksheet(
    manifold(
      manifold(shell, 'mergeCell', (range) => merged(range, move)),
      'hyperlink',
      (range) => linked(range, move),
    ),
  );
}

/** Elements that stand once for each range: where a range becomes several, the element does too. */
function manifold(xml: string, name: string, ranges: (range: string) => readonly string[]): string {
  const element = new RegExp(
    `<(?:\\w+:)?${name}\\s[^>]*?/>|<((?:\\w+:)?${name})\\s[^>]*?>[\\s\\S]*?</\\1>`,
    'g',
  );
  let count = 0;
  const made = xml.replace(element, (whole) => {
    const range = /\sref="([^"]*)"/.exec(whole)?.[1] ?? '';
    const all = ranges(range).map((one) => whole.replace(/(\sref=")[^"]*/, `$1${one}`));
    count += all.length;
    return all.join('');
  });
  return rewrite(made, { [`${name}s`]: { attributes: { count: () => String(count) } } });
}

function merged(range: string, move: Move): readonly string[] {
  const found = readRange(range);
  if (found && sideOf(found.first, found.last, move) === 'across') throw mergeAcross(range, move);
  return linked(range, move);
}

function linked(range: string, move: Move): readonly string[] {
  const found = readRange(range);
  if (!found || sideOf(found.first, found.last, move) !== 'inside') return [movedOnce(range, move)];
  return copies(found.first, found.last, move).map(([top, bottom]) => found.at(top, bottom));
}

function movedRows(rows: readonly Row[], move: Move): Row[] {
  const part = (of: (row: Row) => boolean) => rows.filter(of);
  const template = part(({ number }) => number >= move.from && number <= move.to);
  const again = Array.from({ length: move.times }, (_, time) =>
    template.map((row) => rowAt(row, row.number + time * tallOf(move), move, time)),
  ).flat();
  return [
    ...part(({ number }) => number < move.from).map((row) => rowAt(row, row.number, move)),
    ...again,
    ...part(({ number }) => number > move.to).map((row) => rowAt(row, row.number + shiftOf(move), move)),
  ];
}

function rowAt(row: Row, number: number, move: Move, time?: number): Row {
  return { ...row, number, cells: row.cells.map((cell) => cellAt(cell, row.number, move, time)) };
}

const formula = /(<(?:\w+:)?f(?:\s[^>]*)?>)([\s\S]*?)(<\/(?:\w+:)?f>)/;

function cellAt(cell: Cell, row: number, move: Move, time: number | undefined): Cell {
  const [whole, open = '', text = '', close = ''] = formula.exec(cell.inside) ?? [];
  if (whole === undefined) return cell;
  const words = decoded(text);
  const next = movedFormula(words, move, { home: true, ...(time !== undefined && { time }) });
  if (next === undefined) throw torn(`${move.sheet}!${columnLetters(cell.column)}${row}`, words, move);
  const head = open.replace(/(\sref=")([^"]*)/, (_, before: string, range: string) => {
    return before + arrayAt(range, move, time);
  });
  return { ...cell, inside: cell.inside.replace(whole, () => `${head}${escapeXml(next)}${close}`) };
}

function arrayAt(range: string, move: Move, time: number | undefined): string {
  const found = readRange(range);
  if (time === undefined || !found) return movedOnce(range, move);
  return found.at(found.first + time * tallOf(move), found.last + time * tallOf(move));
}

/** More than any form has. */
const mostMerges = 100_000;

/** The merged ranges of a worksheet. */
export function mergesIn(xml: string): string[] {
  const found: string[] = [];
  for (const piece of scan(xml))
    if (piece.kind === 'open' && piece.name === 'mergeCell') found.push(piece.attribute('ref') ?? '');
  if (found.length > mostMerges) throw refused('too-large');
  return found;
}

/** The rows of a range. */
export function readRangeRows(range: string): { readonly first: number; readonly last: number } {
  return readRange(range) ?? { first: 0, last: 0 };
}
