/** What each block of a form can show: the kind of subject it is for, and the fields of an initiative that it prints. */
import type { FormBlock, FormSheet, InitiativeSheet } from '../sheets/shape/index.ts';
import type { Plan } from './plan.ts';

/** A form without its kind, as a city draws it or reform brings it. */
export type KnownForm = Omit<FormSheet, 'kind'>;

export type SubjectKind = NonNullable<KnownForm['of']>;

type Field = keyof InitiativeSheet;

interface Showing {
  readonly of: readonly SubjectKind[];
  /** Of an initiative. */
  readonly fields?: readonly Field[];
  /** Its words come from all sheets of the plan, whatever it is filled with; or where that is the only policy. */
  readonly listsPlan?: 'always' | 'alone';
}

const ofInitiative = (...fields: readonly Field[]): Showing => ({ of: ['initiative'], fields });
const ofPolicy: Showing = { of: ['policy'] };
const ofAny: Showing = { of: ['initiative', 'policy', 'plan'], listsPlan: 'always' };

const showings: Readonly<Record<FormBlock['show'], Showing>> = {
  title: ofInitiative('title'),
  issues: ofInitiative('issues'),
  content: ofInitiative('content'),
  schedule: ofInitiative('schedule'),
  progress: ofInitiative('progress'),
  contributions: ofInitiative('contributes'),
  'progress-list': ofAny,
  'kpi-list': ofAny,
  'schedule-grid': ofAny,
  under: ofInitiative('title', 'code', 'under'),
  owner: { of: ['initiative', 'policy'], fields: ['owner'] },
  summary: ofInitiative('summary'),
  stages: ofInitiative('items', 'years'),
  effects: ofInitiative('effects'),
  indicators: ofInitiative('kpis'),
  records: ofInitiative('records'),
  evaluations: ofInitiative('evaluations'),
  money: ofInitiative('money'),
  status: ofInitiative('status'),
  sections: ofInitiative('sections'),
  masthead: ofPolicy,
  contents: ofPolicy,
  chapters: ofPolicy,
  trace: { ...ofPolicy, listsPlan: 'alone' },
  cover: ofPolicy,
  introduction: ofPolicy,
  team: ofPolicy,
  'theme-list': ofPolicy,
  themes: ofPolicy,
  closing: ofPolicy,
  monitoring: ofPolicy,
  directions: ofPolicy,
};

export function canShow({ show }: FormBlock, of: SubjectKind): boolean {
  return showings[show].of.includes(of);
}

export function subjectsShown({ show }: FormBlock): readonly SubjectKind[] {
  return showings[show].of;
}

/** In whatever plan. */
export function mayListPlan({ show }: FormBlock): boolean {
  return showings[show].listsPlan !== undefined;
}

export function listsPlan({ show }: FormBlock, { policies }: Pick<Plan, 'policies'>): boolean {
  const lists = showings[show].listsPlan;
  return lists === 'always' || (lists === 'alone' && policies.length === 1);
}

/** The fields of an initiative that a block prints. */
export function showingsOf({ show }: FormBlock): readonly Field[] {
  return showings[show].fields ?? [];
}

/** The owner stands at the corner of every form that has no block for it. */
export function fieldsPrinted({ blocks, of = 'initiative' }: KnownForm): ReadonlySet<Field> {
  if (of !== 'initiative') return new Set();
  const labelled = blocks.flatMap(({ labels = {}, show }): Field[] =>
    show === 'under' && labels.years !== undefined ? ['years'] : [],
  );
  return new Set<Field>([...blocks.flatMap(({ show }) => showings[show].fields ?? []), 'owner', ...labelled]);
}
