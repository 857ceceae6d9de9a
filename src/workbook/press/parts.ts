/** Which parts a workbook has, of what kind each is, and which of them leads to which. */
import { packages, relationships, spreadsheetType, xmlHead } from '../markup.ts';

type Part = readonly [path: string, kind: string];

/** Those that every workbook has; the worksheets come behind them. */
const ownParts: readonly Part[] = [
  ['styles.xml', 'styles'],
  ['theme/theme1.xml', 'theme'],
  ['sharedStrings.xml', 'sharedStrings'],
];

/** As seen from the workbook's own part. */
function partsOf(worksheets: number): readonly Part[] {
  const all = Array.from({ length: worksheets }, (_, at): Part => [pathFromBook(at + 1), 'worksheet']);
  return [...ownParts, ...all];
}

function pathFromBook(number: number): string {
  return `worksheets/sheet${number}.xml`;
}

/** Of a worksheet, counted from 1. */
export function worksheetPath(number: number): string {
  return `xl/${pathFromBook(number)}`;
}

/** The relation that leads to it. */
export function worksheetId(number: number): string {
  return `rId${ownParts.length + number}`;
}

export function contentTypes(worksheets: number): string {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return [
    `${xmlHead}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', spreadsheetType('sheet.main')),
    ...partsOf(worksheets).map(([path, kind]) => override(`xl/${path}`, typeOf(kind))),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    '</Types>',
  ].join('');
}

function typeOf(kind: string): string {
  return kind === 'theme' ? 'application/vnd.openxmlformats-officedocument.theme+xml' : spreadsheetType(kind);
}

function relations(members: readonly (readonly [target: string, type: string])[]): string {
  const all = members.map(
    ([target, type], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;
}

export const packageRelations = relations([
  ['xl/workbook.xml', `${relationships}/officeDocument`],
  ['docProps/core.xml', `${packages}/relationships/metadata/core-properties`],
  ['docProps/app.xml', `${relationships}/extended-properties`],
]);

export function workbookRelations(worksheets: number): string {
  return relations(partsOf(worksheets).map(([path, kind]) => [path, `${relationships}/${kind}`]));
}
