/** A list → CSV as Excel in Japan opens it: UTF-8 with a BOM, CRLF, and no cell that a spreadsheet would take for a formula. */
import { type List, type ListWriter, RowTexts, type Value } from '../grid/list.ts';

/** What a spreadsheet runs when a cell begins with it, full width too; a mark alone and a plain number do no harm. */
const dangerous = /^(?![-+－＋]?\d[\d,.]*[%％]?$)[=+\-@\t\r＝＋－＠]./s;

/** Characters that are encoded together. */
const chunk = 2 ** 17;

export function csvWriter({ columns }: Pick<List, 'columns'>): ListWriter {
  const encoder = new TextEncoder();
  const cells = new RowTexts(cell);
  const chunks: Uint8Array[] = [];
  let text = '\ufeff';
  const flush = () => {
    chunks.push(encoder.encode(text));
    text = '';
  };
  const row = (values: readonly Value[]) => {
    text += `${cells.of(values).join(',')}\r\n`;
    if (text.length >= chunk) flush();
  };
  const end = () => {
    flush();
    return Buffer.concat(chunks);
  };
  row(columns.map(({ title }) => title));
  return { row, end };
}

function cell(value: Value): string {
  if (typeof value === 'number') return String(value);
  const safe = dangerous.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
