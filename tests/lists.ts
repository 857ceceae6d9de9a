/** Whole lists for tests: their rows with the heads first, and what each writer makes of them. */
import { inMemory, whole } from '../src/chunks.ts';
import { type List, type ListWriter, rowWriter, type Value } from '../src/grid/list.ts';
import type { Theme } from '../src/grid/theme.ts';
import { csvWriter } from '../src/writers/csv.ts';
import { listWriter } from '../src/writers/workbook.ts';

export function withHeads({ columns, rows }: Pick<List, 'columns' | 'rows'>): (readonly Value[])[] {
  return [columns.map(({ title }) => title), ...rows];
}

export function writeRows(
  { columns, rows }: Pick<List, 'columns' | 'rows'>,
  writers: readonly ListWriter[],
): void {
  const write = rowWriter(columns, writers);
  for (const row of rows) write(row);
}

export function writeList(list: List, theme?: Theme): Uint8Array {
  return written(listWriter(list, inMemory, theme), list);
}

/** The first row are the heads. */
export function writeCsv([heads = [], ...rows]: readonly (readonly Value[])[]): Uint8Array {
  const columns = heads.map((title) => ({ title: String(title), width: 1 }));
  return written(csvWriter({ columns }, inMemory), { columns, rows });
}

function written(writer: ListWriter, list: Pick<List, 'columns' | 'rows'>): Uint8Array {
  writeRows(list, [writer]);
  return whole(writer.end());
}
