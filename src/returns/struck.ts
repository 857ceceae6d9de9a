/** 見え消し: words that a person struck out in a cell are meant to go. */
import type { Words } from '../diagnostics/words.ts';
import type { Stretch } from '../japanese/stretch.ts';
import type { ReadCell } from '../workbook/read/cell.ts';
import { isOnlyMark } from './list-mark.ts';
import type { ReturnedField } from './returned.ts';

export function withoutStruck(field: ReturnedField): ReturnedField {
  const { cells } = field;
  if (!cells?.some(({ struck }) => struck)) return field;
  return { ...field, cells: cells.flatMap(unstruck), note: words.struck };
}

/** All of it, as it was read. */
export function isStruck({ cells, note }: ReturnedField): boolean {
  return cells?.length === 0 && note === words.struck;
}

/** Nothing where all of it goes. */
export function unstruck(cell: ReadCell): ReadCell[] {
  const { struck, ...plain } = cell;
  if (!struck) return [cell];
  if (cell.kind !== 'text') return [];
  const kept = keptOf(cell.text, struck);
  let left = 0;
  const places = kept.map((stays) => (stays ? left++ : left));
  const at = (place: number) => places[place] ?? left;
  const text = cell.text
    .split('')
    .filter((_, index) => kept[index])
    .join('');
  const bold = cell.bold?.map(({ from, to }) => ({ from: at(from), to: at(to) }));
  return text.trim() === '' ? [] : [{ ...plain, text, ...(bold && { bold }) }];
}

/** What goes, whatever stands between it. */
export function struckWords({ kind, struck = [], text }: ReadCell): string {
  return kind === 'text' ? struck.map(({ from, to }) => text.slice(from, to)).join(' ') : text;
}

/** For each unit of the text; a line of which nothing but its mark is left goes as a whole. */
function keptOf(text: string, struck: readonly Stretch[]): boolean[] {
  const kept = new Array<boolean>(text.length).fill(true);
  for (const stretch of struck) kept.fill(false, stretch.from, stretch.to);
  let from = 0;
  for (const line of text.split('\n')) {
    const left = line.split('').filter((_, index) => kept[from + index]);
    const to = Math.min(text.length, from + line.length + 1);
    if (left.length < line.length && isOnlyMark(left.join(''))) kept.fill(false, from, to);
    from = to;
  }
  return kept;
}

const words: { readonly struck: Words } = {
  struck: {
    ja: '取り消し線の引かれた文は、消すものとして読みました。',
    en: 'What is struck out was read as taken out.',
  },
};
