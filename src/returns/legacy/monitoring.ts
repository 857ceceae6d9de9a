/** モニタリング as a table of targets by area, and a list of values and remarks → what each area reported, by the id of the target. */

import { fold } from '../../japanese/fold.ts';
import { grouped } from '../../lists.ts';
import { wordsOf } from '../../plan/sentence.ts';
import type { Target } from '../../plan/theme.ts';
import type { ReportEntry } from '../../sheets/shape/index.ts';
import type { Draft } from './draft.ts';
import type { Box } from './page.ts';
import { allUnder, type Row, rowsIn, rowsOf, under } from './table.ts';
import { bare } from './vocabulary.ts';

/** The row that names the areas of the city. */
export function headOfAreas(boxes: readonly Box[], areas: readonly string[]): Row | undefined {
  const known = new Set(areas.map(fold));
  const least = Math.min(3, areas.length);
  if (least === 0) return undefined;
  const longest = Math.max(...areas.map(({ length }) => length)) + 10;
  const isArea = ({ text }: Box) => text.length <= longest && known.has(fold(text));
  for (const row of rowsIn(boxes)) if (row.filter(isArea).length >= least) return row;
  return undefined;
}

export function readMonitoring(boxes: readonly Box[], head: Row, draft: Draft): void {
  const { areas } = draft.plan.city;
  const top = head[0]?.top ?? 0;
  const title = boxes.filter((box) => box.top < top);
  const year = title.flatMap(({ text }) => /(?:令和|平成)\S{1,2}年度/.exec(text)?.[0] ?? [])[0];
  if (year !== undefined) draft.monitoring.year = year;
  const targets = draft.plan.policies.flatMap((policy) =>
    policy.targets.map((target) => ({ policy, target })),
  );
  const names = new Set(areas.map(fold));
  const columns = head.filter(({ text }) => names.has(fold(text)));
  const all = head.find(({ text }) => /^(?:全区|市全体)$/.test(bare(text)));
  const known = grouped(targets, ({ target }) => fold(wordsOf(target)));
  const reported = new Set<Target>();
  const isRemark = ([first]: Row) =>
    first !== undefined && (areas.includes(first.text) || first.text === '市全体');
  const rows = rowsOf(boxes.filter((box) => box.top > top));
  // What was remarked on keeps the order it was told in.
  for (const row of [...rows.filter(isRemark), ...rows.filter((one) => !isRemark(one))]) {
    const same = row.flatMap(({ text }) => known.get(fold(text)) ?? []);
    // Two themes may aim at the same words: in the table they come one after the other.
    const found = same.find(({ target }) => !reported.has(target)) ?? same[0];
    const id = found?.target.id;
    const [first] = row;
    if (id === undefined || !found || !first) {
      leave(row, draft);
      continue;
    }
    draft.monitoring.policy ??= found.policy.id;
    if (isRemark(row)) addRemark(id, first.text, row, draft);
    else {
      addRow(id, row, columns, all, draft);
      reported.add(found.target);
    }
  }
}

/** A square that spans all areas says that the city answers as a whole. */
function addRow(id: string, row: Row, columns: readonly Box[], all: Box | undefined, draft: Draft): void {
  const whole = row.find((box) => bare(box.text) === '市全体');
  const total = all && under(all, row);
  if (whole && total) {
    add(id, undefined, { status: total.text }, draft);
    return;
  }
  for (const [index, box] of allUnder(columns, row).entries())
    if (box) add(id, columns[index]?.text, { status: box.text }, draft);
}

/** 都島区 | めざす姿 | 未達成 | 51.2% | 備考 */
function addRemark(id: string, area: string, row: Row, draft: Draft): void {
  const [, , status, ...more] = row;
  const value = more.find(({ left }) => status && left === status.right + 1 && more.length > 1);
  const note = more.find((box) => box !== value);
  const said = {
    ...(status && { status: status.text }),
    ...(value && { value: value.text }),
    ...(note && { note: note.text }),
  };
  add(id, area === '市全体' ? undefined : area, said, draft);
}

const silent = '未報告';

function add(
  id: string,
  area: string | undefined,
  said: Exclude<ReportEntry, string>,
  { monitoring }: Draft,
): void {
  if (said.status === silent && said.value === undefined && said.note === undefined) return;
  const reports = reportsOf(area, monitoring);
  const before = reports[id];
  const known = typeof before === 'string' ? { status: before } : (before ?? {});
  const entry = { ...known, ...said };
  const short = entry.value === undefined && entry.note === undefined;
  reports[id] = short ? (entry.status ?? '') : entry;
}

/** Of the whole city, or of one area. */
function reportsOf(area: string | undefined, monitoring: Draft['monitoring']): Record<string, ReportEntry> {
  if (area === undefined) {
    monitoring.reports ??= {};
    return monitoring.reports;
  }
  monitoring.areas ??= {};
  monitoring.areas[area] ??= {};
  return monitoring.areas[area];
}

/** What the form counts or heads is said by the reports already. */
function leave(row: Row, { left, monitoring }: Draft): void {
  const [first] = row;
  const text = first?.text ?? '';
  if (/^※/.test(text) && monitoring.note === undefined) monitoring.note = text.slice(1).trim();
  else if (!/未報告|報告の値と備考/.test(text) && bare(text) !== '区')
    for (const box of row) if (box.top === first?.top) left.push(box);
}
