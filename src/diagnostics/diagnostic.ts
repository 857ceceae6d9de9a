/** A finding with its place pinned down to lines and columns: what reporters print and machines read. */
import type { Fix } from './finding.ts';
import type { Words } from './words.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Lines and columns count from 1; columns count UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface RelatedPlace {
  readonly message: Words;
  readonly file: string;
  readonly range: Range;
}

export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Words;
  readonly hint?: Words;
  readonly file: string;
  readonly range: Range;
  readonly entity?: string;
  readonly related: readonly RelatedPlace[];
  /** Made of rule, entity and field, never of a line number: the same finding next quarter has the same one. */
  readonly fingerprint: string;
  readonly fix?: Fix;
}
