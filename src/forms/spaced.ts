/** An empty line between a table and the text below it, and before every chapter. */
import { madeLine } from './blocks/line.ts';
import type { Block } from './view.ts';

export function spaced(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index) =>
    wantsSpace(blocks[index - 1], block) ? [{ kind: 'text', lines: [madeLine('')] }, block] : [block],
  );
}

function wantsSpace(above: Block | undefined, block: Block): boolean {
  if (!above) return block.kind === 'heading' && block.level === 1;
  if (block.kind === 'heading' && block.level === 1) return true;
  if (above.kind === 'table') return block.kind !== 'text' || block.style !== 'note';
  return block.kind === 'heading' && block.boxed === true && above.kind !== 'heading';
}
