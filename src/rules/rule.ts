/** One plain object that says what is wrong, why it matters, shows a bad and a good example, and finds it. */
import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Finding, Origin } from '../diagnostics/finding.ts';
import type { Words } from '../diagnostics/words.ts';
import type { Plan } from '../plan/plan.ts';

/** The words of a finding. */
export type Said = Pick<Finding, 'message' | 'hint'>;

export type Level = Severity | 'off';

/**
 * A small project as text. A string is one sheet beside a plain `reform.yaml` (rules/plain-example.ts);
 * a record names its files. A line that ends in `# ←` is where the finding must be.
 */
export interface Example {
  readonly files: string | Readonly<Record<string, string>>;
  readonly asOf?: Day;
  readonly submit?: boolean;
  /** Other rules that are right to speak here too. */
  readonly alsoFinds?: readonly string[];
}

export interface Moment {
  /** The day on which the plan is looked at. */
  readonly asOf: Day;
  /** On its way to the council, no longer a draft. */
  readonly submit: boolean;
  /** The edition that is looked at; absent for the plan as it stands. */
  readonly period?: Period;
}

/** A habit that a project asks for by `preset`: rules that are off by themselves then speak as information. */
export type Convention = 'koyobun' | 'open-data';

/** A rule of reform, or one that a city wrote in its reform.yaml. */
export interface AnyRule {
  /** `group/problem`. */
  readonly id: string;
  readonly title: Words;
  readonly why: Words;
  readonly severity: { readonly draft: Level; readonly submit: Level };
  /** The preset that wakes it. */
  readonly preset?: Convention;
  /** Where a city wrote it. */
  readonly origin?: Origin;
  /** Absent when the reader finds it while it turns text into sheets. */
  check?(plan: Plan, moment: Moment): Iterable<Finding>;
}

/** A rule of reform explains itself by examples; its id is its file. */
export interface Rule extends AnyRule {
  readonly bad: Example;
  readonly good: Example;
}
