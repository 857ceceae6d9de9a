/** The hidden worksheet on which a filled form remembers itself, put into the package: its part, its relation, its type and its name. */
import { cleanXml, escapeCodes } from '../clean.ts';
import { relationships, spreadsheetType, worksheetHead } from '../markup.ts';
import { recordSheet } from '../names.ts';
import { columnLetters } from '../ranges.ts';
import { relationsPath } from '../read/package.ts';
import { scan } from '../read/xml.ts';
import type { Desk } from './desk.ts';
import { appended } from './elements.ts';

/** Excel does not even list it among the hidden worksheets. */
export function addRecord(desk: Desk, rows: readonly (readonly string[])[]): void {
  const folder = desk.path.slice(0, desk.path.lastIndexOf('/') + 1);
  // Some programs look for worksheets under such names only.
  const path = free(`${folder}worksheets/sheet`, desk);
  desk.put(path, recordXml(rows));
  const id = addRelation(desk, path.slice(folder.length));
  desk.put(desk.path, withSheet(desk.text(desk.path) ?? '', id));
  const contents = desk.text('[Content_Types].xml') ?? '';
  const override = `Override PartName="/${path}" ContentType="${spreadsheetType('worksheet')}"/>`;
  desk.put(
    '[Content_Types].xml',
    appended(contents, 'Types', (prefix) => `<${prefix}${override}`),
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
  const type = `${relationships}/worksheet`;
  const made = `Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  desk.put(
    path,
    appended(xml, 'Relationships', (prefix) => `<${prefix}${made}`),
  );
  return id;
}

function withSheet(xml: string, id: string): string {
  let number = 1;
  for (const piece of scan(xml))
    if (piece.kind === 'open' && piece.name === 'sheet')
      number = Math.max(number, Number(piece.attribute('sheetId') ?? 0) + 1);
  // Some programs declare the prefix on each worksheet alone.
  const relation = `xmlns:r="${relationships}" r:id="${id}"`;
  const attributes = `name="${recordSheet}" sheetId="${number}" state="veryHidden" ${relation}`;
  return appended(xml, 'sheets', (prefix) => `<${prefix}sheet ${attributes}/>`);
}

function recordXml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string, column: number, row: number) =>
    text === ''
      ? ''
      : `<c r="${columnLetters(column + 1)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${cleanXml(escapeCodes(text))}</t></is></c>`;
  const lines = rows.map(
    (texts, row) =>
      `<row r="${row + 1}">${texts.map((text, column) => cell(text, column, row)).join('')}</row>`,
  );
  return `${worksheetHead}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}
