/** 体系: 方針, 分野, プログラム名 with their numbers; the sheet itself stands below them. */
import { below } from '../../diagnostics/finding.ts';
import type { BlockMaker } from '../form.ts';
import { cellOf, headCell } from './squares.ts';

export const under: BlockMaker = {
  show: 'under',
  blocks({ entity: initiative, of }, { labels = {} }) {
    if (of !== 'initiative') return [];
    const { code, under: levels, years } = initiative.programme;
    const title = { text: initiative.title, origin: below(initiative.origin, 'title') };
    const own = { label: labels.title ?? '取組項目', code, title };
    const span = labels.years === undefined ? [] : [{ label: labels.years, code: undefined, title: years }];
    const above = levels.map(({ label, ...level }) => ({ ...level, label: label?.text ?? '' }));
    const rows = [...above, own, ...span.filter(({ title: words }) => words)];
    return [
      {
        kind: 'table',
        label: undefined,
        columns: [
          { title: '', width: 7 },
          { title: '', width: 4 },
          { title: '', width: 34 },
        ],
        rows: rows.map((row) => [
          headCell(row.label),
          cellOf(initiative, row.code, { style: 'centre' }),
          cellOf(initiative, row.title),
        ]),
      },
    ];
  },
};
