/** はじめに and おわりに: the paragraphs before and after the themes of a policy. */
import { listOf } from '../../plan/entries.ts';
import type { Policy, Written } from '../../plan/plan.ts';
import { type BlockMaker, type FormBlock, ofPolicy } from '../form.ts';
import { headingBlock, linesBlock } from '../simple-blocks.ts';
import { linesOf } from './line.ts';

export const introduction = paragraphs('introduction', (front) => front.introduction);
export const closing = paragraphs('closing', (front) => front.closing);

function paragraphs(show: FormBlock['show'], of: (front: Policy['front']) => readonly Written[]): BlockMaker {
  return ofPolicy(show, (policy, { label, labels = {}, marks }) => {
    const written = of(policy.front);
    if (written.length === 0) return [];
    const [mark = ''] = listOf(marks);
    return [
      ...headingBlock(label, 1),
      ...headingBlock(labels.purpose, 4),
      linesBlock('', linesOf(policy, written, mark)),
    ];
  });
}
