/** Which entities of a plan get a form of their own. */
import type { Plan } from '../plan/plan.ts';
import type { Form, Subject } from './form.ts';

export function subjectsOf({ of = 'initiative' }: Pick<Form, 'of'>, plan: Plan): Subject[] {
  switch (of) {
    case 'initiative':
      return plan.initiatives.map((entity) => ({ of, plan, entity }));
    case 'policy':
      return plan.policies.map((entity) => ({ of, plan, entity }));
    case 'plan':
      return [{ of, plan, entity: undefined }];
  }
}
