/** The list by ExcelJS's streaming writer, its way for long lists. */
import ExcelJS from 'exceljs';
import { heads, listRows } from './list-rows.ts';

const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
  filename: process.argv[2] ?? '',
  useStyles: true,
  useSharedStrings: false,
});
const sheet = workbook.addWorksheet('データ一覧');
const border = { style: 'thin' } as const;
const style = {
  font: { name: 'BIZ UDPGothic', size: 10.5 },
  border: { top: border, left: border, bottom: border, right: border },
};
sheet.columns = heads.map((header) => ({ header, width: 16, style }));
for (const row of listRows) sheet.addRow(row).commit();
sheet.commit();
await workbook.commit();
