/** 取組内容等: what was planned and done in a year, and how it was judged, item by item. */
import { readYear } from '../../calendar/fiscal-year.ts';
import { fold } from '../../japanese/fold.ts';
import type { ItemEntry, RecordEntry } from '../../sheets/shape/index.ts';
import type { Draft } from './draft.ts';
import type { Box } from './page.ts';
import type { Region } from './regions.ts';
import { headAndRows, type Row, unread } from './table.ts';
import { bare } from './vocabulary.ts';

const parts = {
  plan: '取組予定',
  actual: '取組実績',
  grade: '評価',
  reason: '理由',
  next: '今後の取組',
  note: '備考',
  status: '進み具合',
} as const;

type Part = keyof typeof parts;

export function readRecords({ boxes }: Region, draft: Draft): readonly Box[] {
  const table = headAndRows(boxes);
  const [head, ...rows] = table;
  const years = rows.map((row) => yearIn(row, draft));
  if (!years.some((year) => year)) return boxes;
  const titled = head.length > 3 || rows.some(([first], at) => years[at]?.box !== first);
  const items = [...(draft.initiative.items ?? [])];
  const itemNamed = namer(items);
  let item: ItemEntry | undefined;
  const own: Record<string, RecordEntry> = draft.initiative.records ?? {};
  const read = new Set(head);
  for (const [at, row] of rows.entries()) {
    const year = years[at];
    const title = titled && row[0] !== year?.box ? row[0] : undefined;
    if (title) item = itemNamed(title.text);
    if (title) read.add(title);
    if (!year) continue;
    const records = item ? recordsOf(item) : own;
    for (const box of addRecord(records, year, row, head)) read.add(box);
  }
  if (items.length > 0) draft.initiative.items = items;
  if (Object.keys(own).length > 0) draft.initiative.records = own;
  return unread(table, read);
}

function recordsOf(item: ItemEntry): Record<string, RecordEntry> {
  item.records ??= {};
  return item.records;
}

/** A title that goes on overleaf is the same item. */
function namer(items: ItemEntry[]): (title: string) => ItemEntry {
  const known = new Map(items.toReversed().map((item) => [fold(item.title ?? ''), item]));
  return (title) => {
    const name = title
      .replace(/[（(]続き[）)]$/, '')
      .trimEnd()
      .replaceAll('\n', '');
    const found = known.get(fold(name));
    if (found) return found;
    const made: ItemEntry = { title: name };
    items.push(made);
    known.set(fold(name), made);
    return made;
  };
}

interface YearPart {
  readonly box: Box;
  readonly at: string;
  readonly part: Part;
  readonly more: string | undefined;
}

function yearIn(row: Row, draft: Draft): YearPart | undefined {
  for (const box of row) {
    const found = partIn(box, draft);
    if (found) return found;
  }
  return undefined;
}

/** No head of a row is longer. */
const longest = 100;

/** H28 取組実績 (3月末 時点) */
function partIn(box: Box, { words }: Draft): YearPart | undefined {
  if (box.text.length > longest) return undefined;
  const [, at = '', name = '', more] =
    /^(\S+?)[\s\n]*(\D[^\s(（]*?)[\s\n]*(?:[(（](.+)[)）])?$/s.exec(box.text.trim()) ?? [];
  if (readYear(at) === undefined && !/^\d{1,2}年度?$/.test(fold(at))) return undefined;
  const part = (Object.keys(parts) as Part[]).find(
    (one) => words.partsOf('records', one).has(bare(name)) || parts[one] === bare(name),
  );
  return part && { box, at, part, more: more?.trim() };
}

/** Answers what it has read; what was said already is not said over. */
function addRecord(
  records: Record<string, RecordEntry>,
  { at, box, more, part }: YearPart,
  row: Row,
  head: Row,
): readonly Box[] {
  const record = records[at] ?? {};
  records[at] = record;
  const cells = row.slice(row.indexOf(box) + 1);
  const text = cells.findLast((one) => isText(one, head));
  const stage = cells.find((one) => !isText(one, head));
  // Only a plan and its results have a place for it.
  const named = more ? [] : [box];
  if (part === 'grade') return [...named, ...put(record, 'grade', stage), ...put(record, 'comment', text)];
  if (part !== 'plan' && part !== 'actual') return [...named, ...put(record, part, text ?? stage)];
  if (record[part] !== undefined) return named;
  record[part] = {
    ...(stage && { stage: stage.text }),
    ...(more && { 'as-of': more }),
    ...(text && { text: text.text.replaceAll('\n', '') }),
  };
  return [box, stage ?? [], text ?? []].flat();
}

function put(
  record: RecordEntry,
  field: 'grade' | 'comment' | Exclude<Part, 'plan' | 'actual'>,
  box: Box | undefined,
): Box[] {
  if (!box || record[field] !== undefined) return [];
  record[field] = box.text.replaceAll('\n', '');
  return [box];
}

/** The last column holds the sentences. */
function isText(box: Box, head: Row): boolean {
  const last = head.at(-1);
  return last !== undefined && box.right >= last.left;
}
