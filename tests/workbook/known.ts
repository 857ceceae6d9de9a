/** A workbook as ExcelJS reads it: all it knows of every sheet and every cell, to be compared. */
import ExcelJS from 'exceljs';
import { unzip } from '../../src/workbook/read/unzip.ts';

export async function loaded(bytes: Uint8Array | ExcelJS.Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes as Uint8Array) as unknown as ExcelJS.Buffer);
  return workbook;
}

/** ExcelJS writes and reads a part in pieces of so many units of UTF-16, and loses a character whose two fall into two of them. */
const pieceOfExcelJS = 16 * 1024;

/** Whether ExcelJS lost no character of a workbook, and will lose none. */
export function isLegible(bytes: Uint8Array | ExcelJS.Buffer): boolean {
  const parts = unzip(Buffer.from(bytes as Uint8Array));
  return parts.paths.every((path) => {
    const text = Buffer.from(parts.read(path) ?? []).toString();
    for (let at = pieceOfExcelJS; at < text.length; at += pieceOfExcelJS)
      if (/[\ud800-\udbff\ufffd]/.test(text.charAt(at - 1))) return false;
    return true;
  });
}

/** Everything ExcelJS knows of a book, sheet by sheet and cell by cell. */
export function known(workbook: ExcelJS.Workbook): unknown {
  const names = (workbook.definedNames as unknown as { model: { name: string; ranges: string[] }[] }).model;
  return {
    // ExcelJS gives the range of a filter no name; tests/writers/workbook.test.ts holds that ours has one.
    names: names
      .filter(({ name }) => name !== '_xlnm._FilterDatabase')
      .map(({ name, ranges }) => [name, ranges])
      .sort(),
    sheets: workbook.worksheets.map((sheet) => ({
      name: sheet.name,
      state: sheet.state,
      columns: columnsOf(sheet),
      merges: [...sheet.model.merges].sort(),
      page: sheet.state === 'visible' ? sheet.pageSetup : undefined,
      header: sheet.state === 'visible' ? sheet.headerFooter : undefined,
      view: sheet.state === 'visible' ? sheet.views.map(({ activeCell: _, ...view }) => view) : undefined,
      protection: (sheet as unknown as { sheetProtection: unknown }).sheetProtection,
      filter: sheet.autoFilter,
      breaks: (sheet as unknown as { rowBreaks: { id: number }[] }).rowBreaks.map(({ id }) => id),
      choices: (sheet as unknown as { dataValidations: { model: unknown } }).dataValidations.model,
      rows: rowsOf(sheet),
    })),
  };
}

function columnsOf(sheet: ExcelJS.Worksheet): unknown {
  return sheet.state === 'visible' ? sheet.columns.map(({ width }) => width) : undefined;
}

function rowsOf(sheet: ExcelJS.Worksheet): unknown[] {
  const rows: unknown[] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: unknown[] = [];
    row.eachCell({ includeEmpty: true }, ({ address, style, value }) => cells.push([address, value, style]));
    rows.push([row.number, row.height, cells]);
  });
  return rows;
}
