/** The theme part that ExcelJS writes into every workbook. */
declare module 'exceljs/lib/xlsx/xml/theme1.js' {
  const theme: string;
  export default theme;
}
