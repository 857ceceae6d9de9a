/** 成果指標 | 単位 | 基準値 | 目標 | 実績, whose first head is its only label: a row below for every indicator; and the boxes that remain. */
import { append } from '../../lists.ts';
import type { Draft } from './draft.ts';
import { isHeadOfValues } from './heads.ts';
import { addKpis, indicatorsIn } from './indicators.ts';
import type { Box } from './page.ts';
import { type Row, rowsOf } from './table.ts';

export function readIndicatorTable(boxes: readonly Box[], draft: Draft): readonly Box[] {
  const rows = rowsOf(boxes);
  const taken = new Set<Box>();
  const kpis: string[] = [];
  for (const [at, row] of rows.entries()) {
    const table = tableAt(rows, at, draft);
    const [label] = row;
    if (!label || table.length < 2 || taken.has(label)) continue;
    const own = [...new Set(table.flat())];
    for (const box of own) taken.add(box);
    const found = indicatorsIn(own, draft);
    append(kpis, found.kpis);
    append(draft.left, found.left);
  }
  addKpis(kpis, draft);
  return taken.size === 0 ? boxes : boxes.filter((box) => !taken.has(box));
}

/** The head, and the rows below it that begin under its label and hold something else. */
function tableAt(rows: readonly Row[], at: number, { words }: Draft): Row[] {
  const [head = []] = rows.slice(at, at + 1);
  const [label, ...others] = head;
  if (!label || words.blockOf(label.text) !== 'indicators' || others.length < 2) return [];
  if (!others.every(({ text }) => isHeadOfValues(text))) return [];
  const table: Row[] = [head];
  for (let row = rows[at + table.length]; row; row = rows[at + table.length]) {
    const [first] = row;
    const above = table.at(-1)?.[0];
    if (!first || !above || first.left !== label.left || row.length < 2) break;
    if (first.top > above.bottom + 1 || words.blockOf(first.text) !== undefined) break;
    table.push(row);
  }
  return table;
}
