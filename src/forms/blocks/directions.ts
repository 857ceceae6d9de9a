/** 取組方針: the pillars a policy names without saying more about them. */
import { listOf } from '../../plan/entries.ts';
import { ofPolicy } from '../form.ts';
import { linesBlock } from '../simple-blocks.ts';
import { linesOf } from './line.ts';

export const directions = ofPolicy('directions', (policy, { label = '', marks }) => {
  const [mark = ''] = listOf(marks);
  const lines = linesOf(policy, policy.front.directions, mark);
  return lines.length === 0 ? [] : [linesBlock(label, lines)];
});
