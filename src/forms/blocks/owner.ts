/** 所管: the owner on a row of its own, and those who work with it. */
import type { BlockMaker } from '../form.ts';
import { headCell } from './squares.ts';

export const owner: BlockMaker = {
  show: 'owner',
  blocks({ entity: initiative, of }, { label = '所管', labels = {} }) {
    if (of !== 'initiative') return [];
    const { owner: lead, related } = initiative;
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
