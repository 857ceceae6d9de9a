/** A workbook written by hand: what a form of a city may hold, as small as it can be. */
import { pack } from '../../../src/workbook/pack.ts';
import { zip } from '../../../src/workbook/zip.ts';

export interface Sketch {
  /** The inside of `<sheetData>`. */
  readonly rows: string;
  /** What stands before and after it in the worksheet. */
  readonly before?: string;
  readonly after?: string;
  /** The inside of `<definedNames>`. */
  readonly names?: string;
  readonly state?: string;
  /** Shared strings, each the inside of `<si>`. */
  readonly strings?: readonly string[];
  readonly styles?: string;
  /** Further worksheets by their name: the inside of `<sheetData>`. */
  readonly more?: Readonly<Record<string, string>>;
  /** Further parts by their path, and what the worksheet leads to: type and path. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly relations?: readonly (readonly [id: string, type: string, target: string])[];
  readonly bookRelations?: readonly (readonly [id: string, type: string, target: string])[];
  readonly calcPr?: string;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

export const plainStyles = `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="170" formatCode="#,##0&quot;件&quot;"/><numFmt numFmtId="171" formatCode="0.0%"/></numFmts><fonts count="1"><font><sz val="11"/><name val="游ゴシック"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="171" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment shrinkToFit="1"/><protection locked="0"/></xf></cellXfs></styleSheet>`;

function relationsXml(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`;
}

export function worksheetXml({
  after = '',
  before = '',
  rows,
}: Pick<Sketch, 'rows' | 'before' | 'after'>): string {
  return `${head}<worksheet xmlns="${main}" xmlns:r="${office}" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function formFile(sketch: Sketch): Uint8Array {
  const { calcPr = '', more = {}, names = '', parts = {}, state, strings, styles = plainStyles } = sketch;
  const others = Object.entries(more);
  const sheets = [
    `<sheet name="様式" sheetId="1"${state ? ` state="${state}"` : ''} r:id="rId1"/>`,
    ...others.map(([name], at) => `<sheet name="${name}" sheetId="${at + 2}" r:id="rId${at + 11}"/>`),
  ];
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>${others.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 2}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>`,
    '_rels/.rels': relationsXml([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><sheets>${sheets.join('')}</sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}${calcPr}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
      ...others.map((_, at) => [`rId${at + 11}`, 'worksheet', `worksheets/sheet${at + 2}.xml`] as const),
      ...(sketch.bookRelations ?? []),
    ]),
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${(strings ?? []).map((one) => `<si>${one}</si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': worksheetXml(sketch),
    ...Object.fromEntries(
      others.map(([, rows], at) => [`xl/worksheets/sheet${at + 2}.xml`, worksheetXml({ rows })]),
    ),
    ...(sketch.relations ? { 'xl/worksheets/_rels/sheet1.xml.rels': relationsXml(sketch.relations) } : {}),
    ...parts,
  };
  return zip(Object.entries(all).map(([path, content]) => pack(path, content)));
}

/** A text written into the cell itself. */
export function text(address: string, words: string, style = 0): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t>${words}</t></is></c>`;
}

export function name(words: string, place: string): string {
  return `<definedName name="${words}">${place}</definedName>`;
}
