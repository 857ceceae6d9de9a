/** 取組項目: the name of the initiative. */
import { below } from '../../diagnostics/finding.ts';
import type { BlockMaker } from '../form.ts';
import { lineOf } from './line.ts';

export const title: BlockMaker = {
  show: 'title',
  blocks({ entity: initiative, of }, { label = '' }) {
    if (of !== 'initiative') return [];
    const line = lineOf(initiative, initiative.title, below(initiative.origin, 'title'));
    return [{ kind: 'lines', label, groups: [{ label: undefined, lines: [line] }] }];
  },
};
