/** 状態: how the initiative stands, at one time or several, in the city's own words. */
import { ofInitiative } from '../form.ts';
import { linesOf, madeLine } from './line.ts';

export const status = ofInitiative('status', (initiative, { label = '状態' }) => {
  if (initiative.programme.states.length === 0) return [];
  const { states } = initiative.programme;
  const timed = states.some(({ at }) => at);
  const groups = states.map(({ at, status: word, text }) => {
    const said = [...(word ? [word] : []), ...text];
    const lines = linesOf(initiative, said);
    // A time without a word keeps its square.
    return {
      label: timed ? (at?.text ?? '') : undefined,
      lines: lines.length > 0 ? lines : [madeLine('')],
    };
  });
  return [{ kind: 'lines', label, groups }];
});
