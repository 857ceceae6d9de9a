/** 状態: how the initiative stands, at one time or several, in the city's own words. */
import type { BlockMaker } from '../form.ts';
import { lineOf } from './line.ts';

export const status: BlockMaker = {
  show: 'status',
  blocks({ entity: initiative, of }, { label = '状態' }) {
    if (of !== 'initiative' || initiative.programme.states.length === 0) return [];
    const { states } = initiative.programme;
    const timed = states.some(({ at }) => at);
    const groups = states.map(({ at, status: word, text }) => ({
      label: timed ? (at?.text ?? '') : undefined,
      lines: [...(word ? [word] : []), ...text].map(({ origin, text: words }) =>
        lineOf(initiative, words, origin),
      ),
    }));
    return [{ kind: 'lines', label, groups }];
  },
};
