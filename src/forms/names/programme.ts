/** The names of what a sheet of several years says: its place in the plan, items with stages and records, evaluations, money. */
import type { Wording } from '../../grid/filling.ts';
import type { Initiative } from '../../plan/plan.ts';
import type { Evaluation, Item, Level, Money, Saying, StageCell, YearRecord } from '../../plan/programme.ts';
import type { Subject } from '../form.ts';
import { listTopic, made, markAt, numberOf, said, saidAll, sameName, type Topic } from './topic.ts';

/** A part of a sheet with the sheet it belongs to. */
interface Of<Part> {
  readonly initiative: Initiative;
  readonly part: Part;
}

function parts<Part>(
  subject: Subject,
  read: (initiative: Initiative) => readonly Part[],
): readonly Of<Part>[] {
  if (subject.of !== 'initiative') return [];
  return read(subject.entity).map((part) => ({ initiative: subject.entity, part }));
}

const levels = listTopic<Of<Level>>({
  ja: '体系',
  en: 'level',
  items: (subject) => parts(subject, ({ programme }) => programme.under),
  line: ({ initiative, part: { title } }, _, marks, number) => said(initiative, title, markAt(marks, number)),
  members: [
    { ja: '見出し', en: 'label', words: ({ initiative, part }) => said(initiative, part.label) },
    { ja: '番号', en: 'code', words: ({ initiative, part }) => said(initiative, part.code) },
    { ja: '名称', en: 'title', words: ({ initiative, part }) => said(initiative, part.title) },
  ],
});

/** Of the plan as it was first written; a revision has rows of its own in the block 年度ごとの段階. */
function stageOf({ initiative, part: { rows } }: Of<Item>, year: string): Wording[] {
  const { columns } = initiative.programme;
  const index = columns.findIndex(({ text }) => sameName(text, year));
  const cell: StageCell | undefined = rows[0]?.cells[index];
  return cell ? said(initiative, cell) : [];
}

const items = listTopic<Of<Item>>({
  ja: '実施項目',
  en: 'item',
  items: (subject) =>
    parts(subject, ({ programme }) => programme.items.filter(({ title }) => title !== undefined)),
  line: ({ initiative, part: { title } }, _, marks, number) => said(initiative, title, markAt(marks, number)),
  members: [
    { ja: '番号', en: 'code', words: ({ initiative, part }) => said(initiative, part.code) },
    { ja: '名称', en: 'title', words: ({ initiative, part }) => said(initiative, part.title) },
    { ja: '内容', en: 'text', words: ({ initiative, part }) => saidAll(initiative, part.text) },
    { ja: '目標', en: 'target', words: ({ initiative, part }) => said(initiative, part.target) },
    { ja: '結果', en: 'result', words: ({ initiative, part }) => said(initiative, part.result) },
    { ja: '担当', en: 'owner', words: ({ initiative, part }) => saidAll(initiative, part.owner) },
    { ja: '段階', en: 'stage', open: true, words: (item, _, year) => stageOf(item, year) },
  ],
});

interface ItemRecord {
  readonly item: Item;
  readonly record: YearRecord;
}

function sayings({ initiative }: Of<ItemRecord>, all: readonly Saying[]): Wording[] {
  return all.flatMap(({ text }) => saidAll(initiative, text));
}

const records = listTopic<Of<ItemRecord>>({
  ja: '記録',
  en: 'record',
  about: { ja: '実施項目と年度ごとに1件', en: 'one for each item and year' },
  items: (subject) =>
    parts(subject, ({ programme }) =>
      programme.items.flatMap((item) => item.records.map((record) => ({ item, record }))),
    ),
  line: (one, _, marks, number) =>
    sayings(one, one.part.record.actual).map((words, index) =>
      index === 0 ? { ...words, lead: markAt(marks, number) } : words,
    ),
  members: [
    { ja: '項目', en: 'item', words: ({ part }) => made(part.item.title?.text) },
    { ja: '年度', en: 'year', words: ({ part }) => made(part.record.at) },
    { ja: '予定', en: 'plan', words: (one) => sayings(one, one.part.record.plan) },
    { ja: '実績', en: 'actual', words: (one) => sayings(one, one.part.record.actual) },
    {
      ja: '段階',
      en: 'stage',
      words: ({ initiative, part }) => said(initiative, part.record.actual[0]?.stage),
    },
    {
      ja: '評価',
      en: 'grade',
      words: ({ initiative, part }) =>
        part.record.evaluations.flatMap(({ grade }) => said(initiative, grade)),
    },
    {
      ja: '評価の理由',
      en: 'comment',
      words: ({ initiative, part }) =>
        part.record.evaluations.flatMap(({ comment }) => saidAll(initiative, comment)),
    },
    { ja: '理由', en: 'reason', words: ({ initiative, part }) => said(initiative, part.record.reason) },
    { ja: '今後の取組', en: 'next', words: ({ initiative, part }) => saidAll(initiative, part.record.next) },
    { ja: '備考', en: 'note', words: ({ initiative, part }) => said(initiative, part.record.note) },
    { ja: '進み具合', en: 'status', words: ({ initiative, part }) => said(initiative, part.record.status) },
  ],
});

const evaluations = listTopic<Of<Evaluation>>({
  ja: '評価',
  en: 'evaluation',
  items: (subject) => parts(subject, ({ programme }) => programme.evaluations),
  line: ({ initiative, part }, _, marks, number) => said(initiative, part.grade, markAt(marks, number)),
  members: [
    { ja: '時点', en: 'at', words: ({ initiative, part }) => said(initiative, part.at) },
    { ja: '評価者', en: 'by', words: ({ initiative, part }) => said(initiative, part.by) },
    { ja: '区分', en: 'grade', words: ({ initiative, part }) => said(initiative, part.grade) },
    { ja: '理由', en: 'comment', words: ({ initiative, part }) => saidAll(initiative, part.comment) },
  ],
});

function amount({ initiative, part }: Of<Money>): Wording[] {
  return said(initiative, part.amount).map((words) => {
    const number = numberOf(words.text);
    return number === undefined ? words : { ...words, number };
  });
}

const money = listTopic<Of<Money>>({
  ja: '金額',
  en: 'money',
  items: (subject) => parts(subject, ({ programme }) => programme.money),
  line: (one, _, marks, number) => amount(one).map((words) => ({ ...words, lead: markAt(marks, number) })),
  members: [
    { ja: '年度', en: 'at', words: ({ initiative, part }) => said(initiative, part.at) },
    { ja: '区分', en: 'kind', words: ({ initiative, part }) => said(initiative, part.kind) },
    { ja: '額', en: 'amount', words: amount },
    { ja: '備考', en: 'note', words: ({ initiative, part }) => said(initiative, part.note) },
  ],
});

export const programmeTopics: readonly Topic[] = [levels, items, records, evaluations, money];
