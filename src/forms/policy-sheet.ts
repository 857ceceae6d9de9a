/** 方針シート: everything the sheet of a policy says, in the order people read it; for a city that has no form of its own yet. */
import type { Form } from './form.ts';

export const policySheet: Form = {
  id: 'policy-sheet',
  title: '方針シート',
  of: 'policy',
  blocks: [
    { show: 'masthead' },
    { show: 'owner', label: '所管', empty: 'hide' },
    { show: 'introduction', label: '策定にあたって', marks: ['○'] },
    { show: 'team', labels: { years: '', members: 'メンバー', study: '検討期間' } },
    { show: 'directions', heading: '取組方針', marks: ['○'] },
    { show: 'contents', label: '目次' },
    { show: 'theme-list', label: 'テーマの一覧' },
    { show: 'chapters', marks: ['■', '・'] },
    { show: 'themes', marks: ['○', '➤', '・', '◇'] },
    { show: 'closing', label: 'おわりに', marks: ['○'] },
  ],
};
