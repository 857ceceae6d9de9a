/** Words of the form itself that stand in a returned workbook more often than they went out: somebody has typed them again. */
import { grouped } from '../lists.ts';
import type { Columns } from '../workbook/read/record.ts';
import { asSeen } from './typed.ts';

interface KnownCell {
  readonly column: number;
  readonly text: string;
  /** There are other new words on its row. */
  readonly isSuspect: boolean;
}

/** Rows and columns may have been put in: only what is too much in all is told, in the columns that have too much of it. */
export function moreOften<Cell extends KnownCell>(cells: readonly Cell[], columns: Columns): Cell[] {
  const sent = new Map([...columns].map(([column, texts]) => [column, countsOf(texts)]));
  return [...grouped(cells, ({ text }) => text)].flatMap(([text, own]) => {
    const sentIn = (column: number) => sent.get(column)?.get(text) ?? 0;
    const surplus = own.length - [...sent.keys()].reduce((sum, column) => sum + sentIn(column), 0);
    if (surplus <= 0) return [];
    return [...grouped(own, ({ column }) => column)]
      .flatMap(([column, here]) => likeliest(here).slice(0, Math.max(0, here.length - sentIn(column))))
      .slice(0, surplus);
  });
}

/** Else the last. */
function likeliest<Cell extends KnownCell>(cells: readonly Cell[]): Cell[] {
  return cells.toReversed().toSorted((a, b) => Number(b.isSuspect) - Number(a.isSuspect));
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...grouped(texts, asSeen)].map(([text, all]) => [text, all.length]));
}
