/** A workbook of reform with `{{…}}` in its squares → a form to be filled: rows that are repeated are named, places to write in are open. */
import { addNames, type NamedRange } from './added-names.ts';
import { deskOf } from './desk.ts';
import { withAttribute } from './elements.ts';
import { openForm } from './open.ts';
import { markedNames } from './sight.ts';
import { type Styles, withStyles } from './styles.ts';
import { attributeOf, type Cell, type Row, readWorksheet, writeWorksheet } from './worksheet.ts';

export function prepare(bytes: Uint8Array, lists: readonly string[]): Uint8Array {
  const form = openForm(bytes);
  const desk = deskOf(form.package);
  const namesIn = (cell: Cell) => markedNames(cell, form);
  const names = withStyles(desk, form.stylesPath, (styles) =>
    form.sheets.flatMap(({ name, path }) => {
      const sheet = readWorksheet(desk.text(path) ?? '');
      const opened = (cell: Cell) => (namesIn(cell).length > 0 ? unlocked(cell, styles) : cell);
      const rows = sheet.rows.map((row) => ({ ...row, cells: row.cells.map(opened) }));
      desk.put(path, writeWorksheet({ ...sheet, rows }));
      return lists.flatMap((list) => rangeOf(list, name, sheet.rows, namesIn));
    }),
  );
  addNames(desk, names);
  return desk.bytes();
}

function unlocked(cell: Cell, styles: Styles): Cell {
  const style = Number(attributeOf(cell, 's') ?? 0);
  const next = styles.with(style, { unlock: true });
  return { ...cell, attributes: withAttribute(cell.attributes, 's', String(next)) };
}

/** From the first to the last row in which a member of the list stands. */
function rangeOf(
  list: string,
  sheet: string,
  rows: readonly Row[],
  namesIn: (cell: Cell) => readonly string[],
): NamedRange[] {
  const isMember = (cell: Cell) => namesIn(cell).some((name) => name.startsWith(`${list}_`));
  const own = rows.filter(({ cells }) => cells.some(isMember)).map(({ number }) => number);
  return own.length === 0 ? [] : [{ name: `繰返_${list}`, sheet, range: `$${own[0]}:$${own.at(-1)}` }];
}
