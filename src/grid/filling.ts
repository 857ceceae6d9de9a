/** The words for a city's own form, asked for by the names that stand in it: what a writer knows of a plan. */
import type { FieldReference } from './grid.ts';

/** One item of a list, or the only words there are; several stand on lines of their own. */
export interface Wording {
  /** The mark and the blanks before the text. */
  readonly lead: string;
  readonly text: string;
  /** What stands behind it without being a part of the field: a unit. */
  readonly tail?: string;
  /** Where the text was written, when it is that word for word but for the marks of emphasis. */
  readonly field?: FieldReference;
  /** The author's words with their marks of emphasis, where the field has such. */
  readonly written?: string;
  /** Where the text is a number. */
  readonly number?: number;
}

/** What is asked for in a place. */
export interface Asking {
  /** The marks of the levels, from the outside: ○, ・. */
  readonly marks: readonly string[];
  /** Which item of which list, from 1, where the row is repeated for it. */
  readonly item?: { readonly list: string; readonly number: number };
}

/** Of one subject: the words of every name. */
export interface Filling {
  words(name: string, asking: Asking): readonly Wording[];
  /** How many items a list has. */
  count(list: string): number;
}

export interface Meaning {
  /** The list that the name belongs to without saying which item: its place must be in rows that are repeated for it. */
  readonly list?: string;
  /** Its words come from all sheets of the plan, and not from those of the subject alone. */
  readonly listsPlan?: boolean;
}

/** The names that a form may use. */
export interface Vocabulary {
  /** Undefined for what is no name. */
  understand(name: string): Meaning | undefined;
  /** A list by its name. */
  list(name: string): string | undefined;
  /** The name that was probably meant. */
  near(name: string): string | undefined;
  readonly examples: readonly string[];
}
