/** はじめに and おわりに: the paragraphs before and after the themes of a policy. */
import { listOf } from '../../plan/entries.ts';
import type { Policy, Written } from '../../plan/plan.ts';
import type { BlockMaker, FormBlock } from '../form.ts';
import { lineOf } from './line.ts';

export const introduction = paragraphs('introduction', ({ introduction }) => introduction);
export const closing = paragraphs('closing', ({ closing }) => closing);

function paragraphs(show: FormBlock['show'], of: (front: Policy['front']) => readonly Written[]): BlockMaker {
  return {
    show,
    blocks({ entity: policy, of: kind }, { label = '', labels = {}, marks }) {
      if (kind !== 'policy') return [];
      const written = of(policy.front);
      if (written.length === 0) return [];
      const [mark = ''] = listOf(marks);
      return [
        ...(label === '' ? [] : [{ kind: 'heading' as const, text: label, level: 1 }]),
        ...(labels.purpose ? [{ kind: 'heading' as const, text: labels.purpose, level: 4 }] : []),
        {
          kind: 'lines',
          label: '',
          groups: [
            {
              label: undefined,
              lines: written.map(({ origin, text }) => lineOf(policy, text, origin, mark)),
            },
          ],
        },
      ];
    },
  };
}
