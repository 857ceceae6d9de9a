/** A laid grid → its worksheet, row by row, and behind the rows what they ask for: merged cells, words to choose from, links, page breaks. */
import type { Bytes } from '../../chunks.ts';
import type { Grid } from '../../grid/grid.ts';
import type { LaidRow } from '../../grid/laid-row.ts';
import { cleanXml } from '../clean.ts';
import { GrowingPart, type Packed } from '../pack.ts';
import { around } from './around.ts';
import { counted } from './counted.ts';
import { crossings, line } from './edges.ts';
import { type LinkPlace, RowPress, type Shared } from './rows.ts';

export function worksheetOf(
  grid: Grid,
  rows: readonly LaidRow[],
  names: readonly string[],
  shared: Shared,
  path: string,
): Packed<Bytes> {
  const lines = crossings(rows, shared.theme);
  const press = new RowPress(shared);
  const part = new GrowingPart(path);
  const { after, before } = around(grid, shared.theme);
  part.add(before);
  const lineAbove = (row: number) => lines[row - 1] ?? line.none;
  rows.forEach((row, index) => {
    part.add(press.row(row, index + 1, lineAbove));
  });
  const behind = {
    merges: counted('mergeCells', press.merges),
    choices: counted('dataValidations', validations(press.choices)),
    links: hyperlinks(press.links, names),
    breaks: breaksOf(rows),
  };
  return part.end(after(rows.length, behind));
}

/** Excel holds at most 255 characters of words to choose from, and none with a comma. */
function validations(choices: ReadonlyMap<readonly string[], readonly string[]>): string[] {
  return [...choices].flatMap(([words, cells]) => {
    const all = words.join(',');
    if (words.length === 0 || all.length > 255 || words.some((word) => /[,"\n]/.test(word))) return [];
    const list = `<formula1>${cleanXml(`"${all}"`)}</formula1>`;
    return `<dataValidation type="list" allowBlank="1" sqref="${cells.join(' ')}">${list}</dataValidation>`;
  });
}

/** A link to a grid that the book does not have leads nowhere and is left out. */
function hyperlinks(links: readonly LinkPlace[], names: readonly string[]): string {
  const all = links.flatMap(({ cell, grid }) => {
    const sheet = names[grid];
    if (sheet === undefined) return [];
    return `<hyperlink ref="${cell}" location="${cleanXml(`'${sheet}'!A1`)}" display="${cleanXml(sheet)}"/>`;
  });
  return all.length === 0 ? '' : `<hyperlinks>${all.join('')}</hyperlinks>`;
}

/** Excel's law: no worksheet has more; where the others fall is left to the program that prints. */
const mostBreaks = 1026;

function breaksOf(rows: readonly LaidRow[]): string {
  const breaks: string[] = [];
  rows.forEach(({ newPage }, row) => {
    if (newPage && row > 0) breaks.push(`<brk id="${row}" max="16383" man="1"/>`);
  });
  if (breaks.length === 0) return '';
  const all = breaks.slice(0, mostBreaks);
  return `<rowBreaks count="${all.length}" manualBreakCount="${all.length}">${all.join('')}</rowBreaks>`;
}
