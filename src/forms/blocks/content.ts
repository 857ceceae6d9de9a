/** 取組の内容: numbered pillars with their points, and closing sentences without a number. */
import { listOf } from '../../plan/entries.ts';
import type { Initiative } from '../../plan/plan.ts';
import { ofInitiative } from '../form.ts';
import { numberedMark } from '../marks.ts';
import { linesBlock } from '../simple-blocks.ts';
import type { Line } from '../view.ts';
import { lineOf, linesOf, openingOf } from './line.ts';

export const content = ofInitiative('content', (initiative, { label = '', marks }) => {
  const [outer = '', inner = ''] = listOf(marks);
  return [linesBlock(label, pillarLines(initiative, outer, inner), openingOf(initiative, 'content'))];
});

function pillarLines(initiative: Initiative, outer: string, inner: string): Line[] {
  let number = 0;
  return initiative.content.flatMap(({ numbered, points, title }) => {
    if (numbered) number += 1;
    const mark = numbered ? numberedMark(outer, number) : '';
    return [
      { ...lineOf(initiative, title, mark), strong: numbered },
      ...linesOf(initiative, points, inner).map((line) => ({ ...line, indent: 1 })),
    ];
  });
}
