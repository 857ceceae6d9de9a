/** 時期 | 計画 | 実績, as offices follow up their work: a row or a column for every period → its items and its reports; and the boxes that remain. */
import { put } from '../../lists.ts';
import type { Draft } from './draft.ts';
import { addByPeriod, isPeriodIn, nameOf } from './initiative-blocks.ts';
import { type Box, columnsMeet } from './page.ts';
import { type Row, rowsOf } from './table.ts';
import { bare } from './vocabulary.ts';

const planned = new Set([
  '計画',
  '予定',
  '年度計画',
  '実施計画',
  '取組予定',
  '実施予定',
  '取組計画',
  'スケジュール',
]);
const done = new Set([
  '実績',
  '取組実績',
  '実施実績',
  '実施状況',
  '取組状況',
  '進捗',
  '進捗状況',
  '進捗の状況',
  '結果',
]);

export function readPlanAndActual(boxes: readonly Box[], draft: Draft): readonly Box[] {
  const rows = rowsOf(boxes);
  const tables = rows.flatMap((row, at) => {
    const head = headIn(row);
    return (head && tableBelow(head, rows, at + 1, draft)) ?? [];
  });
  const taken = new Set(tables.flatMap(({ taken: own }) => own));
  for (const box of readAcross(rows, draft)) taken.add(box);
  for (const { head, periods } of tables) {
    addByPeriod('schedule', inPeriods(periods, head.plan), head.plan, draft);
    addByPeriod('progress', inPeriods(periods, head.actual), head.actual, draft);
  }
  return taken.size === 0 ? boxes : boxes.filter((box) => !taken.has(box));
}

interface Head {
  readonly plan: Box;
  readonly actual: Box;
  /** All of its row: 時期 stands in it, too. */
  readonly row: Row;
}

function headIn(row: Row): Head | undefined {
  if (row.length > 6) return undefined;
  const plan = row.find(({ text }) => planned.has(bare(text)));
  const actual = row.find(({ left, text }) => plan && left > plan.right && done.has(bare(text)));
  return plan && actual && { plan, actual, row };
}

interface PeriodRow {
  readonly period: Box;
  readonly boxes: readonly Box[];
}

interface Table {
  readonly head: Head;
  readonly periods: readonly PeriodRow[];
  readonly taken: readonly Box[];
}

/** As far down as a period stands at the left of the plan, and no other head. */
function tableBelow(head: Head, rows: readonly Row[], from: number, draft: Draft): Table | undefined {
  const isPeriod = isPeriodIn(draft);
  const periods: PeriodRow[] = [];
  for (let row = rows[from]; row; row = rows[from + periods.length]) {
    const period = row.find((box) => box.right < head.plan.left && isPeriod(box.text));
    if (!period || period.top <= head.plan.bottom || headIn(row)) break;
    periods.push({
      period,
      boxes: row.filter((box) => isBelow(box, head.plan) || isBelow(box, head.actual)),
    });
  }
  if (periods.length < 2) return undefined;
  const first = head.row.filter(({ right }) => right < head.plan.left);
  const inRows = periods.flatMap(({ boxes: own, period }) => [period, ...own]);
  return { head, periods, taken: [head.plan, head.actual, ...first, ...inRows] };
}

function isBelow(box: Box, head: Box): boolean {
  return box.top > head.bottom && box.left >= head.left && columnsMeet(box, head);
}

/** A box over several rows stands in each of them, and is said once. */
function inPeriods(rows: readonly PeriodRow[], head: Box): Map<string, Box[]> {
  const periods = new Map<string, Box[]>();
  const seen = new Set<Box>();
  for (const { boxes, period } of rows) {
    const own = boxes.filter((box) => isBelow(box, head) && !seen.has(box));
    for (const box of own) {
      seen.add(box);
      put(periods, nameOf(period.text), box);
    }
  }
  return periods;
}

/** 区分 | 上半期 | 下半期, with 計画 and 実績 below: the same table, the other way round. What is in it. */
function readAcross(rows: readonly Row[], draft: Draft): Box[] {
  const isPeriod = isPeriodIn(draft);
  const heads = rows.map((row) => {
    const periods = row.filter(({ text }) => isPeriod(text));
    return periods.length < 2 || row.length - periods.length > 1 ? [] : periods;
  });
  const isHead = (at: number) => heads[at]?.[0] !== undefined;
  return rows.flatMap((row, at) => {
    const periods = heads[at] ?? [];
    const [first] = periods;
    if (!first) return [];
    const bands = bandsBelow(rows, at + 1, first, isHead);
    const taken = bands.flatMap((band) => bandRead(band, periods, draft));
    const corner = row.filter(({ right }) => right < first.left);
    return taken.length > 0 ? [...corner, ...periods, ...taken] : [];
  });
}

/** The rows of a band have one name at their left. */
interface Band {
  readonly name: Box;
  readonly rows: readonly Row[];
}

/** As far down as a name stands left of the periods, and no other head. */
function bandsBelow(rows: readonly Row[], from: number, first: Box, isHead: (at: number) => boolean): Band[] {
  const bands: { name: Box; rows: Row[] }[] = [];
  for (let row = rows[from]; row && !isHead(from); row = rows[from]) {
    const name = row.findLast((box) => box.right < first.left && fieldOf(box.text) !== undefined);
    if (!name) break;
    const last = bands.at(-1);
    if (last?.name === name) last.rows.push(row);
    else bands.push({ name, rows: [row] });
    from += 1;
  }
  return new Set(bands.map(({ name }) => fieldOf(name.text))).size > 1 ? bands : [];
}

/** What a row or a column of a plan and its results is called. */
export function fieldOf(text: string): 'schedule' | 'progress' | undefined {
  if (planned.has(bare(text))) return 'schedule';
  return done.has(bare(text)) ? 'progress' : undefined;
}

function bandRead({ name, rows }: Band, periods: readonly Box[], draft: Draft): Box[] {
  const field = fieldOf(name.text);
  const boxes = [...new Set(rows.flat())].filter(
    (box) => box.left > name.right && periods.some((period) => columnsMeet(box, period)),
  );
  const groups = new Map<string, Box[]>();
  for (const period of periods)
    for (const box of boxes) if (columnsMeet(box, period)) put(groups, nameOf(period.text), box);
  if (field) addByPeriod(field, groups, name, draft);
  return [name, ...boxes];
}
