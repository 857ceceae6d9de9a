/** モニタリング as a table of targets by area, and a list of values and remarks → what each area reported, by the id of the target. */
import { fold } from '../../japanese/fold.ts';
import { append, greatest, grouped } from '../../lists.ts';
import { wordsOf } from '../../plan/sentence.ts';
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
  const longest = greatest(areas.map(({ length }) => length)) + 10;
  const isArea = ({ text }: Box) => text.length <= longest && known.has(fold(text));
  for (const row of rowsIn(boxes)) if (row.filter(isArea).length >= least) return row;
  return undefined;
}

export function readMonitoring(boxes: readonly Box[], head: Row, draft: Draft): void {
  const { areas } = draft.plan.city;
  const top = head[0]?.top ?? 0;
  readTitle(
    boxes.filter((box) => box.top < top),
    draft,
  );
  const own = ofOneYear(
    boxes.filter((box) => box.top > top),
    draft,
  );
  const rows = rowsOf(own);
  const isRemark = ([first]: Row) =>
    first !== undefined && (areas.includes(first.text) || first.text === '市全体');
  const heads = rows.find(([first]) => first !== undefined && bare(first.text) === '区');
  const targetsIn = targetFinder(draft.plan);
  // What was remarked on keeps the order it was told in.
  readRemarks(rows.filter(isRemark), heads, targetsIn, draft);
  readTable(
    rows.filter((row) => !isRemark(row)),
    columnsIn(head, areas),
    targetsIn,
    draft,
  );
}

const yearIn = (text: string) => /(?:令和|平成)\S{1,2}年度/.exec(text)?.[0];

/** The year, and the name of the form; what else stands above the table is for a person. */
function readTitle(title: readonly Box[], { left, monitoring, words }: Draft): void {
  for (const box of title) {
    const year = monitoring.year === undefined ? yearIn(box.text) : undefined;
    if (year !== undefined) monitoring.year = year;
    const name = box.text.replace(year ?? '', '');
    if (!words.isFormName(name) && !/^(?:モニタリング)?$/.test(bare(name))) left.push(box);
  }
}

/** A sheet is of one year: from the heading of another on, all is for a person. */
function ofOneYear(boxes: readonly Box[], { left, monitoring: { year } }: Draft): readonly Box[] {
  const isOther = ({ text }: Box) => text.length < 60 && yearIn(text) !== undefined && yearIn(text) !== year;
  const next = boxes.find(
    (box, at) => isOther(box) && boxes[at - 1]?.top !== box.top && boxes[at + 1]?.top !== box.top,
  );
  if (!next) return boxes;
  append(
    left,
    boxes.filter(({ top }) => top >= next.top),
  );
  return boxes.filter(({ top }) => top < next.top);
}

/** A target that a report can name. */
interface Known {
  readonly policy: string;
  readonly id: string;
  readonly words: string;
}

type TargetFinder = (row: Row) => readonly Known[];

/** Those whose words stand in a row. */
function targetFinder({ policies }: Draft['plan']): TargetFinder {
  const all = policies.flatMap((policy) =>
    policy.targets.flatMap((target): Known[] =>
      target.id === undefined ? [] : [{ policy: policy.id, id: target.id, words: fold(wordsOf(target)) }],
    ),
  );
  const known = grouped(all, ({ words }) => words);
  return (row) => row.flatMap(({ text }) => known.get(fold(text)) ?? []);
}

/** A row for each area that says more than its outcome; 区 | めざす姿 | 状況 above them. */
function readRemarks(
  rows: readonly Row[],
  heads: Row | undefined,
  targetsIn: TargetFinder,
  draft: Draft,
): void {
  for (const row of rows) {
    const [target] = targetsIn(row);
    if (target) addRemark(target, row, heads, draft);
    else leave(row, draft);
  }
}

/** Two themes may aim at the same words: they come one after the other. */
function readTable(rows: readonly Row[], columns: Columns, targetsIn: TargetFinder, draft: Draft): void {
  const reported = new Set<Known>();
  for (const row of rows) {
    const same = targetsIn(row);
    const target = same.find((one) => !reported.has(one)) ?? same[0];
    if (target) addRow(target, row, columns, draft);
    else leave(row, draft);
    if (target) reported.add(target);
  }
}

interface Columns {
  readonly areas: readonly Box[];
  /** What the plan says itself of a target. */
  readonly own: readonly Box[];
  /** Of the city as a whole. */
  readonly whole: Box | undefined;
}

function columnsIn(head: Row, areas: readonly string[]): Columns {
  const names = new Set(areas.map(fold));
  return {
    areas: head.filter(({ text }) => names.has(fold(text))),
    own: head.filter(({ text }) => /^(?:テーマ|期限|全区|市全体)$/.test(bare(text))),
    whole: head.find(({ text }) => /^(?:全区|市全体)$/.test(bare(text))),
  };
}

/** A square that spans all areas says that the city answers as a whole. */
function addRow(target: Known, row: Row, { areas, own, whole }: Columns, draft: Draft): void {
  draft.monitoring.policy ??= target.policy;
  const span = row.find((box) => bare(box.text) === '市全体');
  const total = span && whole && under(whole, row);
  const below = span ? [] : allUnder(areas, row);
  if (total) add(target, undefined, { status: total }, draft);
  for (const [index, box] of below.entries())
    if (box) add(target, areas[index]?.text, { status: box }, draft);
  const read = new Set([span, ...below, ...own.map((head) => under(head, row))]);
  append(
    draft.left,
    row.filter((box) => !read.has(box) && fold(box.text) !== target.words),
  );
}

/** 都島区 | めざす姿 | 未達成 | 51.2% | 備考 */
function addRemark(target: Known, row: Row, heads: Row | undefined, draft: Draft): void {
  draft.monitoring.policy ??= target.policy;
  const [area, words] = row;
  const said = heads ? saidBelow(heads, row) : saidInOrder(row);
  const read = new Set([area, words, ...Object.values(said)]);
  append(
    draft.left,
    row.filter((box) => !read.has(box)),
  );
  add(target, area?.text === '市全体' ? undefined : area?.text, said, draft);
}

function saidBelow(heads: Row, row: Row): Said {
  const below = (pattern: RegExp) => {
    const head = heads.find(({ text }) => pattern.test(bare(text)));
    return head && under(head, row);
  };
  return {
    status: below(/状況|^(?:達成|評価|結果)/),
    value: below(/値$|^実績/),
    note: below(/備考|理由|コメント|説明/),
  };
}

function saidInOrder([, , status, ...more]: Row): Said {
  const value = more.find(({ left }) => status && left === status.right + 1 && more.length > 1);
  return { status, value, note: more.find((box) => box !== value) };
}

const silent = '未報告';

type Said = { readonly [Part in keyof Exclude<ReportEntry, string>]?: Box | undefined };

/** Where two squares disagree the first holds, and the other is for a person. */
function add({ id }: Known, area: string | undefined, said: Said, { left, monitoring }: Draft): void {
  if (said.status?.text === silent && !said.value && !said.note) return;
  const reports = reportsOf(area, monitoring);
  const before = reports[id];
  const entry = typeof before === 'string' ? { status: before } : { ...before };
  for (const part of ['status', 'value', 'note'] as const) {
    const box = said[part];
    if (box) entry[part] ??= box.text;
    if (box && entry[part] !== box.text) left.push(box);
  }
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
