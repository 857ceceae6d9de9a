/** The parts that belong to the whole workbook, patched: a hidden worksheet and the names of fields put in, computing asked for. */
import { columnLetters } from '../areas.ts';
import { escapeCodes, escapeXml } from '../clean.ts';
import { recordSheet } from '../names.ts';
import { relationsPath } from '../package.ts';
import type { Desk } from './desk.ts';
import type { Place } from './trouble.ts';

export interface NamedPlace extends Place {
  readonly name: string;
}

const types = 'http://schemas.openxmlformats.org';
const main = `${types}/spreadsheetml/2006/main`;
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Excel does not even list it among the hidden worksheets. */
export function addRecord(desk: Desk, rows: readonly (readonly string[])[]): void {
  const folder = desk.path.slice(0, desk.path.lastIndexOf('/') + 1);
  // Some programs look for worksheets under such names only.
  const path = free(`${folder}worksheets/sheet`, desk);
  desk.put(path, recordXml(rows));
  const id = addRelation(desk, path.slice(folder.length));
  desk.put(desk.path, withSheet(desk.text(desk.path) ?? '', id));
  const contents = desk.text('[Content_Types].xml') ?? '';
  const override = `Override PartName="/${path}" ContentType="${sheetType}"/>`;
  desk.put(
    '[Content_Types].xml',
    contents.replace(/<\/((?:\w+:)?)Types>/, (end, prefix) => `<${prefix}${override}${end}`),
  );
}

function free(path: string, { paths }: Desk): string {
  const all = new Set(paths.map((one) => one.toLowerCase()));
  let number = 1;
  while (all.has(`${path}${number}.xml`.toLowerCase())) number += 1;
  return `${path}${number}.xml`;
}

function addRelation(desk: Desk, target: string): string {
  const path = relationsPath(desk.path);
  const xml = desk.text(path) ?? '';
  let number = 1;
  while (xml.includes(`"reform${number}"`)) number += 1;
  const id = `reform${number}`;
  const type = `${types}/officeDocument/2006/relationships/worksheet`;
  const made = `Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  desk.put(
    path,
    xml.replace(/<\/((?:\w+:)?)Relationships>/, (end, prefix) => `<${prefix}${made}${end}`),
  );
  return id;
}

function withSheet(xml: string, id: string): string {
  let number = 1;
  for (const [, taken] of xml.matchAll(/\ssheetId="(\d+)"/g)) number = Math.max(number, Number(taken) + 1);
  // Some programs declare the prefix on each worksheet alone.
  const relation = `xmlns:r="${types}/officeDocument/2006/relationships" r:id="${id}"`;
  const attributes = `name="${recordSheet}" sheetId="${number}" state="veryHidden" ${relation}`;
  return xml.replace(/<\/((?:\w+:)?)sheets>/, (end, prefix) => `<${prefix}sheet ${attributes}/>${end}`);
}

function recordXml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string, column: number, row: number) =>
    text === ''
      ? ''
      : `<c r="${columnLetters(column + 1)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeCodes(text))}</t></is></c>`;
  const lines = rows.map(
    (texts, row) =>
      `<row r="${row + 1}">${texts.map((text, column) => cell(text, column, row)).join('')}</row>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

export interface NamedRange {
  readonly name: string;
  readonly sheet: string;
  /** $B$5, $12:$13 */
  readonly range: string;
}

export function addNames(desk: Desk, places: readonly NamedPlace[]): void {
  addNamedRanges(
    desk,
    places.map(({ column, name, row, sheet }) => ({
      name,
      sheet,
      range: `$${columnLetters(column)}$${row}`,
    })),
  );
}

export function addNamedRanges(desk: Desk, ranges: readonly NamedRange[]): void {
  if (ranges.length === 0) return;
  const xml = withOpenNames(desk.text(desk.path) ?? '');
  const prefix = /<((?:\w+:)?)workbook[\s>]/.exec(xml)?.[1] ?? '';
  const made = ranges.map(({ name, range, sheet }) => {
    const place = `'${sheet.replaceAll("'", "''")}'!${range}`;
    return `<${prefix}definedName name="${escapeXml(name)}">${escapeXml(place)}</${prefix}definedName>`;
  });
  const block = made.join('');
  const end = `</${prefix}definedNames>`;
  if (xml.includes(end))
    desk.put(
      desk.path,
      xml.replace(end, () => block + end),
    );
  else desk.put(desk.path, afterSheets(xml, `<${prefix}definedNames>${block}${end}`));
}

/** Some programs write a list without names: a second one would be an error. */
function withOpenNames(xml: string): string {
  return xml.replace(/<((?:\w+:)?definedNames)\s*\/>/, '<$1></$1>');
}

/** The order of the parts is laid down: sheets, functionGroups, externalReferences, definedNames, calcPr. */
function afterSheets(xml: string, block: string): string {
  const before = ['externalReferences', 'functionGroups', 'sheets'];
  for (const name of before) {
    const end = new RegExp(`</(?:\\w+:)?${name}>`).exec(xml);
    if (end) return xml.slice(0, end.index + end[0].length) + block + xml.slice(end.index + end[0].length);
  }
  return xml;
}

export function computeOnLoad(desk: Desk): void {
  const xml = withOpenNames(desk.text(desk.path) ?? '');
  const known = /<(?:\w+:)?calcPr(?:\s[^>]*?)?(?=\s*\/?>)/.exec(xml)?.[0];
  if (known !== undefined) {
    const asked = known.replace(/\sfullCalcOnLoad="[^"]*"/, '');
    desk.put(desk.path, xml.replace(known, `${asked} fullCalcOnLoad="1"`));
    return;
  }
  const prefix = /<((?:\w+:)?)workbook[\s>]/.exec(xml)?.[1] ?? '';
  const made = `<${prefix}calcPr fullCalcOnLoad="1"/>`;
  const names = `</${prefix}definedNames>`;
  desk.put(desk.path, xml.includes(names) ? xml.replace(names, names + made) : afterSheets(xml, made));
}

/** Excel makes a new list of the order of computing; an old one that names moved cells would be an error. */
export function dropCalcChain(desk: Desk): void {
  const path = desk.relations(desk.path).find(({ type }) => type === 'calcChain')?.path;
  if (path === undefined) return;
  desk.drop(path);
  const without = (part: string, element: RegExp) =>
    desk.put(part, (desk.text(part) ?? '').replace(element, ''));
  without('[Content_Types].xml', /<(?:\w+:)?Override\s[^>]*calcChain[^>]*\/>/);
  without(relationsPath(desk.path), /<(?:\w+:)?Relationship\s[^>]*calcChain[^>]*\/>/);
}
