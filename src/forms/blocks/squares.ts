/** Words of a sheet → cells of a table that remember the field they show. */
import type { Entity, Written } from '../../plan/plan.ts';
import type { Cell } from '../view.ts';
import { lineOf } from './line.ts';

/** Paragraphs of one square; only a single one can be taken back. */
export function cellOf(
  entity: Entity,
  words: Written | readonly Written[] | undefined,
  own: Omit<Cell, 'text' | 'field'> = {},
): Cell {
  const all = words === undefined ? [] : isList(words) ? words : [words];
  const [first] = all;
  const text = all.map((one) => one.text).join('\n');
  const field = first && all.length === 1 ? lineOf(entity, first).field : undefined;
  return { ...own, text, ...(field && { field }) };
}

function isList(words: Written | readonly Written[]): words is readonly Written[] {
  return Array.isArray(words);
}

/** A heading at the left of a row. */
export function headCell(text: string, own: Omit<Cell, 'text' | 'style'> = {}): Cell {
  return { ...own, text, style: 'label' };
}
