/** Random grids as the forms make them: labels over lines, tables with tall cells, headings, text; every text has a field of its own. */
import fc from 'fast-check';
import type { Grid, Row, Square } from '../../src/grid/grid.ts';

const pieces = [
  '区役所と本庁のあり方',
  '（4月～）',
  '「行かない手続」を広げる',
  'https://www.city.example.lg.jp/kusei/plan/index.html',
  'DX・BPR',
  '、',
  '。',
  ' ',
  '\n',
  '895件',
  'Well-being of all',
  '𠮷野家の髙橋',
  '①',
];

export const anyText = (most: number) =>
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: most }).map((parts) => parts.join(''));

const label = anyText(3);
const body = fc.oneof({ weight: 6, arbitrary: anyText(8) }, { weight: 1, arbitrary: anyText(160) });
const width = 45;

/** Rows of squares with from and to in columns of a grid of six. */
const lines = fc
  .record({
    label,
    groups: fc.array(fc.record({ label, lines: fc.array(body, { minLength: 1, maxLength: 9 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ groups, label }): Row[] => {
    const total = groups.reduce((sum, group) => sum + group.lines.length, 0);
    return groups.flatMap((group, number) =>
      group.lines.map((text, index): Row => {
        const squares: Square[] = [
          { column: 3, text: index % 2 === 0 ? '□' : '', style: 'mark' },
          { column: 4, columns: 3, text, style: 'body' },
        ];
        if (index === 0)
          squares.unshift({ column: 2, text: group.label, style: 'sublabel', rows: group.lines.length });
        if (index === 0 && number === 0)
          squares.unshift({ column: 1, text: label, style: 'label', rows: total });
        return { squares, opens: index === 0 };
      }),
    );
  });

const table = fc
  .array(fc.record({ head: body, cells: fc.array(body, { minLength: 1, maxLength: 6 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((groups): Row[] => [
    {
      keep: true,
      opens: true,
      squares: [
        { column: 1, columns: 3, text: '取組', style: 'heading' },
        { column: 4, columns: 3, text: '内容', style: 'heading' },
      ],
    },
    ...groups.flatMap(({ cells, head }) =>
      cells.map((text, index): Row => {
        const cell: Square = { column: 4, columns: 3, text, style: 'cell' };
        const first: Square = { column: 1, columns: 3, text: head, style: 'cell', rows: cells.length };
        return { squares: index === 0 ? [first, cell] : [cell] };
      }),
    ),
  ]);

const over = (text: string, style: Square['style'], keep: boolean): Row => ({
  keep,
  squares: [{ column: 1, columns: 6, text, style }],
});
const prose = fc
  .record({ head: label, texts: fc.array(body, { minLength: 1, maxLength: 5 }) })
  .map(({ head, texts }) => [over(head, 'section', true), ...texts.map((text) => over(text, 'text', false))]);

export const anyGrid: fc.Arbitrary<Grid> = fc
  .record({
    blocks: fc.array(fc.oneof(lines, table, prose), { minLength: 1, maxLength: 6 }),
    paper: fc.constantFrom('A4' as const, 'A3' as const),
    landscape: fc.boolean(),
    repeat: fc.constantFrom(0, 1),
  })
  .map(({ blocks, landscape, paper, repeat }) => ({
    name: '様式',
    columns: [6, 6.5, 1.6, 9, width - 30, 6.9],
    page: { paper, landscape, header: '(様式 4)', repeat },
    rows: [over('重要取組シート', 'title', true), ...blocks.flat()].map(withFields),
  }));

function withFields(row: Row, index: number): Row {
  const squares = row.squares.map((square) => {
    if (!['body', 'cell', 'text'].includes(square.style)) return square;
    return { ...square, field: { entity: 'initiative/any', field: `${index}.${square.column}` } };
  });
  return { ...row, squares };
}
