/** Rows of a worksheet repeated, and all that stands below them or names them moved along. */
import { escapeXml } from '../clean.ts';
import { columnLetters } from '../ranges.ts';
import { decoded, firstTag } from '../read/xml.ts';
import type { Desk } from './desk.ts';
import { movedFormula } from './formula.ts';
import { movedPart, movedVml, touches } from './moved.ts';
import { copies, type Move, movedOnce, readRange, shiftOf, sideOf, tallOf } from './moves.ts';
import { movePivotSources } from './pivots.ts';
import { rewrite } from './rewrite.ts';
import { mergeAcross, pivotAcross, tableAcross, torn } from './trouble.ts';
import { unshared } from './unshared.ts';
import { type Cell, type Row, readWorksheet, shellOf, type Worksheet, writeWorksheet } from './worksheet.ts';

/** The worksheet lies at `path`. */
export function repeatRows(desk: Desk, path: string, move: Move): void {
  const sheet = readWorksheet(desk.text(path) ?? '');
  const around = movedAround(sheet, move);
  desk.put(path, writeWorksheet({ ...around, rows: movedRows(unshared(sheet.rows), move) }));
  const own = belonging(desk, path);
  for (const { part, type } of own) {
    const xml = desk.text(part) ?? '';
    refuseAcross(xml, type, move);
    desk.put(
      part,
      type === 'vmlDrawing' ? movedVml(xml, move) : movedPart(xml, move, { home: true, where: part }),
    );
  }
  movePivotSources(desk, move);
  const others = desk.paths.filter((one) => one !== path && !own.some(({ part }) => part === one));
  for (const other of others.filter(namesCells)) {
    const xml = desk.text(other) ?? '';
    if (names(xml, move)) desk.put(other, movedPart(xml, move, { home: false, where: other }));
  }
}

/** Whether some formula in a part may name the worksheet, however the program has written that. */
function names(xml: string, { sheet }: Move): boolean {
  return decoded(xml).toLowerCase().includes(sheet.replaceAll("'", "''").toLowerCase());
}

function namesCells(path: string): boolean {
  return /(?:^|\/)(?:workbook|(?:worksheets|charts|ctrlProps|drawings)\/[^/]+)\.xml$/.test(path);
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

/** What cannot be moved apart: where it lies over the repeated rows, they cannot be repeated. */
const whole: Readonly<Record<string, { readonly tag: string; readonly refuse: typeof tableAcross }>> = {
  table: { tag: 'table', refuse: tableAcross },
  pivotTable: { tag: 'location', refuse: pivotAcross },
};

function refuseAcross(xml: string, type: string, move: Move): void {
  const one = whole[type];
  const range = one && firstTag(xml, one.tag)?.attribute('ref');
  const found = readRange(range ?? '');
  if (one && range && found && touches(found.first, found.last, move)) throw one.refuse(range, move);
}

/** All of the worksheet but its rows. */
function movedAround(sheet: Worksheet, move: Move): Worksheet {
  const shell = movedPart(shellOf(sheet), move, { home: true, where: move.sheet });
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
