/** 方針から指標まで: what answers what, and what leads nowhere. */
import type { Form } from './form.ts';

export const trace: Form = {
  id: 'trace',
  title: '方針から指標までのつながり',
  of: 'policy',
  paper: 'A4横',
  blocks: [{ show: 'trace' }],
};
