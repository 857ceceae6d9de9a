/** Every city in data/, built: the workbooks with the squares they were made from. */
import { readdirSync } from 'node:fs';
import { bind } from '../../src/forms/bundle.ts';
import { dataBook, dataRows } from '../../src/forms/data-list.ts';
import type { Book } from '../../src/grid/grid.ts';
import { compile, draft } from '../../src/reform.ts';
import { writeWorkbook } from '../../src/writers/workbook.ts';
import { diskWorld } from '../disk-world.ts';

export interface Made {
  /** `sakai-yoshiki4-ward-offices.xlsx` */
  readonly name: string;
  readonly book: Book;
  readonly bytes: Uint8Array;
}

export const cities = readdirSync(new URL('../../data', import.meta.url)).sort();

/** A workbook for each sheet, one for all of them, and the list of all data. */
export async function make(city: string): Promise<Made[]> {
  const world = diskWorld();
  const made: Made[] = [];
  for (const { plan } of compile(world.files, `data/${city}`, { asOf: world.today(), submit: false })) {
    if (!plan) throw new Error(`data/${city} cannot be compiled`);
    const { pages, warning } = draft(plan, { forced: false });
    const bound = [...bind(pages, 'sheet'), ...bind(pages, 'all')];
    const books = [
      ...bound.map(({ book, path }) => ({ path, book: book() })),
      { path: 'data-list.xlsx', book: dataBook(dataRows(plan), plan, warning) },
    ];
    for (const { book, path } of books) {
      const name = `${city}-${path.replaceAll('/', '-')}`;
      made.push({ name, book, bytes: await writeWorkbook(book) });
    }
  }
  return made;
}
