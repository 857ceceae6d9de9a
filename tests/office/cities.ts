/** Every city in data/, built: the workbooks with the squares they were made from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bind } from '../../src/forms/bundle.ts';
import { dataList } from '../../src/forms/data-list.ts';
import type { Book } from '../../src/grid/grid.ts';
import type { Value } from '../../src/grid/list.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { compile, draft } from '../../src/reform.ts';
import { writeWorkbook } from '../../src/writers/workbook.ts';
import { diskWorld } from '../disk-world.ts';
import { withHeads, writeList } from '../lists.ts';

export interface Made {
  /** `sakai-yoshiki4-ward-offices.xlsx` */
  readonly name: string;
  readonly book: Book;
  readonly bytes: Uint8Array;
}

/** A cache that a build left behind is none. */
export const cities = readdirSync(new URL('../../data', import.meta.url))
  .filter((name) => !name.startsWith('.'))
  .sort();

/** A workbook for each sheet, and one for all of them. */
export async function make(city: string): Promise<Made[]> {
  const made: Made[] = [];
  for (const plan of plansOf(city)) {
    const { pages } = draft(plan, { forced: false });
    for (const { book, path } of [...bind(pages, 'sheet'), ...bind(pages, 'all')]) {
      const name = `${city}-${path.replaceAll('/', '-')}`;
      made.push({ name, book: book(), bytes: await writeWorkbook(book()) });
    }
  }
  return made;
}

export interface MadeList {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  readonly bytes: Uint8Array;
}

/** The list of all data. */
export function makeLists(city: string): MadeList[] {
  const lists = plansOf(city).map((plan) => dataList(plan, undefined));
  return lists.map((list, index) => ({
    name: `${city}-data-list-${index}.xlsx`,
    rows: withHeads(list),
    bytes: writeList(list),
  }));
}

function plansOf(city: string): Plan[] {
  const world = diskWorld();
  const compiled = compile(world.files, `data/${city}`, { asOf: world.today(), submit: false });
  return compiled.map(({ plan }) => {
    if (!plan) throw new Error(`data/${city} cannot be compiled`);
    return plan;
  });
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every file of a city, by its path in the repository. */
export function sheetsOf(city: string): Record<string, Uint8Array> {
  const files = readdirSync(join(root, 'data', city), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(root.length), readFileSync(path)];
      }),
  );
}
