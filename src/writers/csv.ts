/** A list → CSV as Excel in Japan opens it: UTF-8 with a BOM, CRLF, and no cell that a spreadsheet would take for a formula. */
import { type Aside, Waiting } from '../chunks.ts';
import { type List, type ListWriter, remembering, type Value } from '../grid/list.ts';
import { Utf8 } from '../workbook/utf8.ts';

/** What a spreadsheet runs when a cell begins with it, full width too; a mark alone and a plain number do no harm. */
const dangerous = /^(?![-+－＋]?\d[\d,.]*[%％]?$)[=+\-@\t\r＝＋－＠]./s;

/** `aside` is where the bytes wait as they are made. */
export function csvWriter({ columns }: Pick<List, 'columns'>, aside: Aside): ListWriter {
  const chunks = new Waiting(aside);
  const text = new Utf8((bytes) => chunks.add(new Uint8Array(bytes)));
  const last = columns.length - 1;
  const ended = (value: Value, column: number) => (column < last ? cell(value) : `${cell(value)}\r\n`);
  const cellOf = remembering(columns, ended);
  const cells = columns.map(({ title }, column) => ended(title, column));
  const write = () => text.add(cells.join(','));
  text.add('\ufeff');
  write();
  return {
    row(values, changed) {
      for (const column of changed) cells[column] = cellOf(values[column] ?? '', column);
      write();
    },
    end() {
      text.end();
      return chunks;
    },
  };
}

function cell(value: Value): string {
  if (typeof value === 'number') return String(value);
  const safe = dangerous.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
