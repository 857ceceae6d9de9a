/** モニタリング as a table of targets by area, and a list of values and remarks → what each area reported, by the id of the target. */
import { fold } from '../../japanese/fold.ts';
import { append, greatest, grouped } from '../../lists.ts';
import { wordsOf } from '../../plan/sentence.ts';
import type { ReportEntry } from '../../sheets/shape/index.ts';
import type { Draft } from './draft.ts';
import type { Box } from './page.ts';
import { allUnder, begunIn, type Row, rowsIn, rowsOf, under } from './table.ts';
import { bare } from './vocabulary.ts';
import { yearIn } from './year-above.ts';

/** The row that names the areas of the city. */
export function headOfAreas(boxes: readonly Box[], areas: readonly string[]): Row | undefined {
  const areaOf = areaFinder(areas);
  const least = Math.min(3, areas.length);
  if (least === 0) return undefined;
  for (const row of rowsIn(boxes))
    if (row.filter(({ text }) => areaOf(text) !== undefined).length >= least) return row;
  return undefined;
}

/** 北　区 is the 北区 of the city. */
function areaFinder(areas: readonly string[]): (text: string) => string | undefined {
  const known = new Map(areas.map((area) => [fold(area), area]));
  const longest = greatest(areas.map(({ length }) => length)) + 10;
  return (text) => (text.length > longest ? undefined : known.get(fold(text)));
}

export function readMonitoring(boxes: readonly Box[], head: Row, draft: Draft): void {
  const top = head[0]?.top ?? 0;
  const year = readTitle(
    boxes.filter((box) => box.top < top),
    draft,
  );
  const below = boxes.filter((box) => box.top > top);
  const rows = rowsOf(ofOneYear(below, year, draft));
  const finders = { areaOf: areaFinder(draft.plan.city.areas), targetsIn: targetFinder(draft.plan) };
  const heads = rows.find(([first]) => first !== undefined && bare(first.text) === '区');
  const remarks = remarksIn(rows, heads, finders);
  const known = new Set(remarks);
  const table = rows.filter((row) => !known.has(row));
  // What was remarked on keeps the order it was told in.
  readRemarks(remarks, heads, finders, draft);
  readTable(table, columnsIn(head, finders.areaOf), finders.targetsIn, draft);
}

/** What begins with an area, and below 区 | めざす姿 all that tells of a target but does not begin with it. */
function remarksIn(
  rows: readonly Row[],
  heads: Row | undefined,
  { areaOf, targetsIn }: Finders,
): readonly Row[] {
  const from = heads ? rows.indexOf(heads) : rows.length;
  return rows.filter(([first, ...others], at) => {
    if (!first) return false;
    const isOfArea = isWhole(first) || areaOf(first.text) !== undefined;
    return isOfArea || (at > from && targetsIn([first]).length === 0 && targetsIn(others).length > 0);
  });
}

function isWhole({ text }: Box): boolean {
  return bare(text) === '市全体';
}

/** The year, and the name of the form; what else stands above the table is for a person. */
function readTitle(title: readonly Box[], { left, monitoring, words }: Draft): number | undefined {
  let number: number | undefined;
  for (const box of title) {
    const found = number === undefined ? yearIn(box.text) : undefined;
    if (found) [monitoring.year, number] = [found.year, found.number];
    const name = found ? fold(box.text).replace(found.year, '') : box.text;
    if (!words.isFormName(name) && !/^(?:モニタリング)?$/.test(bare(name))) left.push(box);
  }
  return number;
}

/** A sheet is of one year: from the heading of another on, all is for a person. */
function ofOneYear(boxes: readonly Box[], year: number | undefined, { left }: Draft): readonly Box[] {
  const isOther = ({ text }: Box) => {
    const isHeading = text.length < 60 && !/^(?:[※＊*・]|注)|。/.test(text);
    const found = isHeading ? yearIn(text) : undefined;
    return found !== undefined && found.number !== year;
  };
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

interface Finders {
  readonly areaOf: ReturnType<typeof areaFinder>;
  readonly targetsIn: TargetFinder;
}

/** A row for each area that says more than its outcome; 区 | めざす姿 | 状況 above them. An area that the city does not have is for a person. */
function readRemarks(
  rows: readonly Row[],
  heads: Row | undefined,
  { areaOf, targetsIn }: Finders,
  draft: Draft,
): void {
  for (const row of rows) {
    const [first] = row;
    const [target] = targetsIn(row);
    const area = first && areaOf(first.text);
    if (target && first && (area !== undefined || isWhole(first))) addRemark(target, area, row, heads, draft);
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
  /** As the city calls them. */
  readonly areas: readonly { readonly head: Box; readonly name: string }[];
  /** What the plan says itself of a target. */
  readonly own: readonly Box[];
  /** Of the city as a whole. */
  readonly whole: Box | undefined;
}

function columnsIn(row: Row, areaOf: Finders['areaOf']): Columns {
  return {
    areas: row.flatMap((head) => {
      const name = areaOf(head.text);
      return name === undefined ? [] : [{ head, name }];
    }),
    own: row.filter(({ text }) => /^(?:テーマ|期限|全区|市全体)$/.test(bare(text))),
    whole: row.find(({ text }) => /^(?:全区|市全体)$/.test(bare(text))),
  };
}

/** A square that spans all areas says that the city answers as a whole. */
function addRow(target: Known, row: Row, { areas, own, whole }: Columns, draft: Draft): void {
  draft.monitoring.policy ??= target.policy;
  const span = row.find(isWhole);
  const total = span && whole && under(whole, row);
  const heads = areas.map(({ head }) => head);
  const below = span ? [] : allUnder(heads, row);
  if (total) add(target, undefined, { status: total }, draft);
  for (const [index, box] of below.entries())
    if (box) add(target, areas[index]?.name, { status: box }, draft);
  const read = new Set([span, ...below, ...own.map((head) => under(head, row))]);
  append(
    draft.left,
    row.filter((box) => !read.has(box) && fold(box.text) !== target.words),
  );
}

/** 都島区 | めざす姿 | 未達成 | 51.2% | 備考 */
function addRemark(
  target: Known,
  area: string | undefined,
  row: Row,
  heads: Row | undefined,
  draft: Draft,
): void {
  draft.monitoring.policy ??= target.policy;
  const at = row.findIndex(({ text }) => fold(text) === target.words);
  const said = heads ? saidBelow(heads, row) : saidInOrder(row.slice(at + 1));
  const read = new Set([row[0], row[at], ...Object.values(said)]);
  append(
    draft.left,
    row.filter((box) => !read.has(box)),
  );
  add(target, area, said, draft);
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

function saidInOrder([status, ...more]: Row): Said {
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
const counted =
  /^(?:[【■]?(?:報告の値と備考|未報告の区)】?$|(?:すべて|一部)未報告[（(]|市全体の報告のうち未報告[：:])/;

function leave(row: Row, { left, monitoring }: Draft): void {
  const own = begunIn(row);
  const [first, ...others] = own;
  if (!first || bare(first.text) === '区') return;
  const isNote = /^※/.test(first.text) && monitoring.note === undefined;
  if (isNote) monitoring.note = first.text.slice(1).trim();
  append(left, isNote || counted.test(first.text) ? others : own);
}
