/** 検討体制: the years of a policy, who worked it out, and when. */
import { below } from '../../diagnostics/finding.ts';
import type { Member } from '../../plan/front.ts';
import type { Policy, Written } from '../../plan/plan.ts';
import type { BlockMaker } from '../form.ts';
import type { Block, Cell, Line } from '../view.ts';
import { lineOf } from './line.ts';

export const team: BlockMaker = {
  show: 'team',
  blocks({ entity: policy, of }, { labels = {} }) {
    if (of !== 'policy') return [];
    const { members, rule, study, team: name } = policy.front;
    const years = policy.years && { text: policy.years.text, origin: below(policy.origin, 'years') };
    return [
      ...under(labels.years ?? '取組期間', years, policy),
      ...(members.length > 0 || name
        ? [{ kind: 'heading' as const, text: `${name?.text ?? ''}${labels.members ?? 'メンバー'}`, level: 4 }]
        : []),
      ...(members.length > 0 ? [roster(policy, members)] : []),
      ...(rule ? [{ kind: 'text' as const, lines: [line(policy, rule)] }] : []),
      ...under(labels.study ?? '検討期間', study, policy),
    ];
  },
};

function under(heading: string, words: Written | undefined, policy: Policy): Block[] {
  // A form that prints them elsewhere leaves the label empty.
  if (!words || heading === '') return [];
  return [
    { kind: 'heading', text: heading, level: 4 },
    { kind: 'lines', label: '', groups: [{ label: undefined, lines: [line(policy, words)] }] },
  ];
}

function line(policy: Policy, { origin, text }: Written): Line {
  return lineOf(policy, text, origin);
}

const columns = [
  { title: '役割', width: 8 },
  { title: '職', width: 10 },
  { title: '氏名', width: 10 },
  { title: '部会', width: 17.5 },
];

function roster(policy: Policy, members: readonly Member[]): Block {
  const cell = (words: Written | undefined): Cell => {
    const made = words && line(policy, words);
    return { text: made?.text ?? '', ...(made?.field && { field: made.field }) };
  };
  const rows = members.map(({ group, name, post, role }) => [role, post, name, group].map(cell));
  return { kind: 'table', label: undefined, columns, rows };
}
