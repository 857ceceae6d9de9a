/** A view as a workbook, a worksheet for each of its parts, with the properties an office looks for. */
import type { Book } from '../grid/grid.ts';
import { gridOf } from './grid-of.ts';
import type { Block, View } from './view.ts';

export function bookOf(view: View): Book {
  return {
    title: view.title,
    subject: [view.form, view.number].filter(Boolean).join(' '),
    author: [view.city, view.owner].filter(Boolean).join(' '),
    keywords: view.year,
    grids: partsOf(view).map(({ blocks, name }) => ({ ...gridOf({ ...view, blocks }), name })),
  };
}

interface Part {
  readonly name: string;
  readonly blocks: Block[];
}

function partsOf({ blocks, title }: View): Part[] {
  const parts: Part[] = [{ name: title, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'part') parts.push({ name: block.name, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  const [first, ...others] = parts;
  return first && (first.blocks.length > 0 || others.length === 0) ? parts : others;
}
