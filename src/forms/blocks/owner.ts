/** 所管: the owner on a row of its own, and those who work with it. */
import type { Initiative, Written } from '../../plan/plan.ts';
import type { BlockMaker } from '../form.ts';
import { headCell } from './squares.ts';

export const owner: BlockMaker = {
  show: 'owner',
  blocks({ entity, of }, { empty, label = '所管', labels = {} }) {
    if (of === 'plan') return [];
    const { lead, related } = namesOf(of === 'initiative' ? entity : entity.front.owner);
    if (empty === 'hide' && lead.length === 0) return [];
    const between = labels.between ?? ' ';
    const rows = [
      [headCell(label), { text: lead.join(between) }],
      ...(related.length === 0 ? [] : [[headCell(labels.related ?? '関係課'), { text: related.join('、') }]]),
    ];
    const columns = [
      { title: '', width: 7 },
      { title: '', width: 38 },
    ];
    return [{ kind: 'table', label: undefined, columns, rows }];
  },
};

function namesOf(owner: Initiative | readonly Written[]) {
  if ('owner' in owner) return { lead: owner.owner, related: owner.related };
  return { lead: owner.map(({ text }) => text), related: [] };
}
