/** 実施項目とスケジュール: a row of stages for every item, and below it its revisions with their reasons. */
import { fold } from '../../japanese/fold.ts';
import { listOf } from '../../plan/entries.ts';
import type { ItemEntry } from '../../sheets/shape/index.ts';
import { type Draft, doubt } from './draft.ts';
import { isYear } from './heads.ts';
import { type Box, columnsMeet } from './page.ts';
import type { Region } from './regions.ts';
import { allUnder, headAndRows, type Row, rowsIn, type Table, unread } from './table.ts';
import { bare } from './vocabulary.ts';

/** A row of years opens it, whatever it is called: 工程表. */
export function isByYear({ boxes }: Region): boolean {
  const [head = []] = rowsIn(boxes);
  return head.filter(({ text }) => isYear(text)).length > 1;
}

export function readYears({ boxes }: Region, draft: Draft): readonly Box[] {
  const table = headAndRows(boxes);
  const [head, ...rows] = table;
  const years = head.filter(({ text }) => isYear(text));
  const stages = rows.filter((row) => row.length > 1);
  return unread(table, readTable([head, ...stages], years, draft));
}

export function readStages({ boxes }: Region, draft: Draft): readonly Box[] {
  const table = headAndRows(boxes);
  const [head, ...rows] = table;
  const years = head.filter(({ text }) => isYear(text) || /^\d{1,2}年(?:度|目)?$/.test(fold(text)));
  return years.length === 0 || rows.length === 0 ? boxes : unread(table, readTable(table, years, draft));
}

/** Answers what it has read; what stands below no year – 備考, a heading of something else – is for a person. */
function readTable([head, ...rows]: Table, years: Row, draft: Draft): ReadonlySet<Box> {
  const edge = years[0]?.left ?? 0;
  const columns = head.filter(({ left }) => left < edge);
  const read = new Set([...columns, ...years]);
  const items: ItemEntry[] = [];
  for (const row of rows)
    for (const box of readRow(row, { columns, edge, years }, items, draft)) read.add(box);
  addItems(items, years, draft);
  return read;
}

interface Heads {
  /** Left of the years. */
  readonly columns: Row;
  readonly edge: number;
  readonly years: Row;
}

/** Answers what it has read. */
function readRow(
  row: Row,
  { columns, edge, years }: Heads,
  items: ItemEntry[],
  draft: Draft,
): readonly Box[] {
  const names = row.filter(({ left }) => left < edge);
  const [first] = names;
  const item = items.at(-1);
  if (!first) return [];
  if (isReason(first, draft)) {
    addReason(item, row, first, draft);
    return row;
  }
  const below = allUnder(years, row.slice(names.length));
  const stages = below.flatMap((box) => box ?? []);
  const revised = /^[【[〔(](.+?)(?:変更|見直し)[】\]〕)]$/.exec(fold(first.text))?.[1];
  if (revised !== undefined && item) {
    addRevision(item, revised, byYear(below, years));
    return [first, ...stages];
  }
  const said = saidBy(names, columns);
  const words = [...said].map(([part, { text }]) => [part, text.replaceAll('\n', '')] as const);
  items.push({ ...Object.fromEntries(words), stages: stagesOf(below, years, draft) });
  return [...said.values(), ...stages];
}

function isReason({ text }: Box, { words }: Draft): boolean {
  const label = bare(text);
  return (
    words.partsOf('stages', 'reason').has(label) || /^(?:上記)?(?:の)?(?:変更|見直し)(?:の)?理由$/.test(label)
  );
}

const parts = [
  [/^(?:no\.?|.*番号|項番)$/, 'code'],
  [/^(?:担当|所管)/, 'owner'],
  [/^内容$/, 'text'],
  [/^目標/, 'target'],
  [/^結果/, 'result'],
] as const;

/** What stands before the stages of an item: its name, and what a head says it is. */
function saidBy(names: Row, columns: Row): ReadonlyMap<keyof ItemEntry, Box> {
  const said = new Map<keyof ItemEntry, Box>();
  for (const box of names) {
    const head = fold(columns.find((column) => columnsMeet(column, box))?.text ?? '');
    const part = parts.find(([pattern]) => pattern.test(head))?.[1] ?? 'title';
    if (!said.has(part)) said.set(part, box);
  }
  return said;
}

/** A second table may have other years. */
function stagesOf(below: Below, years: Row, { initiative }: Draft): NonNullable<ItemEntry['stages']> {
  const known = listOf(initiative.years);
  const isFirst = known.length === 0 || years.every(({ text }, index) => text === known[index]);
  return isFirst ? below.map((stage) => stage?.text ?? '') : byYear(below, years);
}

function addItems(items: readonly ItemEntry[], years: Row, { initiative }: Draft): void {
  initiative.items = [...(initiative.items ?? []), ...items];
  const names = [...new Set([...listOf(initiative.years), ...years.map(({ text }) => text)])];
  if (names.length > 0) initiative.years = names;
}

/** A box below each year, where there is one. */
type Below = ReturnType<typeof allUnder>;

function byYear(below: Below, years: Row): Record<string, string> {
  return Object.fromEntries(
    below.flatMap((stage, index) => (stage ? [[years[index]?.text ?? '', stage.text]] : [])),
  );
}

function addRevision(item: ItemEntry, year: string, stages: Record<string, string>): void {
  item.revisions ??= [];
  item.revisions.push({ in: year, stages });
}

function addReason(item: ItemEntry | undefined, row: Row, first: Box, draft: Draft): void {
  const reason = row
    .slice(1)
    .map(({ text }) => text.replaceAll('\n', ''))
    .join('');
  const last = item?.revisions?.at(-1);
  if (last) last.reason = (last.reason ?? '') + reason;
  else doubt(draft, 'items', first, `どの変更の理由か分かりません: ${reason}`);
}

/** 26年度 to 30年度 beside H26 somewhere: 平成26～30年度. */
export function nameYears(boxes: readonly Box[], { initiative }: Draft): void {
  const counts = listOf(initiative.years).map((year) => Number(/^(\d{1,2})年度$/.exec(fold(year))?.[1]));
  const [first = 0] = counts;
  if (counts.length < 2 || counts.some((count, index) => count !== first + index)) return;
  const dated = boxes.map(({ text }) => /(?:^|[^A-Za-z])(H|R|平成|令和)(\d{1,2})/.exec(fold(text))?.[1]);
  const eras = new Set(dated.flatMap((era) => (era === undefined ? [] : [eraOf[era] ?? era])));
  const [era] = eras;
  if (era !== undefined && eras.size === 1) initiative.years = `${era}${first}～${counts.at(-1)}年度`;
}

const eraOf: Readonly<Record<string, string>> = { H: '平成', R: '令和' };
