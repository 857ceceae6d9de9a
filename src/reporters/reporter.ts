/** Diagnostics in, text out: one format a file. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Language } from '../diagnostics/words.ts';
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
  /** The texts the frames are cut from. */
  readonly sources: ReadonlyMap<string, Source>;
}

export interface Look {
  readonly language: Language;
  readonly color: boolean;
  readonly columns: number;
}

export interface Reporter {
  readonly name: string;
  report(report: Report, look: Look): string;
}
