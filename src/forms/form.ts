/** An official form as data: its name and its blocks in order; a new form is a new table, not new code. */
import type { Initiative, Plan, Policy } from '../plan/plan.ts';
import type { FormBlock, FormSheet } from '../sheets/shape/index.ts';
import type { Block } from './view.ts';

/** As a city writes it in a sheet of `kind: form`. */
export type Form = Omit<FormSheet, 'kind'>;

export const subjectKinds = ['initiative', 'policy', 'plan'] as const;

/** What a form is filled with: an initiative, a policy, or the whole plan. */
export type Subject =
  | { readonly of: 'initiative'; readonly plan: Plan; readonly entity: Initiative }
  | { readonly of: 'policy'; readonly plan: Plan; readonly entity: Policy }
  | { readonly of: 'plan'; readonly plan: Plan; readonly entity: undefined };

/** Decides the words of one kind of block; a block that a subject does not have shows nothing. */
export interface BlockMaker {
  readonly show: FormBlock['show'];
  /** Whether it has any words for the subject, where making them only to see it would take long. */
  shows?(subject: Subject): boolean;
  blocks(subject: Subject, block: FormBlock): readonly Block[];
}

export type { FormBlock };
