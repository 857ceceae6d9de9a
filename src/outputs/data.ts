/** The list of all data, as a workbook and as CSV: both are written in one pass over the rows, which are never all there at once. */
import { hashOfAll } from '../cache/hash.ts';
import { dataMadeOf } from '../forms/made-of.ts';
import type { Draft, Making } from './output.ts';

export async function* dataFiles({ plan, warning }: Draft): AsyncGenerator<Making> {
  const [{ dataList }, { writeRows }, { csvWriter }, { listWriter }] = await Promise.all([
    import('../forms/data-list.ts'),
    import('../grid/list.ts'),
    import('../writers/csv.ts'),
    import('../writers/workbook.ts'),
  ]);
  const list = dataList(plan, warning);
  const key = hashOfAll(dataMadeOf(list, plan));
  const files = [
    { path: 'data-list.xlsx', writer: listWriter(list) },
    { path: 'data-list.csv', writer: csvWriter(list) },
  ];
  let isWritten = false;
  const write = () => {
    if (!isWritten)
      writeRows(
        list,
        files.map(({ writer }) => writer),
      );
    isWritten = true;
  };
  for (const { path, writer } of files) {
    const bytes = () => {
      write();
      return writer.end();
    };
    yield { path, key, bytes };
  }
}
