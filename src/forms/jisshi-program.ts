/** 熊本市 行財政改革計画「実施プログラム」: stages by year with their revisions, indicators, and the records of each item. */
import type { Form } from './form.ts';

export const jisshiProgram: Form = {
  id: 'jisshi-program',
  title: '実施プログラム',
  blocks: [
    { show: 'under', labels: { title: 'プログラム名' } },
    { show: 'owner', label: '所管課', labels: { between: '、', related: '関係課' } },
    { show: 'summary', heading: '【 実施概要 】', marks: ['○'] },
    {
      show: 'stages',
      heading: '【 実施項目 と スケジュール 】',
      labels: { item: '実施項目', revision: '変更', reason: '上記変更理由' },
    },
    { show: 'effects', heading: '【 成果 】', label: '効果', marks: ['○'] },
    {
      show: 'indicators',
      label: '(指標の推移)',
      marks: ['①'],
      labels: { title: '指標', baseline: '基準値', target: '目標値' },
    },
    {
      show: 'records',
      heading: '【 取組内容等 】',
      labels: {
        item: '実施項目',
        year: '年度',
        stage: '状況',
        text: '取組内容等',
        plan: '取組予定',
        actual: '取組実績',
        grade: '評価',
      },
    },
    { show: 'evaluations', heading: '【 評価 】' },
    { show: 'money', heading: '【 事業費 】' },
    { show: 'status', label: '状態' },
    { show: 'sections' },
  ],
};
