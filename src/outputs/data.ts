/** The list of all data, as a workbook and as CSV: both are written in one pass over the rows, which are never all there at once. */
import { hashOfAll } from '../cache/hash.ts';
import { dataMadeOf } from '../forms/made-of.ts';
import type { Draft, Piece } from './output.ts';

export async function dataFiles({ plan, warning }: Draft): Promise<Piece> {
  const [{ dataList }, { writeRows }, { csvWriter }, { listWriter }] = await Promise.all([
    import('../forms/data-list.ts'),
    import('../grid/list.ts'),
    import('../writers/csv.ts'),
    import('../writers/workbook.ts'),
  ]);
  const list = dataList(plan, warning);
  const files = [
    { path: 'data-list.xlsx', writer: listWriter(list) },
    { path: 'data-list.csv', writer: csvWriter(list) },
  ];
  const key = once(() => hashOfAll(dataMadeOf(list, plan)));
  const write = once(() =>
    writeRows(
      list,
      files.map(({ writer }) => writer),
    ),
  );
  return files.map(({ path, writer }) => {
    const bytes = () => {
      write();
      return writer.end();
    };
    return { path, key, bytes };
  });
}

function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | undefined;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}
