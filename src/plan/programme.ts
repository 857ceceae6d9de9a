/** 実施プログラム in the linked model: what a sheet of several years says beside its schedule and progress. */
import type { Origin } from '../diagnostics/finding.ts';
import type { Kpi, Written } from './plan.ts';
import type { Section } from './section.ts';

/** A column of the tables by year: 26年度. A city may write other columns too; then no year is known. */
export interface YearColumn {
  readonly text: string;
  readonly year: number | undefined;
}

export interface Level {
  readonly label: Written | undefined;
  readonly code: Written | undefined;
  readonly title: Written | undefined;
  readonly origin: Origin;
}

/** A square of the matrix as it was written. */
export interface StageCell extends Written {
  /** `arrow` carries the stage at its left; `blank` leaves what was planned before; `none` (－) says that nothing is. */
  readonly kind: 'stage' | 'arrow' | 'blank' | 'none';
}

/** The original plan, or one 【n年度変更】 laid over it. */
export interface StageRow {
  /** Absent for the original plan. */
  readonly in: Written | undefined;
  readonly year: number | undefined;
  readonly reason: Written | undefined;
  /** One for each column. */
  readonly cells: readonly StageCell[];
  readonly origin: Origin;
}

/** What holds in a year once all revisions are laid over the plan. */
export interface EffectiveStage {
  readonly stage: string;
  /** The square that said so. */
  readonly from: StageCell;
  readonly row: StageRow;
}

export interface Saying {
  readonly stage: Written | undefined;
  readonly asOf: Written | undefined;
  readonly text: readonly Written[];
  readonly origin: Origin;
}

export interface Evaluation {
  readonly at: Written | undefined;
  readonly by: Written | undefined;
  /** The scale it names, or that of its assessor. */
  readonly scale: string | undefined;
  readonly named: Written | undefined;
  readonly grade: Written | undefined;
  readonly comment: readonly Written[];
  readonly origin: Origin;
}

/** A year of an item: what was planned, done, and how it was judged. */
export interface YearRecord {
  /** As the form prints it: H28. */
  readonly at: string;
  readonly year: number | undefined;
  /** The column of the plan it belongs to. */
  readonly column: number | undefined;
  readonly plan: readonly Saying[];
  readonly actual: readonly Saying[];
  readonly evaluations: readonly Evaluation[];
  readonly reason: Written | undefined;
  readonly status: Written | undefined;
  readonly next: readonly Written[];
  readonly note: Written | undefined;
  readonly origin: Origin;
}

export interface Twice extends Written {
  readonly first: Written;
}

export interface Item {
  readonly code: Written | undefined;
  readonly title: Written | undefined;
  readonly text: readonly Written[];
  readonly owner: readonly Written[];
  readonly target: Written | undefined;
  readonly result: Written | undefined;
  /** The original plan first, then the revisions; empty where no stages were written. */
  readonly rows: readonly StageRow[];
  /** One for each column; undefined where nothing is planned. */
  readonly effective: readonly (EffectiveStage | undefined)[];
  /** Squares for years that the plan does not have. */
  readonly outside: readonly Written[];
  /** Squares whose year was written before, in other words, and what it was called there. */
  readonly twice: readonly Twice[];
  readonly records: readonly YearRecord[];
  readonly sections: readonly Section[];
  readonly origin: Origin;
}

export interface Money {
  readonly at: Written | undefined;
  readonly kind: Written | undefined;
  readonly amount: Written | undefined;
  readonly unit: string | undefined;
  readonly note: Written | undefined;
  readonly origin: Origin;
}

export interface State {
  readonly at: Written | undefined;
  readonly status: Written | undefined;
  readonly text: readonly Written[];
  readonly origin: Origin;
}

export interface Programme {
  readonly code: Written | undefined;
  readonly under: readonly Level[];
  /** 平成26～30年度, as written. */
  readonly years: Written | undefined;
  readonly columns: readonly YearColumn[];
  readonly summary: readonly Written[];
  readonly effects: readonly Written[];
  /** What the sheet records of itself comes first, as an item without a title. */
  readonly items: readonly Item[];
  kpis: readonly Kpi[];
  readonly evaluations: readonly Evaluation[];
  readonly money: readonly Money[];
  readonly states: readonly State[];
  readonly sections: readonly Section[];
}
