/** 用紙 in a form's words → size and direction, and what fits on it. */
import type { Form } from './form.ts';
import type { Block, View } from './view.ts';

type Paper = View['paper'];

export function paperOf({ paper = 'A4', roomy }: Form, blocks: readonly Block[] = []): Paper {
  const asked: Paper = { size: paper.startsWith('A3') ? 'A3' : 'A4', landscape: paper.endsWith('横') };
  return roomy && blocks.some((block) => widthAsked(block) > widthOf(asked))
    ? { ...asked, size: 'A3' }
    : asked;
}

function widthAsked(block: Block): number {
  return block.kind === 'table' ? block.columns.reduce((sum, { width }) => sum + width, 0) : 0;
}

/** Widths of the paper between its margins, in full-width characters of body text. */
const widths = {
  'A4 portrait': 45.5,
  'A4 landscape': 68,
  'A3 portrait': 68,
  'A3 landscape': 104,
} as const;

export function widthOf({ landscape, size }: Paper): number {
  return widths[`${size} ${landscape ? 'landscape' : 'portrait'}`];
}
