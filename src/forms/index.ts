/** The official forms reform knows, by the name a city writes under `forms:`. */
import type { Plan } from '../plan/plan.ts';
import type { Form } from './form.ts';
import { yoshiki4 } from './yoshiki4.ts';

export const forms: readonly Form[] = [yoshiki4];

/** The forms a city asks for, in its order; its own come before those reform knows. A rule reports a name that is none. */
export function formsOf({ city, forms: own }: Plan): readonly Form[] {
  return city.forms.flatMap((id) => [...own, ...forms].find((form) => form.id === id) ?? []);
}
