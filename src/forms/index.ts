/** The official forms reform knows, by the name a city writes under `forms:`. */
import type { Plan } from '../plan/plan.ts';
import type { Form } from './form.ts';
import { gaiyou } from './gaiyou.ts';
import { initiativeSheet } from './initiative-sheet.ts';
import { jisshiProgram } from './jisshi-program.ts';
import { lists } from './lists.ts';
import { policySheet } from './policy-sheet.ts';
import { monitoringForm, sugata } from './sugata.ts';
import { trace } from './trace.ts';
import { yoshiki4 } from './yoshiki4.ts';

export const forms: readonly Form[] = [
  yoshiki4,
  jisshiProgram,
  initiativeSheet,
  policySheet,
  gaiyou,
  trace,
  sugata,
  monitoringForm,
  ...lists,
];

/** The forms a city asks for, in its order, and the lists; its own come before those reform knows. A rule reports a name that is none. */
export function formsOf({ city, forms: known }: Plan): readonly Form[] {
  const wanted = new Set([...city.forms, ...lists.map(({ id }) => id)]);
  return [...wanted].flatMap((id) => known.find((form) => form.id === id) ?? []);
}
