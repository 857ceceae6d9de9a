/** The worksheets of a workbook that reform never made → boxes: a text and the rectangle it stands in, merged or not. */
import { columnLetters, type Range } from '../../workbook/areas.ts';
import { clean } from '../../workbook/clean.ts';
import type { ReadBook, ReadCell, ReadSheet } from '../../workbook/read.ts';
import { manyCells } from '../refused.ts';

export interface Box extends Range {
  readonly text: string;
  readonly kind: ReadCell['kind'];
  /** `B12`, after the name of its worksheet where there are several. */
  readonly at: string;
}

/** Every label is looked for among all cells, and every line of them may become an item. */
const mostLines = 20_000;

/** In reading order; worksheets stand below each other. */
export function boxesOf({ sheets }: ReadBook): Box[] {
  const visible = sheets.filter(({ hidden, rows }) => !hidden && rows.size > 0);
  if (visible.reduce((sum, sheet) => sum + linesIn(sheet), 0) > mostLines) throw manyCells(mostLines);
  let above = 0;
  return visible.flatMap((sheet) => {
    const boxes = boxesIn(sheet, above, visible.length > 1 ? `${sheet.name}!` : '');
    above = boxes.reduce((most, { bottom }) => Math.max(most, bottom), above) + 1;
    return boxes;
  });
}

function linesIn({ rows }: ReadSheet): number {
  let count = 0;
  for (const cells of rows.values()) for (const { text } of cells.values()) count += text.split('\n').length;
  return count;
}

function boxesIn({ merges, rows }: ReadSheet, above: number, prefix: string): Box[] {
  const merged = new Map(merges.map((range) => [`${range.top} ${range.left}`, range]));
  const boxes: Box[] = [];
  for (const [top, cells] of rows)
    for (const [left, { kind, text }] of cells) {
      const words = tidy(text);
      if (words === '') continue;
      const { bottom, right } = merged.get(`${top} ${left}`) ?? { bottom: top, right: left };
      const at = `${prefix}${columnLetters(left)}${top}`;
      boxes.push({ top: top + above, bottom: bottom + above, left, right, text: words, kind, at });
    }
  return boxes.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Blanks and line ends that Excel and the eye do not show. */
function tidy(text: string): string {
  const lines = clean(text).replace(/\r\n?/g, '\n').split('\n');
  return lines
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

export function rowsMeet(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom;
}

export function columnsMeet(a: Range, b: Range): boolean {
  return a.left <= b.right && b.left <= a.right;
}
