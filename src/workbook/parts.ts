/** The parts of a drawn workbook, mended: the office's font, rows that fit themselves again, names of fields, fixed properties. */
import type { Book } from '../grid/grid.ts';
import type { Theme } from '../grid/theme.ts';
import { clean } from './clean.ts';
import type { Drawn } from './draw.ts';
import type { LinkPlace } from './links.ts';

interface Making {
  readonly book: Book;
  readonly theme: Theme;
  readonly sheets: Drawn['sheets'];
}

export function mend(path: string, xml: string, making: Making): string {
  if (path === 'xl/styles.xml') return mendStyles(xml, making.theme);
  if (path === 'xl/workbook.xml') return mendWorkbook(xml, making.sheets);
  if (path === 'xl/theme/theme1.xml') return mendTheme(xml, making.theme);
  if (path === 'docProps/core.xml') return coreXml(making.book);
  const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
  return number === undefined ? xml : mendSheet(xml, making.sheets[Number(number) - 1]?.links ?? []);
}

/** ExcelJS writes Calibri 11 as the font of the workbook, and Excel measures column widths in it. */
function mendStyles(xml: string, { font, size }: Theme): string {
  const calibri = /<font>(?:(?!<\/font>).)*<name val="Calibri"\/>(?:(?!<\/font>).)*<\/font>/g;
  const own = `<font><sz val="${size}"/><color theme="1"/><name val="${escapeXml(font)}"/><family val="3"/><charset val="128"/></font>`;
  return xml
    .replace(calibri, own)
    .replace(/<xf ([^>]*)>(<alignment [^>]*?) readingOrder="1"/g, '<xf $1 quotePrefix="1">$2');
}

function mendTheme(xml: string, { font }: Theme): string {
  return xml.replace(/(<a:(?:latin|ea) typeface=")[^"]*"/g, `$1${escapeXml(font)}"`);
}

/** Rows lower than this hold only air. */
const lowest = 6;

/** With `customHeight` Excel would never fit the row again when an official edits it; a row of air shall stay thin. */
function mendSheet(xml: string, links: readonly LinkPlace[]): string {
  const fitting = xml.replace(/ ht="([\d.]+)" customHeight="1"/g, (whole, height: string) =>
    Number(height) < lowest ? whole : ` ht="${height}"`,
  );
  return links.length === 0 ? fitting : fitting.replace('<printOptions', `${hyperlinks(links)}<printOptions`);
}

/** ExcelJS would write a link within the book as one to the outside as well. */
function hyperlinks(links: readonly LinkPlace[]): string {
  const all = links.map(({ column, row, sheet }) => {
    const place = `'${sheet}'!A1`;
    return `<hyperlink ref="${columnLetters(column)}${row}" location="${escapeXml(place)}" display="${escapeXml(sheet)}"/>`;
  });
  return `<hyperlinks>${all.join('')}</hyperlinks>`;
}

function mendWorkbook(xml: string, sheets: Drawn['sheets']): string {
  const names = sheets
    .flatMap(({ fields, name }) => fields.map((field) => ({ ...field, sheet: name })))
    .map(({ column, from, name, sheet, to }) => {
      const letters = columnLetters(column);
      const range = from === to ? `$${letters}$${from}` : `$${letters}$${from}:$${letters}$${to}`;
      return `<definedName name="${escapeXml(name)}">${escapeXml(`'${sheet}'!${range}`)}</definedName>`;
    });
  const all = [
    ...(/<definedNames>(.*?)<\/definedNames>/s.exec(xml)?.[1] ?? '').matchAll(
      /<definedName .*?<\/definedName>/gs,
    ),
  ];
  const block = `<definedNames>${[...all.map(([one]) => one), ...names].join('')}</definedNames>`;
  const without = xml.replace(/<definedNames>.*?<\/definedNames>/s, '');
  return names.length + all.length === 0 ? xml : without.replace('</sheets>', `</sheets>${block}`);
}

function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** No clock in a file: the same sheets give the same bytes. */
function coreXml({ author, keywords, subject, title }: Book): string {
  const day = '2000-01-01T00:00:00Z';
  const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element('dc:title', title),
    element('dc:subject', subject),
    element('dc:creator', author),
    element('cp:keywords', keywords),
    element('cp:lastModifiedBy', author),
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

function escapeXml(text: string): string {
  return clean(text).replace(/[&<>"]/g, (character) => `&${entities[character] ?? ''};`);
}

const entities: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };
