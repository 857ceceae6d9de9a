/** 指標の推移: a row for every indicator, with its baseline, a value for every year, and its target. */
import { fold } from '../../japanese/fold.ts';
import { listOf } from '../../plan/entries.ts';
import type { MeasureEntry } from '../../sheets/shape/index.ts';
import type { Draft } from './draft.ts';
import { kpiNamed } from './kpi.ts';
import { linesOf } from './lines.ts';
import type { Box } from './page.ts';
import type { Region } from './regions.ts';
import { type Row, rowsOf, under } from './table.ts';

export function readIndicators({ boxes }: Region, draft: Draft): void {
  const [head = [], ...rows] = rowsOf(boxes);
  const kpis = rows.flatMap((row) => {
    const [name] = row;
    if (!name) return [];
    if (row.length < 2) {
      if (!readNote(name, draft)) draft.left.push(name);
      return [];
    }
    const [line] = linesOf([name]);
    const values = head.slice(1).flatMap((one) => measureUnder(one, row, draft));
    const role = (wanted: string) => values.find((value) => value.role === wanted)?.measure;
    const actuals = values.flatMap(({ measure, role: own }) => (own === 'actual' ? [measure] : []));
    const read = {
      title: line?.text ?? name.text,
      actuals,
      baseline: role('baseline'),
      target: role('target'),
    };
    return kpiNamed(read, name, draft);
  });
  if (kpis.length > 0) draft.initiative.kpis = kpis;
}

interface Placed {
  readonly role: 'baseline' | 'target' | 'actual';
  readonly measure: MeasureEntry;
}

/** 基準値(H24) names its year; H26 is one. */
function measureUnder(head: Box, row: Row, { words }: Draft): Placed[] {
  const value = under(head, row.slice(1));
  if (!value) return [];
  const [, name = '', at = ''] = /^([^(]*)(?:\((.+)\))?$/.exec(fold(head.text)) ?? [];
  const isPart = (part: string, usual: string) =>
    words.partsOf('indicators', part).has(name) || name.startsWith(usual);
  const role = isPart('baseline', '基準') ? 'baseline' : isPart('target', '目標') ? 'target' : 'actual';
  const time = role === 'actual' ? head.text : at;
  return [{ role, measure: { ...(time !== '' && { at: time }), value: value.text } }];
}

/** ※③は、… is a note on the third indicator; one that a sheet has already is not new. */
export function readNote(box: Box, draft: Draft): boolean {
  const [, number = '', text] = /^[※*]\s*([①-⑳])\s*(.+)$/s.exec(box.text) ?? [];
  const id = listOf(draft.initiative.kpis)[number.charCodeAt(0) - 0x2460];
  if (id === undefined || text === undefined) return false;
  const kpi = draft.kpis.find((one) => one.id === id);
  const known = draft.plan.kpis.find((one) => one.id === id);
  if (kpi) kpi.note = text;
  return kpi !== undefined || known?.note === text;
}
