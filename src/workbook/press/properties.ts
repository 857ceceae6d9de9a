/** What a workbook says of itself as a document, and the theme its program shows it in. */
import officeTheme from 'exceljs/lib/xlsx/xml/theme1.js';
import type { Book } from '../../grid/grid.ts';
import type { Theme } from '../../grid/theme.ts';
import { cleanXml } from '../clean.ts';
import { extendedProperties, packages, xmlHead } from '../markup.ts';

export type Properties = Omit<Book, 'grids'>;

/** No clock in a file: the same sheets give the same bytes. */
const day = '2000-01-01T00:00:00Z';

export function coreXml({ author, keywords, subject, title }: Properties): string {
  const element = (name: string, text: string) => `<${name}>${cleanXml(text)}</${name}>`;
  return [
    `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties"`,
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

/** Programs treat a workbook as Excel's own only when it says so. */
export const appXml = `${xmlHead}<Properties xmlns="${extendedProperties}"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>`;

/** The theme that ExcelJS ships, with the office's font. */
export function themeXml({ font }: Theme): string {
  return officeTheme.replace(/(<a:(?:latin|ea) typeface=")[^"]*"/g, `$1${cleanXml(font)}"`);
}
