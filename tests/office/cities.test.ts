/** The workbooks of every city in data/, opened by openpyxl and printed by LibreOffice. */
import { beforeAll, describe, expect, test } from 'vitest';
import { cities, type Made, make, makeLists } from './cities.ts';
import { expectOpened, expectPrinted, letters } from './expect-book.ts';
import { open, print, readPrinted, save, temporaryFolder, unspaced } from './programs.ts';

describe.each(cities)('%s', (city) => {
  const folder = temporaryFolder();
  const made: (Made & { readonly file: string; readonly pdf: string })[] = [];

  beforeAll(async () => {
    const books = await make(city);
    const files = books.map(({ bytes, name }) => save(folder, name, bytes));
    const pdfs = print(files, folder);
    for (const [index, book] of books.entries())
      made.push({ ...book, file: files[index] ?? '', pdf: pdfs[index] ?? '' });
  });

  test('has workbooks', () => {
    expect(made.length).toBeGreaterThan(0);
  });

  test('openpyxl reads what was drawn', () => {
    const opened = open(made.map(({ file }) => file));
    for (const [index, { book }] of made.entries()) {
      const one = opened[index];
      if (one) expectOpened(one, book);
    }
    expect(opened).toHaveLength(made.length);
  });

  test('LibreOffice prints every word, and no page is empty', () => {
    for (const { book, name, pdf } of made) {
      const printed = readPrinted(pdf);
      expect(
        printed.pages.filter((page) => page === ''),
        name,
      ).toEqual([]);
      expectPrinted(printed, book);
    }
  });

  test('the list of all data is read and printed whole', async () => {
    for (const { bytes, name, rows } of await makeLists(city)) {
      const file = save(folder, name, bytes);
      const [opened] = open([file]);
      const cells = rows.flatMap((row, index) =>
        row.flatMap((value, column) => (value === '' ? [] : [[`${letters(column + 1)}${index + 1}`, value]])),
      );
      expect(opened?.sheets[0]?.values).toEqual(Object.fromEntries(cells));
      const [pdf = ''] = print([file], folder);
      const { pages } = readPrinted(pdf);
      expect(pages.filter((page) => page === '')).toEqual([]);
      const words = pages.join('');
      const texts = rows.flat().filter((value) => typeof value === 'string');
      expect(texts.filter((text) => !words.includes(unspaced(text)))).toEqual([]);
    }
  });
});
