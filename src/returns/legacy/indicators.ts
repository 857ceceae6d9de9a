/** 指標の推移: a row for every indicator, with its baseline, a value for every year, and its target. */
import { readYear } from '../../calendar/fiscal-year.ts';
import { fold } from '../../japanese/fold.ts';
import { append } from '../../lists.ts';
import { listOf } from '../../plan/entries.ts';
import type { MeasureEntry } from '../../sheets/shape/index.ts';
import type { Draft } from './draft.ts';
import { kpiNamed } from './kpi.ts';
import { linesOf } from './lines.ts';
import type { Box } from './page.ts';
import type { Region } from './regions.ts';
import { allUnder, headAndRows, type Row } from './table.ts';

export function readIndicators({ boxes }: Region, draft: Draft): void {
  const [head, ...rows] = headAndRows(boxes);
  if (rows.length === 0) append(draft.left, head);
  const counted = head.length > 2 && /^(?:no\.?|番号|項番)$/i.test(fold(head[0]?.text ?? '')) ? 1 : 0;
  const heads = headsIn(head.slice(1 + counted), draft);
  const kpis = rows.flatMap((whole) => {
    const row = whole.length > 1 ? whole.slice(counted) : whole;
    const [name] = row;
    if (!name) return [];
    if (row.length < 2) {
      if (!readNote(name, draft)) draft.left.push(name);
      return [];
    }
    const [line] = linesOf([name]);
    const values = valuesUnder(heads, row);
    const all = (role: Meaning['role']) => values.filter((value) => value.role === role);
    const measures = (role: Meaning['role']) => all(role).map(({ measure }) => measure);
    const [[unit, ...units], [baseline, ...baselines]] = [all('unit'), all('baseline')];
    const targets = measures('target');
    const read = {
      title: line?.text ?? name.text,
      unit: unit?.measure.value,
      actuals: measures('actual'),
      baseline: baseline?.measure,
      target: targets.at(-1),
      targets: targets.slice(0, -1),
    };
    append(
      draft.left,
      [...units, ...baselines, ...all('other')].map(({ box }) => box),
    );
    return kpiNamed(read, name, draft);
  });
  if (kpis.length > 0) draft.initiative.kpis = kpis;
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

function headsIn(boxes: Row, draft: Draft): Head[] {
  const heads = boxes.map((box) => ({ box, ...meaningOf(box.text, draft) }));
  const hasBaseline = heads.some(({ role }) => role === 'baseline');
  return heads.map((head) => (!hasBaseline && isNow(head.box.text) ? { ...head, role: 'baseline' } : head));
}

function valuesUnder(heads: readonly Head[], row: Row): Value[] {
  const below = allUnder(
    heads.map(({ box }) => box),
    row.slice(1),
  );
  return heads.flatMap(({ role, time }, index) => {
    const value = below[index];
    return value
      ? [{ box: value, role, measure: { ...(time !== '' && { at: time }), value: value.text } }]
      : [];
  });
}

/** Beyond doubt, and not a value by its looks. */
export function isHeadOfValues(text: string): boolean {
  const name = fold(text);
  return /^(?:単位|備考|出典)$/.test(name) || /^.{0,8}(?:基準|現状|目標|実績|見込)値?(?:\(.+\))?$/.test(name);
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

/** ※③は、… is a note on the third indicator; one that a sheet has already is not new. */
export function readNote(box: Box, draft: Draft): boolean {
  const [, number = '', text] = /^[※*]\s*([①-⑳])\s*(.+)$/s.exec(box.text) ?? [];
  const id = listOf(draft.initiative.kpis)[number.charCodeAt(0) - 0x2460];
  if (id === undefined || text === undefined) return false;
  const kpi = draft.kpis.get(id);
  const known = draft.plan.kpis.find((one) => one.id === id);
  if (kpi) kpi.note = text;
  return kpi !== undefined || known?.note === text;
}
