/** Where pages break: no small block in two, no heading without its text, no label without its name on the next page. */
import { cutRow } from './cut.ts';
import type { Grid, Row } from './grid.ts';
import { headsIn } from './heads.ts';
import { highest, type Measure } from './heights.ts';
import { blockBegins, mayBegin } from './room.ts';
import { Stack, sumOf } from './stack.ts';
import { pitchOf } from './theme.ts';

/** A row is cut for a page break only when so many lines can stand on both sides. */
const fewest = 4;

/** Heads are repeated up to this part of a page. */
const highestHeads = 0.2;

export interface Broken {
  /** Of its rows. */
  readonly padding: number;
  readonly stack: Stack;
  /** The rows that begin a page, but for the first. */
  readonly starts: ReadonlySet<number>;
  /** The height of the last page. */
  readonly last: number;
}

export function breakPages(grid: Grid, measure: Measure, paper: number): Broken {
  const pages = new Pages(grid, measure, paper);
  for (let at = 0; at < pages.stack.rows.length; at += 1) pages.lay(at);
  const { first, stack, starts } = pages;
  const last = sumOf(stack.heights, first, stack.rows.length);
  return { padding: measure.theme.padding, stack, starts, last };
}

/** The pages as they fill, row by row from the top. */
class Pages {
  readonly stack: Stack;
  readonly starts = new Set<number>();
  /** The first row of the page that is being filled. */
  first = 0;
  /** Up to this row nothing but heads stands above it on its page: a new page has no more room. */
  #stays: number;
  /** Those of the table that is being laid. */
  #heads: Row | undefined;
  readonly #page: Grid['page'];
  readonly #measure: Measure;
  readonly #paper: number;
  /** What of that page is free. */
  #left: number;

  constructor({ page, rows }: Grid, measure: Measure, paper: number) {
    this.#page = page;
    this.#measure = measure;
    this.#paper = paper;
    this.#left = paper;
    this.#stays = page.repeat;
    this.stack = new Stack(rows, measure, page.uncut ? highest : Number.POSITIVE_INFINITY);
  }

  /** On this page or on the next; of a row that is cut the rest is the row after it. */
  lay(at: number): void {
    if (blockBegins(this.stack, at)) this.#heads = this.#headsAt(at);
    const mayStay = at <= this.#stays || mayBegin(this.stack, at, this.#left, this.#nextPage);
    if (!mayStay && !this.#fillsUp(at)) this.#begin(at);
    const most = Math.min(this.#left, highest);
    if (this.#heightOf(at) > most) this.#cut(at, most);
    this.#left -= this.#heightOf(at);
  }

  /** A high row may fill the page with its beginning, unless it is to be sorted among others. */
  #fillsUp(at: number): boolean {
    if (this.#page.sortable) return false;
    const { theme } = this.#measure;
    const lines = fewest * pitchOf(theme, 'body') + theme.padding;
    const left = this.#left;
    const fits = left >= lines && left >= (this.stack.needs[at]?.label ?? 0);
    const splits = this.#heightOf(at) - left >= lines && this.#heightOf(at) >= 2 * lines;
    return fits && splits && this.#cut(at, Math.min(left, highest));
  }

  #begin(at: number): void {
    const heads = this.#goesOnAt(at) ? this.#heads : undefined;
    this.starts.add(at);
    this.first = at;
    this.stack.breakAt(at, heads, this.#left);
    this.#stays = heads ? at + 1 : at;
    this.#left = this.#nextPage;
  }

  /** Heads that every page begins with are not put in again, nor are those that would leave little room. */
  #headsAt(at: number): Row | undefined {
    const row = this.stack.rows[at];
    const isLow = this.#heightOf(at) <= this.#paper * highestHeads;
    return row && isLow && at >= this.#page.repeat ? headsIn(row) : undefined;
  }

  /** A table; the rest of a row that was cut belongs to the words above it. */
  #goesOnAt(at: number): boolean {
    const squares = this.stack.rows[at]?.squares ?? [];
    return !blockBegins(this.stack, at) && !squares.some(({ goesOn }) => goesOn);
  }

  #cut(at: number, height: number): boolean {
    const row = this.#page.uncut ? undefined : this.stack.rows[at];
    const halves = row && cutRow(row, height, this.#measure);
    if (halves) this.stack.replace(at, halves);
    return halves !== undefined;
  }

  /** What a new page has below the rows that are repeated on it. */
  get #nextPage(): number {
    return this.#paper - sumOf(this.stack.heights, 0, this.#page.repeat);
  }

  #heightOf(at: number): number {
    return this.stack.heights[at] ?? 0;
  }
}
