/** 実施項目とスケジュール: a row of stages for every item, and below it its revisions with their reasons. */
import type { Initiative } from '../../plan/plan.ts';
import type { Item, StageRow } from '../../plan/programme.ts';
import { type FormBlock, ofInitiative } from '../form.ts';
import type { Cell } from '../view.ts';
import { cellOf, headCell } from './squares.ts';

export const stages = ofInitiative('stages', (initiative, { label, labels = {} }) => {
  const { columns, items } = initiative.programme;
  const listed = items.filter(
    (item) =>
      item.rows.length > 0 || item.title || item.code || extraColumns.some(({ of: words }) => words(item)),
  );
  if (listed.length === 0) return [];
  const extra = extraColumns.filter(({ of: words }) => listed.some((item) => words(item)));
  const groups = listed.map((item) => rowsOf(initiative, item, labels, extra));
  return [
    {
      kind: 'table',
      label,
      columns: [
        { title: labels.item ?? '実施項目', width: 15 },
        ...extra.map(({ title }) => ({ title: labels[title] ?? title, width: 8 })),
        ...columns.map(({ text }) => ({ title: text, width: 6 })),
      ],
      rows: groups.flat(),
      chained: chainedIn(groups),
    },
  ];
});

/** An item stays with its revisions, and each of them with its reason. */
function chainedIn(groups: readonly Cell[][][]): number[] {
  let from = 0;
  return groups.flatMap((rows) => {
    const chained = rows.slice(1).map((_, index) => from + index);
    from += rows.length;
    return chained;
  });
}

/** Columns that only some cities have. */
const extraColumns = [
  { title: '内容', of: ({ text }: Item) => (text.length > 0 ? text : undefined) },
  { title: '目標', of: ({ target }: Item) => target && [target] },
  { title: '結果', of: ({ result }: Item) => result && [result] },
  { title: '担当', of: ({ owner }: Item) => (owner.length > 0 ? owner : undefined) },
];

type Labels = NonNullable<FormBlock['labels']>;

function rowsOf(initiative: Initiative, item: Item, labels: Labels, extra: typeof extraColumns): Cell[][] {
  const [original, ...revisions] = item.rows;
  const span = extra.length + initiative.programme.columns.length;
  const blank = initiative.programme.columns.map((): Cell => ({ text: '', style: 'centre' }));
  return [
    [
      titleCell(initiative, item),
      ...extra.map(({ of }) => cellOf(initiative, of(item))),
      ...(original ? stageCells(initiative, original) : blank),
    ],
    ...revisions.flatMap((row) => [
      [
        headCell(`【${row.in?.text ?? ''}${labels.revision ?? '変更'}】`),
        ...extra.map((): Cell => ({ text: '' })),
        ...stageCells(initiative, row),
      ],
      [headCell(labels.reason ?? '変更理由'), cellOf(initiative, row.reason, { columns: span })],
    ]),
    ...effectiveRow(item, labels, extra.length),
  ];
}

function titleCell(initiative: Initiative, { code, title }: Item): Cell {
  const cell = cellOf(initiative, title, { style: 'cell' });
  return code ? { text: `${code.text} ${title?.text ?? ''}` } : cell;
}

function stageCells(initiative: Initiative, { cells }: StageRow): Cell[] {
  return cells.map(({ kind, origin, text }): Cell => {
    const style = 'centre' as const;
    if (kind === 'blank') return { text, style };
    return cellOf(initiative, { text, origin }, { style });
  });
}

/** What holds once all revisions are laid over the plan, where the form asks for it. */
function effectiveRow({ effective, rows }: Item, { effective: label }: Labels, extra: number): Cell[][] {
  if (label === undefined || rows.length < 2) return [];
  const blank = Array.from({ length: extra }, (): Cell => ({ text: '' }));
  return [
    [
      headCell(label),
      ...blank,
      ...effective.map((one): Cell => ({ text: one?.stage ?? '', style: 'centre' })),
    ],
  ];
}
