/** 取組方針: the pillars a policy names without saying more about them. */
import { listOf } from '../../plan/entries.ts';
import type { BlockMaker } from '../form.ts';
import { lineOf } from './line.ts';

export const directions: BlockMaker = {
  show: 'directions',
  blocks({ entity: policy, of }, { label = '', marks }) {
    if (of !== 'policy' || policy.front.directions.length === 0) return [];
    const [mark = ''] = listOf(marks);
    const lines = policy.front.directions.map(({ origin, text }) => lineOf(policy, text, origin, mark));
    return [{ kind: 'lines', label, groups: [{ label: undefined, lines }] }];
  },
};
