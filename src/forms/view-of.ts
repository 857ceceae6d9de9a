/** A form and its subject → the view with all words decided. */
import { blockMakers } from './blocks/index.ts';
import type { Form, Subject } from './form.ts';
import { paperOf } from './paper.ts';
import type { View } from './view.ts';

export function viewOf(form: Form, subject: Subject, warning: string | undefined): View {
  const { city } = subject.plan;
  return {
    form: form.title,
    number: form.number ?? '',
    title: subject.entity?.title ?? form.title,
    city: city.name,
    year: (subject.of === 'initiative' ? subject.entity.year : undefined) ?? city.year ?? '',
    owner: subject.of === 'initiative' ? subject.entity.owner.join(' ') : '',
    paper: paperOf(form.paper),
    warning,
    blocks: form.blocks.flatMap((block) => makers.get(block.show)?.blocks(subject, block) ?? []),
  };
}

const makers = new Map(blockMakers.map((maker) => [maker.show, maker]));
