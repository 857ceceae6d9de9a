/** 取組項目: the name of the initiative. */
import { ofInitiative } from '../form.ts';
import { linesBlock } from '../simple-blocks.ts';
import { titleOf } from '../title-of.ts';
import { lineOf } from './line.ts';

export const title = ofInitiative('title', (initiative, { label = '' }) => [
  linesBlock(label, [lineOf(initiative, titleOf(initiative))]),
]);
