/** 検討体制: the years of a policy, who worked it out, and when. */
import { below } from '../../diagnostics/finding.ts';
import type { Member } from '../../plan/front.ts';
import type { Policy, Written } from '../../plan/plan.ts';
import { ofPolicy } from '../form.ts';
import { headingBlock, linesBlock, textBlock } from '../simple-blocks.ts';
import type { Block } from '../view.ts';
import { lineOf, linesOf } from './line.ts';
import { cellOf } from './squares.ts';

export const team = ofPolicy('team', (policy, { labels = {} }) => {
  const { members, rule, study, team: name } = policy.front;
  const years = policy.years && { text: policy.years.text, origin: below(policy.origin, 'years') };
  return [
    ...under(labels.years ?? '取組期間', years, policy),
    ...(members.length > 0 || name
      ? headingBlock(`${name?.text ?? ''}${labels.members ?? 'メンバー'}`, 4)
      : []),
    ...(members.length > 0 ? [roster(policy, members)] : []),
    ...textBlock(linesOf(policy, rule ? [rule] : [])),
    ...under(labels.study ?? '検討期間', study, policy),
  ];
});

function under(heading: string, words: Written | undefined, policy: Policy): Block[] {
  // A form that prints them elsewhere leaves the label empty.
  if (!words || heading === '') return [];
  return [...headingBlock(heading, 4), linesBlock('', [lineOf(policy, words)])];
}

const columns = [
  { title: '役割', width: 8 },
  { title: '職', width: 10 },
  { title: '氏名', width: 10 },
  { title: '部会', width: 17.5 },
];

function roster(policy: Policy, members: readonly Member[]): Block {
  const rows = members.map(({ group, name, post, role }) =>
    [role, post, name, group].map((words) => cellOf(policy, words)),
  );
  return { kind: 'table', label: undefined, columns, rows };
}
