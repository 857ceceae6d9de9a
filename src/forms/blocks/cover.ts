/** 表紙: the name of a policy, what stands under it, and when and by whom it was made. */
import { ofPolicy } from '../form.ts';
import { textBlock } from '../simple-blocks.ts';
import { titleOf } from '../title-of.ts';
import { linesOf, madeLine } from './line.ts';

export const cover = ofPolicy('cover', (policy) => {
  const { issued, issuer, subtitle } = policy.front;
  const said = [issued, issuer].flatMap((one) => one ?? []);
  const corner = said.length > 1 ? [madeLine(said.map(({ text }) => text).join(' '))] : linesOf(policy, said);
  return [
    ...textBlock(linesOf(policy, [titleOf(policy)]), 'title'),
    ...textBlock(linesOf(policy, subtitle ? [subtitle] : []), 'subtitle'),
    ...textBlock(corner, 'corner'),
  ];
});
