/** Diagnostics in, text out: one format a file. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Language, Words } from '../diagnostics/words.ts';
import type { Source } from '../sheets/source.ts';

export interface Summary {
  readonly plans: number;
  readonly files: number;
  readonly sheets: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that a comment answers for. */
  readonly silenced: number;
  /** Findings of the baseline. */
  readonly known: number;
}

/** A finding that does not count, and the reason given for it. */
export interface Silenced {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

export interface Report {
  /** In the order of `inOrder`. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
  readonly silenced: readonly Silenced[];
  /** Findings of the baseline: they do not count. */
  readonly known: readonly Diagnostic[];
  /** Those that were looked at. */
  readonly files: readonly string[];
  /** The texts the frames are cut from. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The initiative, KPI or policy it is about. */
  subjectOf(diagnostic: Diagnostic): Subject | undefined;
  /** When it was looked at, and which part of it: only parts of one run belong together. */
  readonly run?: Run;
  readonly tool: { readonly version: string; readonly rules: ReadonlyMap<string, RuleFacts> };
}

export interface Run {
  readonly asOf: string;
  readonly submit: boolean;
  /** R7-H1. */
  readonly period?: string | undefined;
  /** The folders of its plans. */
  readonly plans: readonly string[];
  readonly shard?: { readonly index: number; readonly count: number } | undefined;
}

export interface Subject {
  readonly title: string;
  /** The departments that answer for it. */
  readonly owner: readonly string[];
}

/** What a report may tell about a rule. */
export interface RuleFacts {
  readonly title: Words;
  readonly why: Words;
}

export interface Look {
  readonly language: Language;
  readonly color: boolean;
  readonly columns: number;
  /** A person reads so many findings; all of them when absent. */
  readonly maxFindings?: number;
  /** As a file is named where the whole repository is looked at. */
  inRepository?(file: string): string;
}

export interface Reporter {
  readonly name: string;
  report(report: Report, look: Look): string;
}
