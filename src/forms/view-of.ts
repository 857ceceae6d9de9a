/** A form and its subject → the view with all words decided. */
import type { Initiative, Plan } from '../plan/plan.ts';
import { blockMakers } from './blocks/index.ts';
import type { Form } from './form.ts';
import type { View } from './view.ts';

export function viewOf(form: Form, plan: Plan, initiative: Initiative, warning: string | undefined): View {
  return {
    form: form.title,
    number: form.number,
    title: initiative.title,
    city: plan.city.name,
    year: initiative.year ?? '',
    owner: initiative.owner.join(' '),
    paper: form.paper ?? { size: 'A4', landscape: false },
    warning,
    blocks: form.blocks.flatMap((block) => makerOf(block.show).blocks({ plan, initiative }, block)),
  };
}

function makerOf(show: string) {
  const maker = blockMakers.find((one) => one.show === show);
  if (!maker) throw new Error(`no block shows ${show}`);
  return maker;
}
