/** Rows on top of each other, with their heights, while pages are broken and rows cut. */
import type { Row } from './grid.ts';
import { headsAbove } from './heads.ts';
import { highest, type Measure } from './heights.ts';
import { needsOf, type RowNeeds } from './needs.ts';
import { grow, split, startOf } from './spans.ts';
import { spread } from './spread.ts';

/** What a page break or a cut changes is worked out again only around it: a list may have thousands of pages. */
export class Stack {
  readonly rows: Row[];
  readonly needs: RowNeeds[];
  readonly heights: number[];
  /** Whether a square from a row above reaches down into the row. */
  readonly reaches: boolean[];
  readonly #measure: Measure;
  readonly #most: number;

  /** No row is to be higher than `most`. */
  constructor(rows: readonly Row[], measure: Measure, most: number) {
    this.#measure = measure;
    this.#most = most;
    this.rows = [...rows];
    let until = 0;
    this.needs = rows.map((row) => needsOf(row, measure));
    this.reaches = this.needs.map(({ rows: tall }, at) => {
      const reached = at < until;
      until = Math.max(until, at + tall);
      return reached;
    });
    this.heights = this.#heightsOf(0, rows.length);
  }

  /**
   * A page begins with row `at`, or with the heads of its table put in above it: both parts of a label that it splits
   * need room for the whole text, so rows may grow; those above by no more than is `left` of their page.
   */
  breakAt(at: number, heads?: Row, left = Number.POSITIVE_INFINITY): void {
    this.#change(at, split);
    this.reaches[at] = false;
    if (heads) this.#putIn(at, heads);
    const first = this.#firstEndingAt(at);
    const until = Math.max(this.#neededUntil(at), heads ? this.#neededUntil(at + 1) : 0);
    const heights = this.#heightsOf(first, until);
    this.#raise(first, heights.slice(0, at - first), left);
    this.#raise(at, heights.slice(at - first));
  }

  /** Rows that are laid already are given a limit, and are not cut any more. */
  #raise(first: number, heights: readonly number[], limit?: number): void {
    let left = limit ?? Number.POSITIVE_INFINITY;
    heights.forEach((height, index) => {
      const before = this.heights[first + index] ?? 0;
      const most = limit === undefined ? height : Math.min(height, highest, before + left);
      left -= Math.max(0, most - before);
      this.heights[first + index] = Math.max(before, most);
    });
  }

  /** Row `at` becomes two, and what reaches over it one row longer. */
  replace(at: number, [head, tail]: readonly [Row, Row]): void {
    this.#change(at, grow);
    const needs = [needsOf(head, this.#measure), needsOf(tail, this.#measure)] as const;
    const covers = this.reaches[at] === true || needs[0].tall.length > 0;
    this.rows.splice(at, 1, head, tail);
    this.reaches.splice(at + 1, 0, covers);
    this.needs.splice(at, 1, needs[0], needs[1]);
    this.heights.splice(at, 1, needs[0].own, needs[1].own);
  }

  #putIn(at: number, heads: Row): void {
    const row = this.rows[at];
    const both = row && headsAbove(row, heads);
    if (!both) return;
    this.rows.splice(at, 1, ...both);
    this.reaches.splice(at + 1, 0, both[1].squares.length < row.squares.length);
    const needs = both.map((one) => needsOf(one, this.#measure));
    this.needs.splice(at, 1, ...needs);
    this.heights.splice(at, 1, ...needs.map(({ own }) => own));
  }

  /** Rows from where a square over row `at` can begin; one that is not what it was asks for something else. */
  #change(at: number, change: typeof grow | typeof split): void {
    const from = startOf(this.reaches, at);
    const before = this.rows.slice(from, at + 1);
    change(this.rows, from, at);
    for (let index = from; index <= at; index += 1) {
      const row = this.rows[index];
      if (row && row !== before[index - from]) this.needs[index] = needsOf(row, this.#measure);
    }
  }

  /** Of rows that stand together; where a label needs more than its rows have, they share what is missing. */
  #heightsOf(from: number, until: number): number[] {
    const heights: number[] = [];
    const labels: Label[] = [];
    for (let at = from; at < until; at += 1) {
      const needs = this.needs[at];
      for (const { height, rows } of needs?.tall ?? []) {
        const end = Math.min(this.rows.length, at + rows);
        // One that goes on below has the room it needs.
        if (end <= until) labels.push({ height, first: at - from, end: end - from });
      }
      heights.push(needs?.own ?? 0);
    }
    shareOut(labels, heights);
    return heights.map((height) => Math.min(height, this.#most));
  }

  /** Behind the rows that give a label of row `at` its room, or behind its last: a list beside a label may go on for thousands of pages. */
  #neededUntil(at: number): number {
    const { label = 0, rows = 1 } = this.needs[at] ?? {};
    let [until, room] = [at + 1, this.needs[at]?.own ?? 0];
    for (; until < at + rows && room < label; until += 1) room += this.needs[until]?.own ?? 0;
    return until;
  }

  #firstEndingAt(at: number): number {
    let first = startOf(this.reaches, at - 1);
    while (first < at && first + (this.needs[first]?.rows ?? 1) < at) first += 1;
    return first;
  }
}

/** A text over several rows. */
interface Label {
  readonly height: number;
  readonly first: number;
  readonly end: number;
}

/** The shortest first: what they need also serves the label beside them. */
function shareOut(labels: Label[], heights: number[]): void {
  labels.sort((a, b) => a.end - a.first - (b.end - b.first));
  for (const { end, first, height } of labels) {
    // One row has been given its room already.
    if (end - first < 2) continue;
    spread(height - sumOf(heights, first, end), heights, first, end);
  }
}

export function sumOf(heights: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += heights[at] ?? 0;
  return sum;
}
