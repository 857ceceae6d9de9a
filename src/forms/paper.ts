/** 用紙 in a form's words → size and direction. */
import type { Form } from './form.ts';
import type { View } from './view.ts';

export function paperOf(paper: Form['paper'] = 'A4'): View['paper'] {
  return { size: paper.startsWith('A3') ? 'A3' : 'A4', landscape: paper.endsWith('横') };
}
