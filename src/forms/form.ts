/** An official form as data: its name and its blocks in order; a new form is a new table, not new code. */
import type { Initiative, Plan } from '../plan/plan.ts';
import type { Block, View } from './view.ts';

export interface Form {
  /** As written under `forms:` in reform.yaml, and the folder its files go to. */
  readonly id: string;
  readonly title: string;
  readonly number: string;
  /** A4 upright when absent. */
  readonly paper?: View['paper'];
  readonly blocks: readonly FormBlock[];
}

/** What a block shows, under which label, with which marks from the outer level to the inner. */
export interface FormBlock {
  readonly show: string;
  readonly label?: string;
  readonly marks?: readonly string[];
  /** The second labels of a block that has several. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Decides the words of one kind of block. */
export interface BlockMaker {
  readonly show: string;
  blocks(subject: Subject, block: FormBlock): readonly Block[];
}

export interface Subject {
  readonly plan: Plan;
  readonly initiative: Initiative;
}
