/** A form in which somebody has typed: the cells of some fields say something else, all else lies there as it was sent. */
import JSZip from 'jszip';
import { escapeCodes, escapeXml } from '../../src/workbook/clean.ts';
import { columnLetters } from '../../src/workbook/ranges.ts';
import { readWorkbook } from '../../src/workbook/read/read.ts';

/** `words` by the defined name of a field, with the mark it begins with. */
export async function typedInto(bytes: Uint8Array, words: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const { names, sheets } = readWorkbook(bytes);
  const zip = await JSZip.loadAsync(bytes);
  const typed = new Map<string, Map<string, string>>();
  for (const [name, text] of words)
    for (const [index, { column, from, sheet, to }] of (names.get(name.toLowerCase()) ?? []).entries())
      for (let row = from; row <= to; row += 1) {
        const part = `xl/worksheets/sheet${sheets.findIndex((one) => one.name === sheet) + 1}.xml`;
        const cells = typed.get(part) ?? new Map<string, string>();
        typed.set(part, cells.set(`${columnLetters(column)}${row}`, index === 0 && row === from ? text : ''));
      }
  for (const [part, cells] of typed) {
    const xml = (await zip.file(part)?.async('string')) ?? '';
    zip.file(
      part,
      xml.replace(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>.*?<\/c>)/gs, (whole, at: string, rest: string) => {
        const text = cells.get(at);
        if (text === undefined) return whole;
        return `<c r="${at}"${rest.replace(/ t="\w+"/, '')}${inline(text)}`;
      }),
    );
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function inline(text: string): string {
  return text === ''
    ? '/>'
    : ` t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeCodes(text))}</t></is></c>`;
}
