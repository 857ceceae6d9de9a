/** 取組一覧: a table with a row for every initiative → its columns, by what their heads mean, and the rows of each initiative. */
import { append, greatest } from '../../lists.ts';
import { Columns, columnOf } from './column.ts';
import type { Draft } from './draft.ts';
import { type Box, columnsMeet } from './page.ts';
import { begunIn, type Row, rowsOf } from './table.ts';

export interface Ledger {
  readonly columns: Columns;
  readonly entries: readonly Entry[];
  /** What stands above, below and between its rows. */
  readonly rest: readonly Box[];
}

export interface Entry {
  readonly title: Box;
  /** All of its rows; what is merged over the rows of several stands in each of them. */
  readonly boxes: readonly Box[];
  /** Ⅰ 市民サービスの向上, on a row of its own above it. */
  readonly section: Box | undefined;
}

/** Nobody has more rows that look like a head, or more columns. */
const most = { heads: 5, rows: 4, columns: 500 };

/** Undefined where the boxes of a worksheet are no such table. */
export function ledgerIn(boxes: readonly Box[], draft: Draft): Ledger | undefined {
  const rows = rowsOf(boxes);
  const heads = rows.flatMap((row, at) => {
    const title = titleIn(row, draft);
    return title ? [{ title, at }] : [];
  });
  for (const { at, title } of heads.slice(0, most.heads)) {
    const ledger = ledgerBelow(title, rows.slice(at), draft);
    if (ledger) return { ...ledger, rest: boxes.filter((box) => !ledger.taken.has(box)) };
  }
  return undefined;
}

/** Heads stand side by side; in a form of one initiative a value stands between two of them. */
function titleIn(row: Row, { words }: Draft): Box | undefined {
  const known = row.map(({ text }) => words.blockOf(text));
  const beside = known.some((show, at) => show !== undefined && known[at + 1] !== undefined);
  if (row.length < 3 || !beside || known.filter((show) => show !== undefined).length < 3) return undefined;
  const titles = row.filter((_, at) => known[at] === 'title');
  return titles.length === 1 ? titles[0] : undefined;
}

interface Found {
  readonly columns: Columns;
  readonly entries: readonly Entry[];
  readonly taken: ReadonlySet<Box>;
}

function ledgerBelow(title: Box, rows: readonly Row[], draft: Draft): Found | undefined {
  const isTitle = ({ left, text, top }: Box) =>
    left === title.left && top > title.bottom && draft.words.blockOf(text) !== 'title';
  const first = rows.findIndex((row) => row.some(isTitle));
  if (first < 1) return undefined;
  const isSection = (row: Row) => row.length === 1 && row.every((box) => columnsMeet(box, title));
  const heads = [...new Set(rows.slice(0, first).flatMap((row) => (isSection(row) ? [] : row)))];
  if (first > most.rows || heads.length > most.columns) return undefined;
  const columns = columnsIn(heads, title, draft);
  const entries: { title: Box; boxes: Box[]; section: Box | undefined }[] = [];
  let section = rows.slice(0, first).findLast(isSection)?.[0];
  for (const row of rows.slice(first)) {
    if (isSection(row)) {
      section = row[0];
      continue;
    }
    const named = row.find(isTitle);
    if (named && entries.at(-1)?.title !== named) entries.push({ title: named, boxes: [], section });
    else if (!named && !goesOn(row, title)) continue;
    append(entries.at(-1)?.boxes ?? [], row);
  }
  if (entries.length < 2) return undefined;
  const said = entries.flatMap(({ boxes, section: above }) => (above ? [above, ...boxes] : boxes));
  return { columns, entries, taken: new Set([...heads, ...said]) };
}

/** A further line of the row above: something right of the title, and nothing left of it that is new. */
function goesOn(row: Row, title: Box): boolean {
  const fresh = begunIn(row);
  return fresh.some(({ left }) => left > title.right) && fresh.every(({ right }) => right > title.right);
}

/** A head with others below it is said with each of them. */
function columnsIn(heads: readonly Box[], title: Box, draft: Draft): Columns {
  const depth = greatest(heads.map(({ bottom }) => bottom));
  const leaves = heads.filter(
    (head) =>
      head.bottom === depth || !heads.some((other) => other.top > head.bottom && columnsMeet(head, other)),
  );
  return new Columns(
    leaves.map((leaf) => {
      const above = heads.filter((head) => head.bottom < leaf.top && columnsMeet(head, leaf));
      return columnOf([...above, leaf], title, draft);
    }),
  );
}
