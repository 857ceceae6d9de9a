/** What `due` and `status` are asked: a plan narrowed to what was chosen, and how the answer is to look. */
import type { Language } from '../diagnostics/words.ts';
import type { Duty } from '../plan/duties.ts';
import type { Plan } from '../plan/plan.ts';

export interface Asked {
  readonly plan: Plan;
  includes(about: Pick<Duty, 'entity' | 'owner'>): boolean;
}

export interface Look {
  readonly language: Language;
  readonly color: boolean;
  readonly columns: number;
}
