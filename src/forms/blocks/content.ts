/** 取組の内容: numbered pillars with their points, and closing sentences without a number. */
import { listOf } from '../../plan/entries.ts';
import type { Initiative } from '../../plan/plan.ts';
import type { BlockMaker } from '../form.ts';
import { numberedMark } from '../marks.ts';
import type { Line } from '../view.ts';
import { lineOf, openingOf } from './line.ts';

export const content: BlockMaker = {
  show: 'content',
  blocks({ entity: initiative, of }, { label = '', marks }) {
    if (of !== 'initiative') return [];
    const [outer = '', inner = ''] = listOf(marks);
    return [
      {
        kind: 'lines',
        label,
        groups: [
          {
            label: undefined,
            lines: linesOf(initiative, outer, inner),
            opening: openingOf(initiative, 'content'),
          },
        ],
      },
    ];
  },
};

function linesOf(initiative: Initiative, outer: string, inner: string): Line[] {
  let number = 0;
  return initiative.content.flatMap(({ numbered, points, title: { origin, text } }) => {
    if (numbered) number += 1;
    const mark = numbered ? numberedMark(outer, number) : '';
    return [
      { ...lineOf(initiative, text, origin, mark), strong: numbered },
      ...points.map((point) => ({ ...lineOf(initiative, point.text, point.origin, inner), indent: 1 })),
    ];
  });
}
