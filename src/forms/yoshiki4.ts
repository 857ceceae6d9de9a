/** 堺市「重要取組シート」(様式 4). */
import type { Form } from './form.ts';

export const yoshiki4: Form = {
  id: 'yoshiki4',
  title: '重要取組シート',
  number: '(様式 4)',
  blocks: [
    { show: 'title', label: '取組項目' },
    { show: 'issues', label: '現状・課題', marks: ['○'], empty: 'required' },
    { show: 'content', label: '取組の内容', marks: ['①', '・'], empty: 'required' },
    { show: 'schedule', label: 'スケジュール', marks: ['□'], empty: 'required' },
    { show: 'progress', label: '進捗の状況', marks: ['□'] },
    {
      show: 'contributions',
      labels: { policy: '該当する施策', goal: '最も貢献するSDGsのゴール', kpi: '寄与するKPI' },
    },
  ],
};
