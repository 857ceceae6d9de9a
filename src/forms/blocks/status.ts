/** 状態: how the initiative stands, at one time or several, in the city's own words. */
import type { BlockMaker } from '../form.ts';
import { lineOf, madeLine } from './line.ts';

export const status: BlockMaker = {
  show: 'status',
  blocks({ entity: initiative, of }, { label = '状態' }) {
    if (of !== 'initiative' || initiative.programme.states.length === 0) return [];
    const { states } = initiative.programme;
    const timed = states.some(({ at }) => at);
    const groups = states.map(({ at, status: word, text }) => {
      const said = [...(word ? [word] : []), ...text];
      const lines = said.map(({ origin, text: words }) => lineOf(initiative, words, origin));
      // A time without a word keeps its square.
      return {
        label: timed ? (at?.text ?? '') : undefined,
        lines: lines.length > 0 ? lines : [madeLine('')],
      };
    });
    return [{ kind: 'lines', label, groups }];
  },
};
