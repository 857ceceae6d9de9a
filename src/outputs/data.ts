/** The list of all data, as a workbook and as CSV: both are written in one pass over the rows, which are never all there at once. */
import { hashOfAll } from '../cache/hash.ts';
import { dataMadeOf } from '../forms/made-of.ts';
import type { Draft, Making, Rendering } from './output.ts';

export async function* dataFiles({ plan, warning }: Draft, { keeps }: Rendering): AsyncGenerator<Making> {
  const [{ dataList }, { writeRows }, { csvWriter }, { listWriter }] = await Promise.all([
    import('../forms/data-list.ts'),
    import('../grid/list.ts'),
    import('../writers/csv.ts'),
    import('../writers/workbook.ts'),
  ]);
  const list = dataList(plan, warning);
  const key = hashOfAll(dataMadeOf(list, plan));
  const open = { 'data-list.xlsx': listWriter, 'data-list.csv': csvWriter };
  const wanted = Object.entries(open).filter(([path]) => !keeps?.(path, key));
  const writers = new Map(wanted.map(([path, writer]) => [path, writer(list)]));
  writeRows(list, [...writers.values()]);
  for (const path of Object.keys(open)) {
    const writer = writers.get(path);
    yield { path, key, ...(writer && { bytes: () => writer.end() }) };
  }
}
