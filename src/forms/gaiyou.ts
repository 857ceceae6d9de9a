/** 方針の概要版: the policy as the document that is handed round. */
import type { Form } from './form.ts';

export const gaiyou: Form = {
  id: 'gaiyou',
  title: '基本方針',
  of: 'policy',
  blocks: [
    { show: 'masthead' },
    { show: 'contents', label: '目次' },
    { show: 'chapters', marks: ['■', '・'] },
  ],
};
