/** 体系: 方針, 分野, プログラム名 with their numbers; the sheet itself stands below them. */
import type { Initiative } from '../../plan/plan.ts';
import { type FormBlock, ofInitiative } from '../form.ts';
import { titleOf } from '../title-of.ts';
import type { Cell } from '../view.ts';
import { cellOf, headCell } from './squares.ts';

export const under = ofInitiative('under', (initiative, { labels = {} }) => {
  const { code, under: levels } = initiative.programme;
  const own = { label: labels.title ?? '取組項目', code, title: titleOf(initiative) };
  const above = levels.map(({ label, ...level }) => ({ ...level, label: label?.text ?? '' }));
  const rows = [...above, own];
  const isNumbered = rows.some((row) => row.code !== undefined);
  return [
    {
      kind: 'table',
      label: undefined,
      columns: [
        { title: '', width: 7 },
        { title: '', width: 4 },
        { title: '', width: 34 },
      ],
      rows: [
        ...rows.map((row) => {
          const { code: number } = row;
          if (!isNumbered) return [headCell(row.label), cellOf(initiative, row.title, { columns: 2 })];
          return [
            headCell(row.label),
            cellOf(initiative, number, { style: 'centre' }),
            cellOf(initiative, row.title),
          ];
        }),
        ...timesOf(initiative, labels),
      ],
    },
  ];
});

/** The year of the sheet and the years of its plan, where the form has a name for them. */
function timesOf(initiative: Initiative, { year, years }: NonNullable<FormBlock['labels']>): Cell[][] {
  const { columns, years: span } = initiative.programme;
  const listed = { text: columns.map(({ text }) => text).join('、') };
  const rows = [
    { label: year, cell: { text: initiative.year ?? '' } },
    { label: years, cell: span ? cellOf(initiative, span) : listed },
  ];
  return rows.flatMap(({ cell, label }) =>
    label === undefined || cell.text === '' ? [] : [[headCell(label), { ...cell, columns: 2 }]],
  );
}
