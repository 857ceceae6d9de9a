/** The words with which the parts of a workbook begin, and the addresses by which they name their kinds. */

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const schemas = 'http://schemas.openxmlformats.org';

/** What a worksheet, its texts and its styles are written in. */
export const main = `${schemas}/spreadsheetml/2006/main`;
export const relationships = `${schemas}/officeDocument/2006/relationships`;
export const extendedProperties = `${schemas}/officeDocument/2006/extended-properties`;
/** What holds the parts together. */
export const packages = `${schemas}/package/2006`;

export const worksheetHead = `${xmlHead}<worksheet xmlns="${main}">`;

export function spreadsheetType(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
}
