/** 欄: what a block of a form may show, in words, and which labels inside it a form may word differently. */

interface BlockWords {
  readonly title: string;
  /** The keys of `labels`. */
  readonly labels?: readonly string[];
}

/** `forms/blocks/` holds a maker for each. */
export const blockWords = {
  title: { title: '取組名' },
  issues: { title: '現状・課題' },
  content: { title: '取組の内容' },
  schedule: { title: 'スケジュール' },
  progress: { title: '進捗の状況', labels: ['reason'] },
  contributions: { title: '上位計画への寄与', labels: ['policy', 'goal', 'kpi'] },
  'progress-list': { title: '進捗一覧' },
  'kpi-list': { title: 'KPI一覧' },
  'schedule-grid': { title: '月ごとの予定表' },
  under: { title: '体系と取組名', labels: ['title', 'year', 'years'] },
  owner: { title: '所管', labels: ['between', 'related'] },
  summary: { title: '概要' },
  stages: {
    title: '年度ごとの段階',
    labels: ['item', 'revision', 'reason', 'effective', '内容', '目標', '結果', '担当'],
  },
  effects: { title: '効果' },
  indicators: {
    title: '指標の推移',
    labels: ['title', 'baseline', 'target', 'row', 'aim', 'actual', 'source', 'owner'],
  },
  records: {
    title: '年度の記録',
    labels: ['item', 'year', 'stage', 'text', 'plan', 'actual', 'grade', 'reason', 'next', 'note', 'status'],
  },
  evaluations: { title: '取組全体の評価', labels: ['at', 'by', 'grade', 'comment'] },
  money: { title: '金額', labels: ['kind', 'amount'] },
  status: { title: '状態' },
  sections: { title: '自由な節' },
  masthead: { title: '方針の題字', labels: ['horizon', 'years'] },
  contents: { title: '章の目次' },
  chapters: { title: '章' },
  trace: { title: 'つながりの表', labels: ['finding', 'vision', 'action', 'initiative', 'kpi'] },
  cover: { title: '方針の表紙' },
  introduction: { title: '策定にあたって', labels: ['purpose'] },
  team: { title: '検討体制', labels: ['years', 'members', 'study'] },
  'theme-list': { title: 'テーマの目次', labels: ['theme', 'page'] },
  themes: { title: 'テーマ', labels: ['results', 'issues', 'directions', 'target'] },
  closing: { title: 'おわりに', labels: ['purpose'] },
  monitoring: { title: 'モニタリング' },
  directions: { title: '取組方針' },
} as const satisfies Readonly<Record<string, BlockWords>>;

export type BlockName = keyof typeof blockWords;

export function labelsOf(show: BlockName): readonly string[] {
  const words: BlockWords = blockWords[show];
  return words.labels ?? [];
}
