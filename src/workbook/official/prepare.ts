/** A workbook of reform with `{{…}}` in its squares → a form to be filled: rows that are repeated are named, places to write in are open. */
import { openPackage } from '../package.ts';
import { addNames } from './added-names.ts';
import { deskOf } from './desk.ts';
import { openForm } from './open.ts';
import { markedNames } from './sight.ts';
import { stylesOf } from './styles.ts';
import { attributeOf, type Cell, readWorksheet, withAttribute, writeWorksheet } from './worksheet.ts';

export function prepare(bytes: Uint8Array, lists: readonly string[]): Uint8Array {
  const form = openForm(bytes);
  const desk = deskOf(openPackage(bytes));
  const styles = stylesOf(form.stylesPath === undefined ? '' : (desk.text(form.stylesPath) ?? ''));
  for (const { name, path } of form.sheets) {
    const sheet = readWorksheet(desk.text(path) ?? '');
    const rows = sheet.rows.map((row) => ({ ...row, cells: row.cells.map(opened) }));
    desk.put(path, writeWorksheet({ ...sheet, rows }));
    for (const list of lists) {
      const own = sheet.rows.filter(({ cells }) =>
        cells.some((cell) => markedNames(cell, form).some((one) => one.startsWith(`${list}_`))),
      );
      const [first, last] = [own[0]?.number, own.at(-1)?.number];
      if (first !== undefined && last !== undefined)
        addNames(desk, [{ name: `繰返_${list}`, sheet: name, range: `$${first}:$${last}` }]);
    }
  }
  if (form.stylesPath !== undefined) desk.put(form.stylesPath, styles.xml());
  return desk.bytes();

  function opened(cell: Cell): Cell {
    if (markedNames(cell, form).length === 0) return cell;
    const style = Number(attributeOf(cell, 's') ?? 0);
    const next = styles.with(style, { unlock: true });
    return { ...cell, attributes: withAttribute(cell.attributes, 's', String(next)) };
  }
}
