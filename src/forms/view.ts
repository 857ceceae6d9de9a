/** A form with every word decided and in order, and nothing left to compute: what the squares and the Markdown are made from. */
import type { FieldReference, StyleName } from '../grid/grid.ts';
import type { Stretch } from '../japanese/stretch.ts';

export interface Line {
  /** ○, ①, ・, □: printed before the text, never part of it. */
  readonly mark: string;
  readonly text: string;
  /** Opens a paragraph: the lines indented below it belong to it. */
  readonly strong: boolean;
  readonly indent: number;
  readonly field: FieldReference | undefined;
  /** The parts of the text that are emphasised. */
  readonly bold?: readonly Stretch[];
  /** The author's words with their marks of emphasis, in a place where asterisks mean it. */
  readonly written?: string;
}

export interface Group {
  /** The second label beside the first: 前期 (～9月). */
  readonly label: string | undefined;
  readonly lines: readonly Line[];
  /** What is written where there is no line becomes the first item of this list. */
  readonly opening?: FieldReference;
}

/** A label, second labels, and lines beside them. */
export interface LinesBlock {
  readonly kind: 'lines';
  readonly label: string;
  readonly groups: readonly Group[];
}

/** Words of a sheet behind what the form puts before them. */
export interface Titled {
  readonly field: FieldReference;
  /** 第1章 */
  readonly lead: string;
  readonly written: string;
}

/** A heading over the whole width: 【 実施概要 】. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: string;
  /** 1 for a chapter, 2 and 3 for what stands below it, 4 for a bar over a block. */
  readonly level: number;
  /** In a frame of its own. */
  readonly boxed?: boolean;
  /** The title it ends with, where that can be taken back. */
  readonly title?: Titled;
}

/** Lines over the whole width, without a label and a frame. */
export interface TextBlock {
  readonly kind: 'text';
  readonly lines: readonly Line[];
  /** Of the lines that open no paragraph; plain text when absent. */
  readonly style?: StyleName;
}

export interface Column {
  /** Empty where no heading row is wanted. */
  readonly title: string;
  /** The share of the width, in full-width characters. */
  readonly width: number;
}

export interface Cell {
  readonly text: string | number;
  readonly style?: StyleName;
  readonly field?: FieldReference;
  readonly columns?: number;
  readonly rows?: number;
  readonly choices?: readonly string[];
  /** The parts of the text that are emphasised. */
  readonly bold?: readonly Stretch[];
  /** The author's words with their marks of emphasis, where it shows a field that has such. */
  readonly written?: string;
}

/** Rows and columns; a row leaves out the squares that a cell above or to the left covers. */
export interface TableBlock {
  readonly kind: 'table';
  /** At the left of the whole table, as for lines. */
  readonly label: string | undefined;
  readonly columns: readonly Column[];
  /** Its heads, and what stands above them, are printed on every page. */
  readonly repeated?: boolean;
  readonly rows: readonly (readonly Cell[])[];
  /** No page breaks inside it. */
  readonly together?: boolean;
  /** Rows that stay on the page of the row after them, counted from 0. */
  readonly chained?: readonly number[];
}

/** What follows stands on a worksheet of its own. */
export interface PartBlock {
  readonly kind: 'part';
  readonly name: string;
}

export type Block = LinesBlock | HeadingBlock | TextBlock | TableBlock | PartBlock;

/** What a view says of itself. */
export interface Head {
  /** 重要取組シート */
  readonly form: string;
  /** (様式 4) */
  readonly number: string;
  readonly title: string;
  readonly city: string;
  readonly year: string;
  readonly owner: string;
  /** Printed above everything: the form's name, unless a block is its cover. */
  readonly banner: string;
  /** Printed above the form at the right: the owner, unless a block shows it. */
  readonly corner: string;
  /** Said on every page when the sheets had errors and the build was forced. */
  readonly warning: string | undefined;
}

export interface View extends Head {
  readonly paper: { readonly size: 'A4' | 'A3'; readonly landscape: boolean };
  readonly blocks: readonly Block[];
}
