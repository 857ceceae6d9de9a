/** 「めざす姿」の方針 as a document: cover, roster, contents, and every theme from 成果 to めざす姿. */
import type { Form } from './form.ts';

export const sugata: Form = {
  id: 'sugata',
  title: 'めざす姿',
  of: 'policy',
  blocks: [
    { show: 'cover' },
    { show: 'introduction', label: 'はじめに', labels: { purpose: '策定にあたって' }, marks: ['○'] },
    { show: 'team', labels: { years: '取組期間', members: 'メンバー', study: '検討期間' } },
    { show: 'theme-list', label: '目次' },
    { show: 'themes', marks: ['○', '➤', '・', '◇'] },
    { show: 'closing', label: 'おわりに', marks: ['○'] },
  ],
};

/** The yearly sheet on which every area says how far it is. */
export const monitoringForm: Form = {
  id: 'monitoring',
  title: 'めざす姿 モニタリング',
  of: 'policy',
  paper: 'A3横',
  blocks: [{ show: 'monitoring', label: 'めざす姿の達成状況' }],
};
