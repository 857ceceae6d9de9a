/** 取組内容等: for every item and year what was planned, what was done and until when, and how it was judged. */
import { textWidth } from '../../japanese/width.ts';
import type { City, Initiative } from '../../plan/plan.ts';
import type { Evaluation, Item, Saying, YearRecord } from '../../plan/programme.ts';
import { scaleOf } from '../../plan/records.ts';
import { membersOf } from '../../plan/scale.ts';
import { type FormBlock, ofInitiative } from '../form.ts';
import type { Block, Cell } from '../view.ts';
import { cellOf } from './squares.ts';

type Labels = NonNullable<FormBlock['labels']>;

const yearWidth = 6.5;

export const records = ofInitiative('records', (initiative, { label, labels = {} }, { city }) => {
  const items = initiative.programme.items.filter((item) => item.records.length > 0);
  return items.length === 0 ? [] : [tableOf(initiative, items, label, labels, city)];
});

function tableOf(
  initiative: Initiative,
  items: readonly Item[],
  label: string | undefined,
  labels: Labels,
  city: City,
): Block {
  const titled = items.some(({ title }) => title);
  return {
    kind: 'table',
    label,
    columns: [
      ...(titled ? [{ title: labels.item ?? '実施項目', width: 8.5 }] : []),
      { title: labels.year ?? '年度', width: yearWidth },
      { title: labels.stage ?? '状況', width: 4.5 },
      { title: labels.text ?? '取組内容等', width: 26 },
    ],
    rows: items.flatMap((item) => {
      const rows = item.records.flatMap((record) => rowsOf(initiative, record, labels, city));
      if (!titled) return rows;
      const head = cellOf(initiative, item.title, { rows: rows.length });
      return rows.map((row, index) => (index === 0 ? [head, ...row] : row));
    }),
  };
}

function rowsOf(initiative: Initiative, record: YearRecord, labels: Labels, city: City): Cell[][] {
  const year = (word: string) => headOf(record.at, word);
  const rows = [
    ...record.plan.map((saying) => sayingRow(initiative, saying, year(labels.plan ?? '取組予定'))),
    ...record.actual.map((saying) => sayingRow(initiative, saying, year(labels.actual ?? '取組実績'))),
    ...record.evaluations.map((one) => gradeRow(initiative, one, year(labels.grade ?? '評価'), city)),
    ...[
      { words: record.reason, label: labels.reason ?? '理由' },
      { words: record.next, label: labels.next ?? '今後の取組' },
      { words: record.note, label: labels.note ?? '備考' },
    ].flatMap(({ label, words }) => {
      const cell = cellOf(initiative, words);
      return cell.text === '' ? [] : [[head(year(label)), { text: '' }, cell]];
    }),
    ...(record.status
      ? [
          [
            head(year(labels.status ?? '進み具合')),
            cellOf(initiative, record.status, { style: 'centre' }),
            { text: '' },
          ],
        ]
      : []),
  ];
  return rows.length > 0 ? rows : [[head(record.at), { text: '' }, { text: '' }]];
}

/** 令和9年度 and 取組予定 have a line each, where one is too short for both. */
function headOf(year: string, word: string): string {
  return textWidth(`${year} ${word}`) > 2 * yearWidth ? `${year}\n${word}` : `${year} ${word}`;
}

function head(text: string): Cell {
  return { text, style: 'sublabel' };
}

function sayingRow(initiative: Initiative, { asOf, stage, text }: Saying, label: string): Cell[] {
  return [
    head(asOf ? `${label} (${asOf.text})` : label),
    cellOf(initiative, stage, { style: 'centre' }),
    cellOf(initiative, text),
  ];
}

function gradeRow(initiative: Initiative, evaluation: Evaluation, label: string, city: City): Cell[] {
  const { at, by, comment, grade } = evaluation;
  const scale = scaleOf(evaluation, city);
  const more = [at?.text, by?.text].filter(Boolean).join(' ');
  return [
    head(more === '' ? label : `${label} (${more})`),
    cellOf(initiative, grade, { style: 'centre', ...(scale && { choices: membersOf(scale) }) }),
    cellOf(initiative, comment),
  ];
}
