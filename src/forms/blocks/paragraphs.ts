/** Paragraphs with their mark in one block: 実施概要, 効果. */
import { listOf } from '../../plan/entries.ts';
import type { Initiative, Written } from '../../plan/plan.ts';
import type { BlockMaker, FormBlock } from '../form.ts';
import { lineOf, openingOf } from './line.ts';

export const summary = paragraphs('summary', ({ programme }) => programme.summary);
export const effects = paragraphs('effects', ({ programme }) => programme.effects);

function paragraphs(show: FormBlock['show'], of: (initiative: Initiative) => readonly Written[]): BlockMaker {
  return {
    show,
    blocks({ entity, of: kind }, { label = '', marks }) {
      if (kind !== 'initiative') return [];
      const [mark = ''] = listOf(marks);
      const lines = of(entity).map(({ origin, text }) => lineOf(entity, text, origin, mark));
      return [
        { kind: 'lines', label, groups: [{ label: undefined, lines, opening: openingOf(entity, show) }] },
      ];
    },
  };
}
