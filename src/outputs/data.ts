/** The list of all data, as a workbook and as CSV: both are written in one pass over the rows, which are never all there at once. */
import { hashOfAll } from '../cache/hash.ts';
import type { Aside } from '../chunks.ts';
import { dataListName } from '../forms/lists.ts';
import { dataMadeOf } from '../forms/made-of.ts';
import { once } from '../once.ts';
import { turn } from '../turn.ts';
import type { Draft, Piece } from './output.ts';

export async function dataFiles({ plan, warning }: Draft): Promise<Piece> {
  const [{ dataList }, { rowWriter }, { csvWriter }, { listWriter }] = await Promise.all([
    import('../forms/data-list.ts'),
    import('../grid/list.ts'),
    import('../writers/csv.ts'),
    import('../writers/workbook.ts'),
  ]);
  const list = dataList(plan, warning);
  const key = once(() => hashOfAll(dataMadeOf(list, plan)));
  const written = once(async (aside: Aside) => {
    const xlsx = listWriter(list, aside);
    const csv = csvWriter(list, aside);
    const write = rowWriter(list.columns, [xlsx, csv]);
    let rows = 0;
    for (const row of list.rows) {
      write(row);
      rows += 1;
      if (rows % mostAtOnce === 0) await turn();
    }
    return { xlsx: xlsx.end(), csv: csv.end() };
  });
  return [
    { path: `${dataListName}.xlsx`, key, long: true, bytes: async (aside) => (await written(aside)).xlsx },
    { path: `${dataListName}.csv`, key, long: true, bytes: async (aside) => (await written(aside)).csv },
  ];
}

/** Meanwhile others have made forms, which are not to wait for the last row. */
const mostAtOnce = 1000;
