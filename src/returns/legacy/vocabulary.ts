/** The labels of all known forms → the block each of them opens: a form brings its words, and nothing is said twice here. */
import { fold } from '../../japanese/fold.ts';
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
  owner: ['所管', '所管課', '所管部署', '所属', '担当課', '担当部署', '担当部局', '主管課'],
  issues: ['現状と課題', '現状及び課題', '現状', '課題', '背景'],
  content: ['取組内容', '取組の概要', '実施内容', '事業内容'],
  schedule: ['実施スケジュール', '工程', '工程表', '年間スケジュール'],
  progress: ['進捗状況', '進捗', '実施状況', '取組状況', '取組実績'],
  effects: ['期待される効果', '効果'],
};

/** `plans`: an upper plan is its own label. */
export function vocabularyOf(
  forms: readonly KnownForm[],
  of: SubjectKind,
  plans: readonly string[],
): Vocabulary {
  const labels = new Map<string, BlockName>();
  const parts = new Map<string, Set<string>>();
  const names = new Set<string>();
  const know = (text: string | undefined, show: BlockName) => {
    const word = bare(text ?? '');
    if (word !== '' && !labels.has(word)) labels.set(word, show);
  };
  for (const title of plans) know(title, 'contributions');
  const fitting = forms.filter((form) => (form.of ?? 'initiative') === of);
  for (const form of fitting) {
    for (const name of [form.title, form.number]) names.add(bare(name ?? ''));
    for (const { heading, label, labels: own = {}, show } of form.blocks) {
      for (const word of [label, heading]) know(word, show);
      for (const [part, word] of Object.entries(own)) partsIn(parts, show, part).add(bare(word));
      if (show === 'under') know(own.title, 'title');
    }
  }
  for (const { blocks } of fitting) for (const { show } of blocks) know(blockWords[show].title, show);
  if (of === 'initiative')
    for (const [show, words] of Object.entries(elsewhere))
      for (const word of words) know(word, show as BlockName);
  const longestLabel = Math.max(0, ...[...labels.keys()].map(({ length }) => length)) + decoration;
  return {
    blockOf: (text) => (text.length > longestLabel ? undefined : labels.get(bare(text))),
    partsOf: (show, part) => partsIn(parts, show, part),
    isFormName: (text) => names.has(bare(text)),
  };
}

function partsIn(parts: Map<string, Set<string>>, show: BlockName, part: string): Set<string> {
  const key = `${show} ${part}`;
  const words = parts.get(key) ?? new Set();
  parts.set(key, words);
  return words;
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
