/** Paragraphs with their mark in one block: 現状・課題, 実施概要, 効果. */
import { listOf } from '../../plan/entries.ts';
import type { Initiative, Written } from '../../plan/plan.ts';
import { type BlockMaker, type FormBlock, ofInitiative } from '../form.ts';
import { linesBlock } from '../simple-blocks.ts';
import { linesOf, openingOf } from './line.ts';

export const issues = paragraphs('issues', (initiative) => initiative.issues);
export const summary = paragraphs('summary', ({ programme }) => programme.summary);
export const effects = paragraphs('effects', ({ programme }) => programme.effects);

function paragraphs(show: FormBlock['show'], of: (initiative: Initiative) => readonly Written[]): BlockMaker {
  return ofInitiative(show, (initiative, { label = '', marks }) => {
    const [mark = ''] = listOf(marks);
    return [linesBlock(label, linesOf(initiative, of(initiative), mark), openingOf(initiative, show))];
  });
}
