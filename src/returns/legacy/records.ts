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
  const isYear = (box: Box | undefined) => box !== undefined && partIn(box.text, draft) !== undefined;
  if (!rows.some((row) => row.some(isYear))) return boxes;
  const titled = head.length > 3 || rows.some(([first]) => !isYear(first));
  const items = [...(draft.initiative.items ?? [])];
  const itemNamed = namer(items);
  let item: ItemEntry | undefined;
  const own: Record<string, RecordEntry> = draft.initiative.records ?? {};
  const read = new Set(head);
  for (const row of rows) {
    const year = row.find((box) => isYear(box));
    const title = titled && row[0] !== year ? row[0] : undefined;
    if (title) item = itemNamed(title.text);
    if (title) read.add(title);
    if (!year) continue;
    const records = item ? recordsOf(item) : own;
    const cells = row.slice(row.indexOf(year) + 1);
    for (const box of [year, ...addRecord(records, year, cells, head, draft)]) read.add(box);
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
  readonly at: string;
  readonly part: Part;
  readonly more: string | undefined;
}

/** No head of a row is longer. */
const longest = 100;

/** H28 取組実績 (3月末 時点) */
function partIn(text: string, { words }: Draft): YearPart | undefined {
  if (text.length > longest) return undefined;
  const [, at = '', name = '', more] =
    /^(\S+?)[\s\n]*(\D[^\s(（]*?)[\s\n]*(?:[(（](.+)[)）])?$/s.exec(text.trim()) ?? [];
  if (readYear(at) === undefined && !/^\d{1,2}年度?$/.test(at)) return undefined;
  const part = (Object.keys(parts) as Part[]).find(
    (one) => words.partsOf('records', one).has(bare(name)) || parts[one] === bare(name),
  );
  return part && { at, part, more: more?.trim() };
}

/** Answers what it has read; what was said already is not said over. */
function addRecord(
  records: Record<string, RecordEntry>,
  year: Box,
  cells: Row,
  head: Row,
  draft: Draft,
): readonly Box[] {
  const found = partIn(year.text, draft);
  if (!found) return [];
  const record = records[found.at] ?? {};
  records[found.at] = record;
  const text = cells.findLast((box) => isText(box, head));
  const stage = cells.find((box) => !isText(box, head));
  const { more, part } = found;
  if (part === 'plan' || part === 'actual') {
    if (record[part] !== undefined) return [];
    record[part] = {
      ...(stage && { stage: stage.text }),
      ...(more && { 'as-of': more }),
      ...(text && { text: text.text.replaceAll('\n', '') }),
    };
    return [stage ?? [], text ?? []].flat();
  }
  if (part === 'grade') return [put(record, 'grade', stage), put(record, 'comment', text)].flat();
  return put(record, part, text ?? stage);
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
