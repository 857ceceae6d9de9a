/** 方眼紙: rows of squares with text, span and the name of a style; the same for every writer. */
import type { Stretch } from '../japanese/stretch.ts';

/** The field of a sheet that a square shows: what makes the way back from Excel possible. */
export interface FieldReference {
  /** `initiative/ward-offices` */
  readonly entity: string;
  /** `title`, `schedule.前期.2.text` */
  readonly field: string;
}

/** A form uses these names only; the theme says what they look like. */
export type StyleName =
  | 'title' // the name of the form, large, centred
  | 'subtitle' // a line below it, centred
  | 'corner' // a small line at the right above the form: owner, fiscal year
  | 'label' // a heading at the left of a block, shaded, centred
  | 'sublabel' // a second heading beside it: 前期 (～9月)
  | 'heading' // the head of a column
  | 'strong' // a body line that opens a paragraph: ①「魅力ある地域の共創」…
  | 'mark' // a bullet in a narrow column before its body, no line between the two: □ ○ ・
  | 'body' // text as it is written, top left, wrapped
  | 'cell' // text in a square of a table, framed on all sides
  | 'filled' // a square of a bar over months, coloured, with a mark in it
  | 'centre' // a short value in the middle of its square
  | 'number' // a real number, right
  | 'datum' // a number for machines, without separators
  | 'chapter' // a heading over the whole width
  | 'section' // a smaller one below it
  | 'bar' // a shaded heading over a block as wide as the page
  | 'lead' // a line without a frame that opens a paragraph
  | 'text' // text without a frame
  | 'note' // small print without a frame
  | 'blank'; // no frame, no text

export interface Square {
  /** 1-based. */
  readonly column: number;
  readonly text: string | number;
  readonly style: StyleName;
  /** How many columns and rows it covers; 1 when absent. */
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  /** How many steps the text is indented, each about a character and a half. */
  readonly indent?: number | undefined;
  readonly field?: FieldReference | undefined;
  /** A mark that the text begins with and the field does not: `・`. */
  readonly lead?: string | undefined;
  /** The rest of a text that began in a row above. */
  readonly goesOn?: true | undefined;
  /** Emphasised parts of the text. */
  readonly bold?: readonly Stretch[] | undefined;
  /** The author's words with their marks of emphasis, where the field has such: what the text is without its lead, and more. */
  readonly written?: string | undefined;
  /** A place in a book that a click leads to: the worksheet of another of its grids, by its number from 0. */
  readonly link?: { readonly grid: number } | undefined;
  /** The words it may hold: becomes a validation list. */
  readonly choices?: readonly string[] | undefined;
}

export interface Row {
  readonly squares: readonly Square[];
  /** Stays on the same page as the row after it. */
  readonly keep?: boolean;
  /** A block opens here: lines above it are drawn strong, a page may break before it. */
  readonly opens?: boolean;
}

export interface Page {
  readonly paper: 'A4' | 'A3';
  readonly landscape: boolean;
  /** Printed at the top right of every page: `(様式 4)`. */
  readonly header: string;
  /** Printed at the bottom centre beside the page number; for a note such as a forced build. */
  readonly footer?: string | undefined;
  /** How many rows from the top are repeated on every page. */
  readonly repeat: number;
  /** A list for machines: no row goes on in another, and no column is pressed to fit the paper. */
  readonly uncut?: boolean;
  /** A list for people to sort and narrow: its heads have buttons, and no square is locked; false where one of its rows was parted, and has no buttons. */
  readonly sortable?: boolean | undefined;
}

export interface Grid {
  /** The worksheet's name as wished; the writer makes it legal and unique. */
  readonly name: string;
  /** Widths of the columns in full-width characters of body text. */
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
  readonly page: Page;
  /** The form it shows, and the entity it is filled with: `yoshiki4`, `initiative/ward-offices`. */
  readonly shows?: { readonly form: string; readonly subject: string } | undefined;
}

/** What a workbook must remember to be taken back: whose it is, and where the words of each entity were written. */
export interface Passport {
  readonly city: string;
  readonly year: string;
  /** The code of its period; empty for the plan as it stands. */
  readonly edition: string;
  /** By the entity's key, the file relative to the project. */
  readonly files: ReadonlyMap<string, string>;
}

/** Several grids in one file, with the properties of the document. */
export interface Book {
  readonly title: string;
  readonly subject: string;
  /** City and department. */
  readonly author: string;
  readonly keywords: string;
  readonly grids: readonly Grid[];
  /** Absent where nothing can be taken back, as in a list of data. */
  readonly passport?: Passport | undefined;
}
