/** What was read of a workbook so far: the data of a new sheet, the KPIs beside it, and where a person must look. */
import { fold } from '../../japanese/fold.ts';
import type { Plan } from '../../plan/plan.ts';
import type {
  InitiativeSheet,
  KpiSheet,
  MeasureEntry,
  MonitoringSheet,
  PolicySheet,
} from '../../sheets/shape/index.ts';
import type { Box } from './page.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

type Loose<Sheet> = { -readonly [Key in keyof Sheet]?: Sheet[Key] };

/** Said as a comment above a field of the new sheet. */
export interface Doubt {
  readonly field: string;
  readonly at: string;
  readonly words: string;
}

/** What a KPI has come to, and is to come to. */
export interface Measured {
  readonly unit?: string | undefined;
  readonly baseline?: Measure | undefined;
  readonly actuals?: readonly Measure[];
  readonly target?: Measure | undefined;
  readonly targets?: readonly Measure[];
}

type Measure = Pick<MeasureEntry, 'at' | 'value'>;

export interface Draft {
  readonly id: string;
  readonly kind: 'initiative' | 'policy' | 'monitoring';
  readonly plan: Plan;
  readonly words: Vocabulary;
  readonly initiative: Loose<Omit<InitiativeSheet, 'kind'>>;
  readonly policy: Loose<Omit<PolicySheet, 'kind'>>;
  readonly monitoring: Loose<Omit<MonitoringSheet, 'kind'>>;
  readonly kpis: Map<string, Loose<Omit<KpiSheet, 'kind'>>>;
  /** By its folded title, every KPI of the project and of the drafts of a workbook. */
  readonly knownKpis: Map<string, KnownKpi>;
  readonly doubts: Doubt[];
  /** Boxes that no reader found a place for. */
  readonly left: Box[];
}

export interface KnownKpi extends Measured {
  readonly id: string;
}

/** Empty drafts, which know of each other's KPIs. */
export function drafts(plan: Plan): (kind: Draft['kind'], id: string) => Draft {
  const knownKpis = new Map<string, KnownKpi>(plan.kpis.toReversed().map((kpi) => [fold(kpi.title), kpi]));
  const titles = plan.upperPlans.map(({ title }) => title);
  const known = new Map<string, Vocabulary>();
  const wordsOf = (of: 'initiative' | 'policy') => {
    const words = known.get(of) ?? vocabularyOf(plan.forms, of, titles);
    known.set(of, words);
    return words;
  };
  return (kind, id) => ({
    id,
    kind,
    plan,
    words: wordsOf(kind === 'initiative' ? kind : 'policy'),
    initiative: {},
    policy: {},
    monitoring: {},
    kpis: new Map(),
    knownKpis,
    doubts: [],
    left: [],
  });
}

export function doubt({ doubts }: Draft, field: string, { at }: Box, words: string): void {
  doubts.push({ field, at, words });
}

/** A list of one is written as its one text. */
export function oneOrMany(texts: readonly string[]): string | string[] | undefined {
  return texts.length > 1 ? [...texts] : texts[0];
}
