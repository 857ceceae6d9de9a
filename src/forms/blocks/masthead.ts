/** What stands under the name of a policy: its subtitle, when and by whom it was issued, and the time it looks at. */
import type { Entity, Written } from '../../plan/plan.ts';
import { ofPolicy } from '../form.ts';
import { proseLine } from '../prose.ts';
import { textBlock } from '../simple-blocks.ts';
import { madeLine } from './line.ts';

export const masthead = ofPolicy('masthead', (policy, { labels = {} }) => {
  const { issued, issuer, subtitle } = policy.front;
  const { horizon } = policy.statement;
  return [
    ...textBlock(linesOf(policy, [subtitle]), 'subtitle'),
    ...textBlock(linesOf(policy, [issued, issuer]), 'corner'),
    ...textBlock(
      [
        ...(horizon ? [madeLine(`${labels.horizon ?? '見据える時期'}：${horizon.text}`)] : []),
        ...(policy.years ? [madeLine(`${labels.years ?? '計画期間'}：${policy.years.text}`)] : []),
      ],
      'corner',
    ),
  ];
});

function linesOf(policy: Entity, texts: readonly (Written | undefined)[]) {
  return texts.flatMap((text) => (text ? [proseLine(policy, text)] : []));
}
