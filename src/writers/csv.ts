/** Rows → CSV as Excel in Japan opens it: UTF-8 with a BOM, CRLF, and no cell that a spreadsheet would take for a formula. */

/** What a spreadsheet runs when a cell begins with it, full width too; a mark alone and a plain number do no harm. */
const dangerous = /^(?![-+－＋]?\d[\d,.]*[%％]?$)[=+\-@\t\r＝＋－＠]./s;

export function writeCsv(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const lines = rows.map((row) => row.map(cell).join(','));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = dangerous.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
