/** The linked model: flat lists and the links between them, a graph and not a tree; every entity knows its origin. */
import type { Period } from '../calendar/period.ts';
import type { Reading } from '../calendar/reading.ts';
import type { Origin } from '../diagnostics/finding.ts';
import type { Figure } from '../japanese/figure.ts';
import type { KnownForm } from './form-blocks.ts';
import type { Front } from './front.ts';
import type { Missing } from './missing.ts';
import type { Outcome, Report } from './monitoring.ts';
import type { Programme } from './programme.ts';
import type { Scale } from './scale.ts';
import type { Sentence } from './sentence.ts';
import type { Sheets } from './sheet.ts';
import type { Statement } from './statement.ts';
import type { Restating, Target, Theme } from './theme.ts';

/** Words of an author that can be pointed at. */
export interface Written {
  readonly text: string;
  readonly origin: Origin;
}

export interface Entity {
  /** `initiative/ward-offices`: unique in a project, stable over the years. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly origin: Origin;
}

/** A stretch of the year that a form reports on, or what comes after the year. */
export interface Bucket {
  /** As the author or the calendar names it: 前期, 次年度以降. */
  readonly name: string;
  /** Absent for what comes after this year, and where the year is not known. */
  readonly period: Period | undefined;
  /** What comes after this year: 次年度以降. */
  readonly later: boolean;
  readonly order: number;
}

export interface Milestone {
  readonly id: string | undefined;
  readonly initiative: Initiative;
  readonly bucket: Bucket;
  readonly text: string;
  readonly reading: Reading;
  /** The bucket was said by the author, not found by reform from the dates. */
  readonly placed: boolean;
  /** What has to be done before it. */
  after: readonly Milestone[];
  progress: readonly Progress[];
  /** Where the entry stands; `textOrigin` is where its words stand. */
  readonly origin: Origin;
  readonly textOrigin: Origin;
}

export interface Progress {
  readonly initiative: Initiative;
  readonly bucket: Bucket;
  readonly text: string;
  readonly reading: Reading;
  readonly reason: string | undefined;
  readonly placed: boolean;
  /** The item of the schedule it reports on, said by `of` or found by its words. */
  of: Milestone | undefined;
  readonly origin: Origin;
  readonly textOrigin: Origin;
}

export interface Pillar {
  readonly title: Written;
  /** False for a closing sentence that carries no number. */
  readonly numbered: boolean;
  readonly points: readonly Written[];
}

export interface Initiative extends Entity {
  readonly fiscalYear: number | undefined;
  /** The year as the author wrote it: 令和7年度. */
  readonly year: string | undefined;
  /** The levels of an organisation from the top, or one fused text. */
  readonly owner: readonly string[];
  /** Who works with the owner. */
  readonly related: readonly string[];
  readonly issues: readonly Written[];
  readonly content: readonly Pillar[];
  /** The periods of the city's cycle, then what comes after the year: the blocks of its form. */
  readonly buckets: readonly Bucket[];
  readonly milestones: Milestone[];
  readonly progress: Progress[];
  contributions: readonly Contribution[];
  readonly programme: Programme;
  policy: Policy | undefined;
}

/** An initiative's share in an upper plan: the policy of that plan, and the KPIs it moves. */
export interface Contribution {
  readonly initiative: Initiative;
  readonly plan: UpperPlan;
  readonly code: string;
  readonly policyTitle: string | undefined;
  readonly kpis: readonly Kpi[];
  readonly origin: Origin;
}

export interface UpperPlan extends Entity {
  readonly standard: 'sdgs' | undefined;
  readonly policies: ReadonlyMap<string, Written>;
}

export interface Policy extends Entity {
  readonly initiatives: Initiative[];
  /** Its chapters, visions and the like. */
  readonly statement: Statement;
  readonly years: YearSpan | undefined;
  readonly status: string | undefined;
  readonly front: Front;
  readonly themes: readonly Theme[];
  /** Every めざす姿 of its themes in the document's order, those restated included. */
  readonly targets: readonly Target[];
  readonly sentences: readonly Sentence[];
  readonly restatings: readonly Restating[];
  /** What the areas reported on its targets. */
  readonly reports: Report[];
}

export interface YearSpan {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A value at a time, both in the author's words and understood. */
export interface Measure {
  readonly at: string;
  readonly value: string;
  readonly figure: Figure;
  /** A calendar year (2019年) or a fiscal one (2025年度); undefined when it could not be read. */
  readonly year: { readonly number: number; readonly fiscal: boolean } | undefined;
  /** 達成率 as written beside the value. */
  readonly rate: string | undefined;
  readonly note: string | undefined;
  readonly origin: Origin;
}

export type Direction = 'higher' | 'lower' | 'keep';

/** A target that may be another plan's. */
export interface Aim extends Measure {
  readonly of: string | undefined;
}

export interface Kpi extends Entity {
  readonly code: string | undefined;
  readonly type: string | undefined;
  readonly owner: readonly string[];
  readonly source: string | undefined;
  /** 累計 or 単年度. */
  readonly basis: string | undefined;
  readonly unit: string | undefined;
  readonly better: Direction | undefined;
  readonly baseline: Measure | undefined;
  readonly actuals: readonly Measure[];
  readonly target: Measure | undefined;
  /** Of the years between, and those that another plan set. */
  readonly targets: readonly Aim[];
  readonly note: string | undefined;
  readonly usedBy: Contribution[];
}

/** The city and its habits: `reform.yaml`. */
export interface City {
  readonly name: string;
  readonly code: string | undefined;
  readonly fiscalYear: number | undefined;
  /** The year as the author wrote it: 令和7年度. */
  readonly year: string | undefined;
  readonly cycle: 'halves' | 'quarters' | 'year';
  readonly areas: readonly string[];
  /** Proper nouns that are easily mistaken. */
  readonly dictionary: readonly { readonly wrong: string; readonly right: string }[];
  readonly stages: readonly string[];
  readonly grades: Scale | undefined;
  /** Further scales by name; an assessor may have one of his own. */
  readonly scales: ReadonlyMap<string, Scale>;
  readonly statuses: Scale | undefined;
  /** The unit of amounts of money. */
  readonly money: string | undefined;
  readonly forms: readonly string[];
  /** The words of a monitoring, and what each means. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly origin: Origin;
}

/** A reference that leads nowhere, with the ids it could have meant. */
export interface Unresolved {
  readonly origin: Origin;
  readonly words: string;
  readonly kind:
    | 'kpi'
    | 'plan'
    | 'policy-code'
    | 'milestone'
    | 'policy'
    | 'period'
    | 'target'
    | 'initiative'
    | 'finding'
    | 'vision'
    | 'action'
    | 'scale'
    | 'side'
    /** Of a 再掲. */
    | 'original';
  readonly known: readonly string[];
}

/** Two entities that claim one id. */
export interface Clash {
  readonly id: string;
  /** No id was written: the title stands in for it. */
  readonly isTitle: boolean;
  readonly first: Origin;
  readonly second: Origin;
}

export interface Plan {
  readonly city: City;
  readonly upperPlans: readonly UpperPlan[];
  readonly policies: readonly Policy[];
  readonly initiatives: readonly Initiative[];
  readonly kpis: readonly Kpi[];
  /** The forms the city drew itself, then those reform knows: the first of a name is meant. */
  readonly forms: readonly KnownForm[];
  readonly unresolved: readonly Unresolved[];
  readonly clashes: readonly Clash[];
  readonly missing: readonly Missing[];
  readonly unreadableYears: readonly Written[];
  /** What was written, for those who look at every text. */
  readonly sheets: Sheets;
}
