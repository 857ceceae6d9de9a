/** A row where it lies on paper, with its height and what a page break has made of it. */
import type { Row } from './grid.ts';

export interface LaidRow extends Row {
  /** Points. */
  readonly height: number;
  /** The first row of a new page. */
  readonly newPage: boolean;
  /** Its texts stand in the middle, not at the top. */
  readonly centred: boolean;
  /** Holds nothing but air, and keeps its height. */
  readonly thin: boolean;
  /** A square from a row above reaches down into it. */
  readonly reached: boolean;
}
