/** CSV as Excel in Japan opens it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowWriter } from '../../src/grid/list.ts';
import { csvWriter } from '../../src/writers/csv.ts';
import { writeCsv } from '../lists.ts';

const text = (rows: Parameters<typeof writeCsv>[0]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(rows));

test('begins with the mark by which Excel knows UTF-8, and ends every line as Windows does', () => {
  expect([...writeCsv([['区', 1]]).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(
    text([
      ['市', '件数'],
      ['堺市', 1195],
    ]),
  ).toBe('\ufeff市,件数\r\n堺市,1195\r\n');
});

test('quotes what would end a cell or a line', () => {
  expect(text([['a,b', 'c"d', 'e\nf', 'g']])).toBe('\ufeff"a,b","c""d","e\nf",g\r\n');
});

test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '＝1+1', '＠a'])('%j stays text', (value) => {
  expect(text([[value]])).toMatch(/^\ufeff"?'/);
});

test.each(['-', '-5', '+3.2%', '1-2', '□ 4月', ''])('%j is harmless and stays as it is', (value) => {
  expect(text([[value]])).toBe(`\ufeff${value}\r\n`);
});

test('whatever is written is read again', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', ',', '\r\n', 'a"b,c'));
  const rows = fc.integer({ min: 1, max: 4 }).chain((width) => {
    const row = fc.array(cell, { minLength: width, maxLength: width });
    return fc.array(row, { minLength: 1, maxLength: 5 });
  });
  fc.assert(
    fc.property(rows, (rows) => {
      const read = readCsv(text(rows).slice(1));
      const bare = (rows: readonly (readonly string[])[]) =>
        rows.map((row) => row.map((one) => one.replace(/^'/, '')));
      expect(bare(read)).toEqual(bare(rows));
    }),
  );
});

test('is handed out as it grows', () => {
  let handed = 0;
  const aside = (bytes: Uint8Array) => {
    handed += bytes.length;
    return () => bytes;
  };
  const writer = csvWriter({ columns: [{ title: '内容', width: 1 }] }, aside);
  const write = rowWriter([{ title: '内容', width: 1 }], [writer]);
  let [made, held] = [3 + 6 + 2, 0];
  for (let row = 0; row < 3000; row += 1) {
    write(['行'.repeat(1000 + (row % 2))]);
    made += 3 * (1000 + (row % 2)) + 2;
    held = Math.max(held, made - handed);
  }
  expect(held).toBeLessThan(2 ** 19);
  expect(writer.end().length).toBe(made);
  expect(handed).toBe(made);
});

/** As RFC 4180 describes it. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
