/** 現状・課題: one paragraph a line, each with its mark. */
import { listOf } from '../../plan/entries.ts';
import type { BlockMaker } from '../form.ts';
import { lineOf, openingOf } from './line.ts';

export const issues: BlockMaker = {
  show: 'issues',
  blocks({ entity: initiative, of }, { label = '', marks }) {
    if (of !== 'initiative') return [];
    const [mark = ''] = listOf(marks);
    const lines = initiative.issues.map(({ origin, text }) => lineOf(initiative, text, origin, mark));
    return [
      {
        kind: 'lines',
        label,
        groups: [{ label: undefined, lines, opening: openingOf(initiative, 'issues') }],
      },
    ];
  },
};
