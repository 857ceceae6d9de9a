/** How often boxes are looked at while an old form is read: twice as many boxes, twice as often, whatever the form. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/reform.ts';
import { drafts } from '../../src/returns/legacy/draft.ts';
import { readMany } from '../../src/returns/legacy/many.ts';
import { type Box, columnsMeet, rowsMeet } from '../../src/returns/legacy/page.ts';
import { Periods } from '../../src/returns/legacy/periods.ts';
import { readBoxes } from '../../src/returns/legacy/read.ts';
import { allUnder, under } from '../../src/returns/legacy/table.ts';
import { columnLetters } from '../../src/workbook/ranges.ts';
import { memoryWorld } from '../memory-world.ts';

const { files } = memoryWorld({
  'data/reform.yaml': `city: 例市
year: 令和7年度
areas: [北区, 南区]
plans:
  - { id: basic, title: 例市基本計画, policies: { 1-1: 安心な窓口 } }
`,
  'data/policy.yaml': `kind: policy
id: aims
themes:
  - title: 窓口
    directions: [{ title: 早い窓口, targets: [{ id: t1, text: 待たない }] }]
`,
});
const [compiled] = compile(files, 'data', { asOf: '2025-10-01', submit: false });
if (!compiled?.plan) throw new Error('no plan');
const { plan } = compiled;

type Row = readonly string[];

const times = (count: number, row: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => row(index));
const top: Row[] = [
  ['取組項目', '窓口改革の推進'],
  ['現状・課題', '待ち時間が長い。'],
];
const opening: Row[] = [['基本方針'], ['目次'], ['第1章 窓口'], ['第2章 書類'], ['第1章 窓口']];

const shapes: readonly (readonly [string, (count: number) => Row[]])[] = [
  ['a list of sentences', (n) => [...top, ...times(n, (i) => ['', `文${i}。`])]],
  ['points below a pillar', (n) => [...top, ['取組の内容', '① 柱'], ...times(n, (i) => ['', `・点${i}`])]],
  [
    'items of one period',
    (n) => [...top, ['スケジュール', '前期'], ...times(n, (i) => ['', '', `項目${i}`])],
  ],
  [
    'a period in every row',
    (n) => [...top, ['スケジュール'], ...times(n, (i) => ['', `名${i}`, '前期', `項目${i}`])],
  ],
  [
    'columns of stages',
    (n) => [
      ...top,
      ['実施項目とスケジュール'],
      times(1, () => ['実施項目', ...times(n, (i) => [`${i}年度`]).flat()])[0] ?? [],
      ['項目', ...times(n, () => ['検討']).flat()],
    ],
  ],
  [
    'rows of stages',
    (n) => [
      ...top,
      ['実施項目とスケジュール'],
      ['実施項目', '26年度', '27年度'],
      ...times(n, (i) => [`項目${i}`, '検討', '決定']),
    ],
  ],
  [
    'revisions of one item',
    (n) => [
      ...top,
      ['実施項目とスケジュール'],
      ['実施項目', '26年度', '27年度'],
      ['項目', '検討', '決定'],
      ...times(n, () => ['【27年度変更】', '検討', '決定']),
    ],
  ],
  [
    'records',
    (n) => [
      ...top,
      ['取組内容等'],
      ['実施項目', '年度', '段階', '内容'],
      ...times(n, (i) => [`項目${i}`, 'H28 取組予定', '決定', '文。']),
    ],
  ],
  [
    'indicators and their notes',
    (n) => [
      ...top,
      ['指標の推移'],
      ['指標', '基準値(H24)', '目標値(H30)'],
      ...times(n, (i) => [`指標${i}`, '1', '2']),
      ...times(n, () => ['※① 注']),
    ],
  ],
  [
    'KPIs that serve a plan',
    (n) => [
      ...top,
      ['例市基本計画', '該当する施策', '1-1'],
      ...times(n, (i) => ['', '寄与するKPI', `件数${i}`]),
    ],
  ],
  ['levels above the title', (n) => [...times(n, (i) => [`段${i}`, '1', '名']), ...top]],
  ['words in the corner', (n) => [...times(n, (i) => [`起案${i}`]), ...top]],
  ['chapters', (n) => [...opening, ...times(n, (i) => [`・点${i}`]), ...times(n, (i) => [`① 節${i}`])]],
  [
    'a table of contents',
    (n) => [
      ['基本方針'],
      ['目次'],
      ...times(n, (i) => [`第${i}章 題${i}`, '', `${i}`]),
      ...times(n, (i) => [`第${i}章 題${i}`]),
    ],
  ],
  [
    'themes',
    (n) => [
      ...opening,
      ['成果'],
      ...times(n, (i) => [`・成果${i}`]),
      ['課題'],
      ...times(n, (i) => [`・課題${i}`]),
      ['今後の方向性'],
      ...times(n, (i) => [i % 2 ? '・手段' : '◇めざす姿']),
    ],
  ],
  [
    'a roster',
    (n) => [
      ['基本方針'],
      ['検討メンバー'],
      ['役割', '職', '氏名'],
      ...times(n, (i) => [`役${i}`, '課長', `名${i}`]),
      ...opening,
    ],
  ],
  ['a foreword', (n) => [['基本方針'], ['はじめに'], ...times(n, (i) => [`文${i}。`]), ...opening]],
  [
    'plans and results across',
    (n) => [
      ...top,
      ['区分', '前期', '後期'],
      ['計画', ...times(1, () => ['調査', '検証']).flat()],
      ['実績', Array.from({ length: n }, (_, i) => `・調査${i}`).join('\n'), '検証'],
    ],
  ],
  ['heads of plans and results', (n) => [...top, ...times(n, () => ['前期', '計画', '実績'])]],
  ['heads of periods', (n) => [...top, ...times(n, (i) => [i % 2 ? '計画' : '実績', '前期', '後期'])]],
  [
    'a table of indicators without a heading',
    (n) => [...top, ['成果指標', '単位', 'R6実績'], ...times(n, (i) => [`指標${i}`, '件', '1'])],
  ],
  ['judgements', (n) => [...top, ...times(n, () => ['評価', 'A', '評価の理由', '順調'])]],
  ['a monitoring', (n) => [['めざす姿', '北区', '南区'], ...times(n, () => ['待たない', '達成', '未達成'])]],
];

const head: Row = ['No.', '取組名', '担当課', '取組内容', 'R6', 'R7', '指標名', '目標値'];

const ledgers: readonly (readonly [string, (count: number) => Row[]])[] = [
  [
    'a ledger',
    (n) => [head, ...times(n, (i) => [`${i}`, `取組${i}`, '市民課', '文。', '◎', '→', `指標${i}`, '1'])],
  ],
  [
    'a ledger whose first row goes on',
    (n) => [
      head,
      ['1', '窓口', '市民課'],
      ...times(n, (i) => ['', '', '', '', '', '', `指標${i}`, '1']),
      ['2', '書類', '市民課'],
    ],
  ],
];

/** Every look at a property of a box is counted. */
function looks(rows: readonly Row[], read = (boxes: Box[]): unknown => readBoxes(boxes, 'a', plan)): number {
  let count = 0;
  const boxes = rows.flatMap((texts, row) =>
    texts.flatMap((text, column) => {
      if (text === '') return [];
      const at = `${columnLetters(column + 1)}${row + 1}`;
      const range = { top: row + 1, bottom: row + 1, left: column + 1, right: column + 1 };
      const box: Box = { text, kind: 'text', at, ...range };
      return new Proxy(box, {
        get(target, name) {
          count += 1;
          return Reflect.get(target, name);
        },
      });
    }),
  );
  expect(read(boxes)).toBeDefined();
  return count;
}

function firstOfMany(boxes: Box[]): unknown {
  const names = { file: 'a', free: (wanted: string) => wanted };
  return readMany([{ name: 'a', boxes, asides: [] }], names, drafts(plan))[0];
}

test.each(shapes)('%s', (_, make) => {
  // What is sorted is looked at a little oftener.
  expect(looks(make(800)) / looks(make(400))).toBeLessThan(2.4);
});

test.each(ledgers)('%s', (_, make) => {
  expect(looks(make(800), firstOfMany) / looks(make(400), firstOfMany)).toBeLessThan(2.4);
});

describe('a shorter way finds the same', () => {
  const box = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(3), fc.nat(3)).map(([row, column, tall, wide]): Box => {
    const range = { top: row + 1, bottom: row + 1 + tall, left: column + 1, right: column + 1 + wide };
    return { text: '', kind: 'text', at: '', ...range };
  });
  const boxes = fc
    .array(box, { maxLength: 12 })
    .map((all) => all.sort((a, b) => a.top - b.top || a.left - b.left));

  test('the period of a box', () => {
    const slowly = (one: Box, periods: readonly Box[]) => {
      const beside = periods.filter((period) => period.right < one.left && period.top <= one.top);
      const inRow = beside.findLast((period) => rowsMeet(period, one));
      const above = periods.findLast((period) => period.bottom < one.top && columnsMeet(period, one));
      return inRow ?? above ?? beside.at(-1);
    };
    fc.assert(
      fc.property(boxes, boxes, (periods, asked) => {
        const known = new Periods(periods);
        expect(asked.map((one) => known.of(one))).toEqual(asked.map((one) => slowly(one, periods)));
      }),
      { numRuns: 1000 },
    );
  });

  test('the squares below the heads of a table', () => {
    const row = fc
      .uniqueArray(fc.tuple(fc.nat(40), fc.nat(3)), { selector: ([left]) => left })
      .map((all) => all.sort(([a], [b]) => a - b))
      .map((all) =>
        all.map(([left, wide], index): Box => {
          const right = Math.min(left + wide, (all[index + 1]?.[0] ?? 99) - 1);
          return { text: '', kind: 'text', at: '', top: 1, bottom: 1, left, right };
        }),
      );
    fc.assert(
      fc.property(row, row, (heads, squares) => {
        expect(allUnder(heads, squares)).toEqual(heads.map((head) => under(head, squares)));
      }),
    );
  });
});
