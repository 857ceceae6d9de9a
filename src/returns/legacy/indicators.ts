/** 指標の推移: a row for every indicator, with its baseline, a value for every year, and its target. */
import { readYear } from '../../calendar/fiscal-year.ts';
import { fold } from '../../japanese/fold.ts';
import { listOf } from '../../plan/entries.ts';
import type { MeasureEntry } from '../../sheets/shape/index.ts';
import type { Draft } from './draft.ts';
import { isHeadOfValues, isYear } from './heads.ts';
import { kpiNamed } from './kpi.ts';
import { linesOf } from './lines.ts';
import { type Box, columnsMeet } from './page.ts';
import type { Region } from './regions.ts';
import { allUnder, headAndRows, type Row, unread } from './table.ts';

export function readIndicators({ boxes }: Region, draft: Draft): readonly Box[] {
  const { kpis, left } = indicatorsIn(boxes, draft);
  addKpis(kpis, draft);
  return left;
}

interface Indicators {
  /** Their ids. */
  readonly kpis: readonly string[];
  /** What nothing was read of. */
  readonly left: readonly Box[];
}

export function indicatorsIn(boxes: readonly Box[], draft: Draft): Indicators {
  const table = headAndRows(boxes);
  const [head, ...rows] = table;
  const counter = head.length > 2 && isCounter(head[0]) ? head[0] : undefined;
  const [label, ...columns] = counter ? head.slice(1) : head;
  if (rows.length === 0 || !columns.some(({ text }) => isHead(text, draft))) return { kpis: [], left: boxes };
  const parts = partsOf(columns, rows[0]);
  const heads = headsIn(columns, parts, draft);
  const read = new Set([...head, ...parts]);
  const kpis: string[] = [];
  for (const row of parts.length > 0 ? rows.slice(1) : rows) {
    const number = counter && row.length > 1 ? row.find((box) => columnsMeet(box, counter)) : undefined;
    const [name, ...values] = row.filter((box) => box !== number);
    if (!name || name.left > (label?.right ?? name.left)) continue;
    if (number && !/\p{L}/u.test(number.text)) read.add(number);
    if (values.length > 0) kpis.push(readRow(name, values, heads, read, draft));
    else if (readNote(name, kpis, draft)) read.add(name);
  }
  return { kpis, left: unread(table, read) };
}

/** R5 and R6 in a row of their own below 実績値; none where the row below is an indicator. */
function partsOf(columns: Row, below: Row = []): Row {
  const fresh = below.filter(({ top }) => top > (columns[0]?.top ?? 0));
  const isPart = (box: Box) =>
    (isYear(box.text) || isHeadOfValues(box.text)) && columns.some((column) => columnsMeet(column, box));
  return fresh.every(isPart) ? fresh : [];
}

function isCounter(box: Box | undefined): boolean {
  return /^(?:no\.?|番号|項番)$/i.test(fold(box?.text ?? ''));
}

/** There may be a table of 成果指標 and another of 活動指標. */
export function addKpis(ids: readonly string[], { initiative }: Draft): void {
  if (ids.length > 0) initiative.kpis = [...new Set([...listOf(initiative.kpis), ...ids])];
}

function readRow(name: Box, row: Row, heads: readonly Head[], read: Set<Box>, draft: Draft): string {
  const values = valuesUnder(heads, row);
  const all = (role: Meaning['role']) => values.filter((value) => value.role === role);
  const [[unit], [baseline]] = [all('unit'), all('baseline')];
  const [actuals, targets] = [all('actual'), all('target')];
  for (const one of [unit, baseline, ...actuals, ...targets]) if (one) read.add(one.box);
  read.add(name);
  return kpiNamed(
    {
      title: linesOf([name])
        .map(({ text }) => text)
        .join('・'),
      unit: unit?.measure.value,
      baseline: baseline?.measure,
      actuals: actuals.map(({ measure }) => measure),
      target: targets.at(-1)?.measure,
      targets: targets.slice(0, -1).map(({ measure }) => measure),
    },
    name,
    'kpis',
    draft,
  );
}

export interface Meaning {
  readonly role: 'baseline' | 'target' | 'actual' | 'unit' | 'other';
  readonly time: string;
}

type Head = Meaning & { readonly box: Box };

interface Value {
  readonly box: Box;
  readonly role: Meaning['role'];
  readonly measure: MeasureEntry;
}

/** 現状値 is what a plan begins with, where nothing else is called its baseline. */
export function isNow(head: string): boolean {
  return fold(head).startsWith('現状');
}

function headsIn(columns: Row, parts: Row, draft: Draft): Head[] {
  const heads = columns.flatMap((column) => {
    const own = parts.filter((part) => columnsMeet(part, column));
    if (own.length === 0) return { box: column, ...meaningOf(column.text, draft) };
    return own.map((box) => ({ box, ...meaningOf(together(column.text, box.text), draft) }));
  });
  const hasBaseline = heads.some(({ role }) => role === 'baseline');
  return heads.map((head) => (!hasBaseline && isNow(head.box.text) ? { ...head, role: 'baseline' } : head));
}

/** 実績値 above R6 is 実績値（R6）, R6 above 実績 is R6実績. */
function together(above: string, below: string): string {
  return isYear(above) ? above + below : `${above}(${below})`;
}

function valuesUnder(heads: readonly Head[], row: Row): Value[] {
  const below = allUnder(
    heads.map(({ box }) => box),
    row,
  );
  return heads.flatMap(({ role, time }, index) => {
    const value = below[index];
    return value
      ? [{ box: value, role, measure: { ...(time !== '' && { at: time }), value: value.text } }]
      : [];
  });
}

/** Without any, the first row is an indicator like the others, and nobody knows what its values are. */
function isHead(text: string, draft: Draft): boolean {
  return (
    isHeadOfValues(text) ||
    /^(?:\D{1,4})?\d{1,4}年?度?$/.test(fold(text)) ||
    meaningOf(text, draft).role !== 'actual'
  );
}

/** 基準値(H24), R7目標 and 実績値（R6） name their year; H26 is one. */
export function meaningOf(head: string, { words }: Draft): Meaning {
  const [, name = '', at = ''] = /^([^(]*)(?:\((.+)\))?$/.exec(fold(head)) ?? [];
  const isPart = (part: string, usual: string) =>
    words.partsOf('indicators', part).has(name) || name.startsWith(usual);
  if (name === '単位') return { role: 'unit', time: '' };
  if (/^(?:備考|出典|所管|担当課?)$/.test(name)) return { role: 'other', time: '' };
  const [, year = '', kind] = /^(.+?)(?:の)?(実績|目標|基準)値?$/.exec(name) ?? [];
  const said = readYear(year) === undefined ? undefined : kind;
  const role =
    said === '基準' || isPart('baseline', '基準')
      ? 'baseline'
      : said === '目標' || isPart('target', '目標')
        ? 'target'
        : 'actual';
  const isNamed = role !== 'actual' || /^(?:現状|実績)値?$/.test(name);
  return { role, time: said !== undefined ? year : isNamed ? at : head };
}

/** ※③は、… is a note on the third indicator, ※①、②は、… one that the first says of both; one that a sheet has already is not new. */
export function readNote(box: Box, kpis: readonly string[], draft: Draft): boolean {
  const [, words = '', number = '', own] = /^[※*]\s*(([①-⑳])\s*(.+))$/s.exec(box.text) ?? [];
  const id = kpis[number.charCodeAt(0) - 0x2460];
  if (id === undefined || own === undefined) return false;
  const text = /^(?:[^\p{L}]|及び|と|から)\s*[①-⑳]/u.test(own) ? words : own;
  const kpi = draft.kpis.get(id);
  const known = draft.plan.kpis.find((one) => one.id === id);
  if (kpi && kpi.note === undefined) kpi.note = text;
  return (kpi ?? known)?.note === text;
}
