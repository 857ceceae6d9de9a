/** Lines beside their labels → rows of squares: the label, the second label, a narrow column for the mark, the text. */
import type { Row, Square } from '../grid/grid.ts';
import { type Span, squareOn } from '../grid/square.ts';
import type { Stretch } from '../japanese/stretch.ts';
import { textWidth } from '../japanese/width.ts';
import { append } from '../lists.ts';
import { madeLine } from './blocks/line.ts';
import { type Columns, spanOf } from './edges.ts';
import { type LabelledRow, labelWidth, putLabel } from './label.ts';
import type { Group, Line, LinesBlock } from './view.ts';

const sublabelWidth = 6.5;
/** A long text hangs beside its mark. */
const markWidth = 1.6;

export function edgesOfLines(block: LinesBlock): number[] {
  const left = leftOf(block);
  return [...(hasSublabels(block) ? [labelWidth] : []), left, left + markWidth];
}

export function linesRows(block: LinesBlock, width: number, columns: Columns): Row[] {
  const left = leftOf(block);
  const mark = spanOf(columns, left, left + markWidth);
  const text = spanOf(columns, left + markWidth, width);
  const sublabel = spanOf(columns, labelWidth, left);
  const rows: LabelledRow[] = [];
  for (const { label, lines, opening } of block.groups) {
    const own = groupRows(linesIn(lines, opening), mark, text);
    if (label !== undefined) putLabel(own, sublabel, fitted(label), 'sublabel');
    append(rows, own);
  }
  const before = spanOf(columns, 0, hasSublabels(block) ? labelWidth : left);
  if (left > 0) putLabel(rows, before, block.label);
  return rows;
}

/** 第1四半期 (～6月) is too long for its line, and would break inside its brackets. */
function fitted(label: string): string {
  return textWidth(label) > 2 * sublabelWidth ? label.replace(/ (?=\()/, '\n') : label;
}

function groupRows(lines: readonly Line[], mark: Span, text: Span): LabelledRow[] {
  return lines.map((line, index) => ({
    squares: lineSquares(line, mark, text),
    keep: line.strong && index < lines.length - 1,
    opens: index === 0,
  }));
}

/** Without any label the lines take the whole width. */
function leftOf(block: LinesBlock): number {
  return block.label === '' && !hasSublabels(block) ? 0 : labelWidth + sublabelWidth;
}

function hasSublabels({ groups }: LinesBlock): boolean {
  return groups.some(({ label }) => label !== undefined);
}

/** An empty group keeps a square, so that a person can write in it. */
function linesIn(lines: Group['lines'], field: Group['opening']): readonly Line[] {
  return lines.length > 0 ? lines : [{ ...madeLine(''), field }];
}

/** The mark of the outer level stands in its own column; the marks below it stand before their text. */
function lineSquares(line: Line, before: Span, behind: Span): Square[] {
  const { indent, mark, strong, text } = line;
  const style = strong ? 'strong' : 'body';
  if (indent === 0) return [squareOn(before, 'mark', mark), squareOn(behind, style, text, wordsOf(line, ''))];
  const nested = { ...wordsOf(line, mark), indent: indent - 1 || undefined };
  return [squareOn(before, 'mark', ''), squareOn(behind, style, mark + text, nested)];
}

/** What a square says with a line behind so much of its mark. */
export function wordsOf({ bold = [], field, written }: Line, lead: string) {
  const moved = ({ from, to }: Stretch): Stretch => ({ from: from + lead.length, to: to + lead.length });
  return {
    lead: lead || undefined,
    field,
    bold: bold.length > 0 ? bold.map(moved) : undefined,
    written: field && written,
  };
}
