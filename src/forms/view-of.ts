/** A form and its subject → the view with all words decided. */
import { blockMakers } from './blocks/index.ts';
import type { Form, FormBlock, Subject } from './form.ts';
import { paperOf } from './paper.ts';
import { headingBlock } from './simple-blocks.ts';
import { titleOfPolicy } from './title-of.ts';
import type { Block, Head, View } from './view.ts';

export function viewOf(form: Form, subject: Subject, warning: string | undefined): View {
  const blocks = form.blocks.flatMap((block) => blocksOf(block, subject));
  return { blocks, paper: paperOf(form, blocks), ...headOf(form, subject, warning) };
}

/** Whether a view would have any block: most forms show something in their first. */
export function showsAnything(form: Form, subject: Subject): boolean {
  return form.blocks.some(
    (block) => makers.get(block.show)?.shows?.(subject) ?? blocksOf(block, subject).length > 0,
  );
}

function blocksOf(block: FormBlock, subject: Subject): readonly Block[] {
  return headed(block, makers.get(block.show)?.blocks(subject, block) ?? []);
}

export function headOf(form: Form, subject: Subject, warning: string | undefined): Head {
  const { city } = subject.plan;
  const title = titleOf(form, subject);
  const owner = subject.of === 'initiative' ? subject.entity.owner.join(' ') : '';
  return {
    form: form.title,
    number: form.number ?? '',
    title,
    city: city.name,
    year: (subject.of === 'initiative' ? subject.entity.year : undefined) ?? city.year ?? '',
    owner,
    banner: bannerOf(form, title),
    corner: form.blocks.some(({ show }) => show === 'owner') ? '' : owner,
    warning,
  };
}

function titleOf(form: Form, { entity, of }: Subject): string {
  return of === 'policy' ? titleOfPolicy(entity) : (entity?.title ?? form.title);
}

/** A cover brings its own; a masthead belongs under the name of the policy. */
function bannerOf({ blocks, title: name }: Form, title: string): string {
  const shows = (what: FormBlock['show']) => blocks.some(({ show }) => show === what);
  return shows('cover') ? '' : shows('masthead') ? title : name;
}

/** A block that shows nothing has no heading either; an empty one keeps its square, unless the form hides it. */
function headed({ empty, heading }: FormBlock, made: readonly Block[]): readonly Block[] {
  const blocks = empty === 'hide' ? made.filter((block) => !isEmpty(block)) : made;
  if (heading === undefined || blocks.length === 0) return blocks;
  return [...headingBlock(heading, 1), ...blocks];
}

function isEmpty(block: Block): boolean {
  return block.kind === 'lines' && block.groups.every(({ lines }) => lines.length === 0);
}

const makers = new Map(blockMakers.map((maker) => [maker.show, maker]));
