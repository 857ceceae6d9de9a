/** The fields that become cells of the list of all data. */
import type { Plan } from '../plan/plan.ts';
import { type Said, textsOf } from '../plan/texts.ts';

/** What is written as a value or an amount. */
export function valuesOf(plan: Plan): Said[] {
  return textsOf(plan).filter(({ field }) => field === 'value' || field === 'amount');
}

/** What names a datum: titles, items, units and the heads of tables. */
export function namesOf(plan: Plan): Said[] {
  return textsOf(plan).filter(({ field }) => names.has(field));
}

const names = new Set(['title', 'item', 'label', 'unit', 'head', 'term']);
