/** An official form as data: its name and its blocks in order; a new form is a new table, not new code. */
import type { KnownForm, SubjectKind } from '../plan/form-blocks.ts';
import type { Initiative, Plan, Policy } from '../plan/plan.ts';
import type { FormBlock } from '../sheets/shape/index.ts';
import { emphasised } from './emphasised.ts';
import type { Block } from './view.ts';

export interface Form extends KnownForm {
  /** Its tables may grow to the larger paper; a city's own form keeps the paper it asks for. */
  readonly roomy?: true;
}

export const subjectKinds: readonly SubjectKind[] = ['initiative', 'policy', 'plan'];

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

type Making<Entity> = (entity: Entity, block: FormBlock, plan: Plan) => readonly Block[];

export function ofInitiative(show: FormBlock['show'], make: Making<Initiative>): BlockMaker {
  return {
    show,
    blocks: ({ entity, of, plan }, block) => (of === 'initiative' ? make(entity, block, plan) : []),
  };
}

export function ofPolicy(show: FormBlock['show'], make: Making<Policy>): BlockMaker {
  return {
    show,
    blocks: ({ entity, of, plan }, block) =>
      of === 'policy' ? make(entity, block, plan).map(emphasised) : [],
  };
}

export type { FormBlock };
