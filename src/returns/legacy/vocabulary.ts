/** The labels of all known forms → the block each of them opens: a form brings its words, and nothing is said twice here. */
import { fold } from '../../japanese/fold.ts';
import { greatest, grouped } from '../../lists.ts';
import type { KnownForm, SubjectKind } from '../../plan/form-blocks.ts';
import { type BlockName, blockWords } from '../../sheets/shape/block.ts';

export interface Vocabulary {
  /** The block that a label opens. */
  blockOf(text: string): BlockName | undefined;
  /** What a block calls one of its parts: 変更理由, 基準値. */
  partsOf(show: BlockName, part: string): ReadonlySet<string>;
  /** Titles and numbers of forms, which say nothing about the sheet. */
  isFormName(text: string): boolean;
}

/** What forms of other cities call a block, where no known form does. */
const elsewhere: Partial<Readonly<Record<BlockName, readonly string[]>>> = {
  title: ['取組名', '取組名称', '取組の名称', '事業名', '件名'],
  owner: [
    '所管',
    '所管局',
    '所管部',
    '所管課',
    '所管部局',
    '所管部署',
    '所属',
    '担当局',
    '担当部',
    '担当課',
    '担当部署',
    '担当部局',
    '主管課',
  ],
  issues: ['現状と課題', '現状及び課題', '現状', '課題', '背景'],
  content: ['取組内容', '取組の概要', '実施内容', '事業内容'],
  schedule: ['実施スケジュール', '工程', '工程表', '年間スケジュール'],
  progress: ['進捗状況', '進捗', '実施状況', '取組状況', '取組実績'],
  effects: ['期待される効果', '効果'],
  indicators: ['成果指標', '活動指標', '数値目標', '目標指標', '評価指標', '指標'],
};

/** `plans`: an upper plan is its own label. */
export function vocabularyOf(
  forms: readonly KnownForm[],
  of: SubjectKind,
  plans: readonly string[],
): Vocabulary {
  const fitting = forms.filter((form) => (form.of ?? 'initiative') === of);
  const others = of === 'initiative' ? Object.entries(elsewhere) : [];
  const said: readonly Label[] = [
    ...plans.map((title): Label => [title, 'contributions']),
    ...fitting.flatMap(labelsIn),
    ...fitting.flatMap(({ blocks }) => blocks.map(({ show }): Label => [blockWords[show].title, show])),
    ...others.flatMap(([show, words]) => words.map((word): Label => [word, show as BlockName])),
  ];
  const bared = said.map(([word, show]) => [bare(word), show] as const).filter(([word]) => word !== '');
  // The first that says a word is meant.
  const labels = new Map(bared.toReversed());
  const parts = partsOf(fitting);
  const names = new Set(fitting.flatMap(({ number, title }) => [title, number ?? ''].map(bare)));
  const longestLabel = greatest([0, ...[...labels.keys()].map(({ length }) => length)]) + decoration;
  return {
    blockOf: (text) => (text.length > longestLabel ? undefined : labels.get(bare(text))),
    partsOf: (show, part) => parts.get(`${show} ${part}`) ?? new Set(),
    isFormName: (text) => names.has(bare(text)),
  };
}

type Label = readonly [word: string, show: BlockName];

/** What a form calls its blocks; the place of a sheet in its plan is labelled with its title. */
function labelsIn({ blocks }: KnownForm): Label[] {
  return blocks.flatMap(({ heading, label, labels, show }) => [
    ...[label, heading].flatMap((word): Label[] => (word === undefined ? [] : [[word, show]])),
    ...(show === 'under' && labels?.title !== undefined ? [[labels.title, 'title'] as const] : []),
  ]);
}

/** By the block and the part. */
function partsOf(forms: readonly KnownForm[]): Map<string, ReadonlySet<string>> {
  const words = forms.flatMap(({ blocks }) =>
    blocks.flatMap(({ labels = {}, show }) =>
      Object.entries(labels).map(([part, word]) => ({ key: `${show} ${part}`, word: bare(word) })),
    ),
  );
  const byPart = grouped(words, ({ key }) => key);
  return new Map([...byPart].map(([key, own]) => [key, new Set(own.map(({ word }) => word))]));
}

/** No label is longer. */
const longest = 100;
/** Brackets, blanks and （続き） around a label. */
const decoration = 30;

/** 【 実施概要 】, スケジュール（続き） and 現　状: the word alone. */
export function bare(text: string): string {
  if (text.length > longest) return text;
  return fold(text)
    .replace(/\(続き\)$/, '')
    .replace(/^[【[(<〔■◆●○□◎*]+|[】\])>〕:：]+$/g, '');
}

/** A label that goes on overleaf. */
export function goesOn(text: string): boolean {
  return /\(続き\)$/.test(fold(text));
}
