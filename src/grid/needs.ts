/** A row → what its squares ask for, each of them looked at once. */
import type { Row, Square, StyleName } from './grid.ts';
import { heightOf, lineCount, type Measure } from './heights.ts';

export interface RowNeeds {
  /** The height of the texts that stand in this row alone. */
  readonly own: number;
  /** The squares that begin in it and cover several rows, the height of the highest of their texts, and how many rows they reach. */
  readonly tall: readonly Tall[];
  readonly label: number;
  readonly rows: number;
  readonly framed: boolean;
  /** A marked text has several lines. */
  readonly hangs: boolean;
}

export interface Tall {
  readonly rows: number;
  readonly height: number;
}

const none: readonly Tall[] = [];

export function needsOf(row: Row, measure: Measure): RowNeeds {
  let tall = none;
  let own = 0;
  let label = 0;
  let most = 1;
  let framed = false;
  let marked = false;
  let wraps = false;
  for (const square of row.squares) {
    const { rows = 1, style, text } = square;
    const lines = lineCount(square, measure);
    const height = heightOf(lines, style, measure);
    framed ||= measure.theme.looks[style].frame !== 'none';
    if (rows > 1) {
      tall = [...tall, { rows, height }];
      label = Math.max(label, height);
      most = Math.max(most, rows);
    } else {
      own = Math.max(own, height);
      marked ||= style === 'mark' && text !== '';
      wraps ||= lines > 1 && flowing.has(style);
    }
  }
  if (own === 0) own = heightOf(1, 'body', measure);
  return { own, tall, label, rows: most, framed, hangs: marked && wraps };
}

const flowing: ReadonlySet<StyleName> = new Set(['mark', 'body', 'strong', 'blank']);

/** A label, and whatever covers several rows, begins above the air that its row lets in. */
export function reachesUp({ rows = 1, style }: Square): boolean {
  return rows > 1 || !flowing.has(style);
}
