/** A view as a workbook, a worksheet for each of its parts, with the properties an office looks for. */
import type { Book, Grid, Passport } from '../grid/grid.ts';
import { gridOf, type Part } from './grid-of.ts';
import type { Block, View } from './view.ts';

/** `shows` and the passport are what it takes to be read back. */
export function bookOf(view: View, shows?: Grid['shows'], passport?: Passport): Book {
  return {
    title: view.title,
    subject: [view.form, view.number].filter(Boolean).join(' '),
    author: [view.city, view.owner].filter(Boolean).join(' '),
    keywords: view.year,
    grids: partsOf(view).map((part) => gridOf(view, part, shows)),
    passport,
  };
}

function partsOf({ blocks, title }: View): Part[] {
  if (!blocks.some(({ kind }) => kind === 'part')) return [{ name: title, blocks }];
  const parts: { name: string; blocks: Block[] }[] = [{ name: title, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'part') parts.push({ name: block.name, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  const [first, ...others] = parts;
  return first && (first.blocks.length > 0 || others.length === 0) ? parts : others;
}
