/** 取組シート: everything a sheet says, in the order people read it; for a city that has no form of its own yet. */
import type { Form } from './form.ts';

export const initiativeSheet: Form = {
  id: 'initiative-sheet',
  title: '取組シート',
  blocks: [
    { show: 'under', labels: { title: '取組', year: '年度', years: '計画期間' } },
    { show: 'owner', label: '所管' },
    { show: 'status', label: '状態', empty: 'hide' },
    { show: 'summary', label: '概要', marks: ['○'], empty: 'hide' },
    { show: 'issues', label: '現状・課題', marks: ['○'], empty: 'hide' },
    { show: 'content', label: '取組の内容', marks: ['①', '・'], empty: 'hide' },
    { show: 'effects', label: '効果', marks: ['○'], empty: 'hide' },
    { show: 'schedule', label: 'スケジュール', marks: ['□'], empty: 'hide' },
    { show: 'progress', label: '進捗の状況', marks: ['□'], labels: { reason: '理由' }, empty: 'hide' },
    { show: 'stages', heading: '実施項目とスケジュール' },
    { show: 'indicators', heading: '指標' },
    { show: 'records', heading: '取組の記録' },
    { show: 'evaluations', heading: '評価' },
    { show: 'money', heading: '金額' },
    {
      show: 'contributions',
      labels: { policy: '該当する施策', goal: '最も貢献するSDGsのゴール', kpi: '寄与するKPI' },
    },
    { show: 'sections' },
  ],
};
