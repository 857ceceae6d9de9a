/** A form and its subject → the view with all words decided. */
import { blockMakers } from './blocks/index.ts';
import type { Form, FormBlock, Subject } from './form.ts';
import { paperOf } from './paper.ts';
import type { Block, View } from './view.ts';

export function viewOf(form: Form, subject: Subject, warning: string | undefined): View {
  const { city } = subject.plan;
  const owner = subject.of === 'initiative' ? subject.entity.owner.join(' ') : '';
  return {
    form: form.title,
    number: form.number ?? '',
    title: subject.entity?.title ?? form.title,
    city: city.name,
    year: (subject.of === 'initiative' ? subject.entity.year : undefined) ?? city.year ?? '',
    owner,
    banner: form.blocks.some(({ show }) => show === 'cover') ? '' : form.title,
    corner: form.blocks.some(({ show }) => show === 'owner') ? '' : owner,
    paper: paperOf(form.paper),
    warning,
    blocks: form.blocks.flatMap((block) =>
      headed(block, makers.get(block.show)?.blocks(subject, block) ?? []),
    ),
  };
}

/** A block that shows nothing has no heading either. */
function headed({ heading }: FormBlock, blocks: readonly Block[]): readonly Block[] {
  if (heading === undefined || blocks.length === 0) return blocks;
  return [{ kind: 'heading', text: heading, level: 1 }, ...blocks];
}

const makers = new Map(blockMakers.map((maker) => [maker.show, maker]));
