/** Forms, ledgers and documents laid out at random, as offices lay them out: each word that was typed stands in the new sheets. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/reform.ts';
import { readLegacy } from '../../src/returns/legacy/read.ts';
import { sheetText } from '../../src/returns/legacy/sheet-text.ts';
import type { Range } from '../../src/workbook/ranges.ts';
import type { ReadCell } from '../../src/workbook/read/cell.ts';
import type { ReadBook } from '../../src/workbook/read/read.ts';
import { type Dice, diceOf, rolls } from '../any-sheet.ts';
import { memoryWorld } from '../memory-world.ts';

const { files } = memoryWorld({
  'data/reform.yaml': `city: 例市
year: 令和7年度
areas: [北区, 南区, 東区]
plans:
  - { id: basic, title: 例市基本計画, policies: { 1-1: 安心な窓口 } }
`,
  'data/aims.yaml': `kind: policy
id: aims
themes:
  - title: 窓口
    directions: [{ title: 早い, targets: [{ id: t1, text: 待たない窓口 }, { id: t2, text: 書かない窓口 }] }]
`,
  'data/wait.yaml': 'kind: kpi\nid: wait\ntitle: 待ち時間\nbetter: lower\nactuals: [{ at: R6, value: 40 }]\n',
});
const [compiled] = compile(files, 'data', { asOf: '2025-10-01', submit: false });
if (!compiled?.plan) throw new Error('no plan');
const { plan } = compiled;

/** What is typed into a worksheet, from the top. */
class Typist {
  readonly rows = new Map<number, Map<number, ReadCell>>();
  readonly merges: Range[] = [];
  row = 1;
  readonly dice: Dice;
  #count = 0;

  constructor(dice: Dice) {
    this.dice = dice;
  }

  /** In the row where the pen stands; `to` and `down` merge. */
  type(text: string, left: number, to = left, down = 1): void {
    const cells = this.rows.get(this.row) ?? new Map<number, ReadCell>();
    this.rows.set(this.row, cells.set(left, { kind: 'text', text, formula: false }));
    if (to > left || down > 1)
      this.merges.push({ top: this.row, bottom: this.row + down - 1, left, right: to });
  }

  line(...texts: readonly (string | undefined)[]): void {
    for (const [index, text] of texts.entries()) if (text !== undefined) this.type(text, index + 1);
    this.row += 1;
  }

  word(): string {
    this.#count += 1;
    return `語${this.#count}号`;
  }

  /** Sometimes nothing. */
  maybe(): string | undefined {
    return this.dice(4) === 0 ? undefined : this.text();
  }

  text(): string {
    const [a, b] = [this.word(), this.word()];
    return this.of([a, `${a}\n${b}`, `・${a}\n・${b}`, `①${a}\n・${b}`, `${a}。`]);
  }

  of<One>(all: readonly One[]): One {
    return all[this.dice(all.length)] as One;
  }

  book(): ReadBook {
    const rows = new Map([...this.rows].sort(([a], [b]) => a - b));
    return {
      sheets: [{ name: '様式', hidden: false, rows, merges: this.merges, notes: [] }],
      names: new Map(),
    };
  }

  typed(): string[] {
    const texts = [...this.rows.values()].flatMap((row) => [...row.values()].map(({ text }) => text));
    return texts.join('\n').match(/語\d+号/g) ?? [];
  }
}

type Part = (typist: Typist) => void;

const labels = [
  ...['取組名', '事業名', '所管', '担当課', '現状・課題', '背景', '取組内容', '取組の概要', '概要', '効果'],
  ...[
    'スケジュール',
    '進捗',
    '進捗状況',
    '成果指標',
    '活動指標',
    '金額',
    '状態',
    '年度の記録',
    '例市基本計画',
  ],
];

const beside: Part = (typist) => {
  typist.line(
    typist.of(labels),
    typist.text(),
    typist.maybe(),
    typist.of([undefined, ...labels]),
    typist.maybe(),
  );
};

const overRows: Part = (typist) => {
  typist.type(typist.of(labels), 1, 1, 2);
  typist.type(typist.text(), 2, 3);
  typist.type(typist.text(), 4, 6);
  typist.row += 1;
  typist.type(typist.text(), 2, 6);
  typist.row += 1;
};

const below: Part = (typist) => {
  typist.type(typist.of(labels), 1, 6);
  typist.row += 1;
  typist.type(typist.text(), 1, 6);
  typist.row += 1;
};

const periods: Part = (typist) => {
  const names = typist.of([
    ['前期', '後期'],
    ['前期（～9月）', '後期（～3月）', '次年度以降'],
    ['前期', '後期', '前期', '後期'],
    ['4～6月', '7～9月'],
  ]);
  typist.line(typist.of(['スケジュール', '工程表', '進捗状況']));
  const more = typist.of([[], ['備考'], ['評価', '備考']]);
  const remarks = () => more.map(() => typist.maybe());
  if (typist.dice(2) === 0) {
    typist.line('時期', '計画', '実績', ...more);
    for (const name of names) typist.line(name, typist.maybe(), typist.maybe(), ...remarks(), typist.maybe());
  } else {
    typist.line('区分', ...names);
    for (const name of ['計画', '実績'])
      typist.line(name, ...names.map(() => typist.maybe()), typist.of([undefined, typist.word()]));
  }
};

const stages: Part = (typist) => {
  const first = typist.of([
    ['項目'],
    ['番号', '実施項目'],
    ['実施項目', '担当課'],
    ['番号', '実施項目', '担当課'],
  ]);
  const years = typist.of([
    ['R6', 'R7', 'R8'],
    ['26年度', '27年度'],
  ]);
  const heads = [...first, ...years, ...typist.of([[], ['備考'], ['備考', '目標']])];
  typist.line(typist.of(['工程表', '年度ごとの段階']));
  typist.line(...heads);
  for (let row = typist.dice(3); row >= 0; row -= 1)
    typist.line(...heads.map(() => typist.maybe()), typist.maybe());
  typist.line('【27年度変更】', ...heads.slice(1).map(() => typist.maybe()));
  typist.line('上記変更理由', typist.word());
};

const indicators: Part = (typist) => {
  const heads = [
    ...typist.of([['指標名'], ['No', '指標名'], ['指標']]),
    ...typist.of([[], ['単位'], ['単位', '所管']]),
    ...typist.of([
      ['基準値（R4）', 'R5実績'],
      ['現状値', '実績'],
      ['R5', 'R6', 'R7'],
      ['計画', '実績'],
    ]),
    ...typist.of([[], ['目標値'], ['R7目標', 'R8目標', '備考']]),
  ];
  typist.line(typist.of(['成果指標', '活動指標']));
  typist.line(...heads);
  for (let row = typist.dice(3); row >= 0; row -= 1)
    typist.line(...heads.map(() => typist.of([undefined, typist.word(), typist.word()])), typist.maybe());
  typist.line(typist.of(['待ち時間', typist.word()]), ...heads.slice(1).map(() => typist.word()));
  for (let note = typist.dice(3); note > 0; note -= 1) typist.line(`※①は、${typist.word()}`);
};

const records: Part = (typist) => {
  typist.line('年度の記録');
  typist.line('項目', '年度', '状況', '内容');
  const title = typist.word();
  for (const year of ['H26 取組実績', 'H26 取組実績', 'H27 取組予定', 'H28 評価', 'H28 備考']) {
    const named = year + typist.of(['', `（${typist.word()}）`]);
    typist.line(typist.of([title, undefined]), named, typist.maybe(), typist.maybe(), typist.maybe());
  }
};

const contributions: Part = (typist) => {
  typist.type('例市基本計画', 1, 1, 3);
  const said = () => [
    `1-1 ${typist.word()}`,
    typist.word(),
    `${typist.word()} [現状値：${typist.word()} (2019年)] 目標値 (2025年度) ${typist.word()}`,
    `待ち時間 [現状値：${typist.word()} (R5)]`,
  ];
  for (const name of ['施策', 'KPI', '備考']) typist.line(undefined, name, typist.of(said()), typist.maybe());
};

const judgement: Part = (typist) => {
  typist.line(
    '評価',
    typist.of(['A', '順調']),
    typist.of([undefined, '評価の理由']),
    typist.maybe(),
    typist.maybe(),
  );
};

const loose: Part = (typist) => {
  typist.row += 1;
  typist.line(typist.maybe(), undefined, typist.maybe());
};

const parts = [
  beside,
  overRows,
  below,
  periods,
  stages,
  indicators,
  records,
  contributions,
  judgement,
  loose,
];

const form: Part = (typist) => {
  if (typist.dice(2) === 0) typist.line(typist.word(), undefined, typist.maybe());
  if (typist.dice(2) === 0) typist.line('方針', '1', typist.word(), typist.maybe());
  typist.line('取組名', typist.text(), typist.maybe(), typist.maybe());
  typist.line('現状・課題', typist.text());
  for (let left = 2 + typist.dice(5); left > 0; left -= 1) typist.of(parts)(typist);
};

const columns = [
  ...[
    ['番号'],
    ['No', '取組番号'],
    ['方針'],
    ['担当課'],
    ['取組内容', '概要'],
    ['スケジュール'],
    ['進捗状況'],
  ],
  ...[
    ['成果指標', '単位', 'R6目標', 'R7目標'],
    ['指標名', '基準値', '実績', '基準値'],
    ['評価', '評価の理由'],
  ],
  ...[['R6', 'R7', 'R6'], ['備考'], ['予算額'], ['前期', '後期'], ['R6実績', 'R7計画'], ['例市基本計画']],
];

const ledger: Part = (typist) => {
  const heads = ['取組名', '所管', '現状・課題'];
  for (let left = typist.dice(5); left > 0; left -= 1) heads.push(...typist.of(columns));
  if (typist.dice(2) === 0) typist.line(typist.word());
  typist.line(...heads);
  for (let entry = 1 + typist.dice(3); entry >= 0; entry -= 1) {
    if (typist.dice(4) === 0) typist.line(typist.word());
    typist.line(typist.word(), typist.word(), typist.word(), ...heads.slice(3).map(() => typist.maybe()));
    for (let more = typist.dice(3); more > 0; more -= 1)
      typist.line(
        undefined,
        undefined,
        typist.word(),
        ...heads.slice(3).map(() => typist.maybe()),
        typist.maybe(),
      );
  }
};

const front: Part = (typist) => {
  typist.line(`${typist.word()}（素案）【概要版】`, typist.maybe());
  typist.line(typist.maybe());
  typist.line(typist.of([undefined, `～${typist.word()}～`, `令和5年3月　${typist.word()}`]));
  typist.line(typist.of([undefined, `見据える時期：${typist.word()}`]));
  for (const label of ['はじめに', '取組期間', '検討期間', '所管'])
    if (typist.dice(2) === 0) typist.line(label, typist.word(), typist.maybe());
  if (typist.dice(2) === 0) return;
  typist.line(`${typist.word()}メンバー`);
  typist.line('役割', '職', '氏名', '部会');
  typist.line(typist.maybe(), typist.word(), typist.word(), typist.maybe(), typist.maybe());
  typist.line(typist.of([undefined, `${typist.word()}要綱`]), typist.maybe());
};

const section: Part = (typist) => {
  if (typist.dice(2) === 0)
    typist.line(typist.of(['①', '(1)', '■', '・', '']) + typist.word(), typist.maybe());
  typist.line(typist.of(['※', '・', '']) + typist.text());
  typist.line(typist.maybe(), typist.maybe(), typist.maybe());
  if (typist.dice(3) === 0) typist.line(`※${typist.word()}：${typist.word()}`);
};

const theme: Part = (typist) => {
  for (const part of ['成果', '【課題】', '今後の方向性', typist.of(['課題', '成果', '今後の方向性'])]) {
    typist.line(part, typist.maybe());
    typist.line(typist.of(['・', '➤ ', '◇', 'めざす姿　', '']) + typist.text(), typist.maybe());
    typist.line(typist.of(['➤', '・', undefined]), typist.maybe());
  }
};

/** With a table of contents where its chapters need one to be told. */
const documentOf =
  (chapter: Part, listed: boolean): Part =>
  (typist) => {
    front(typist);
    const titles = [`第1章　${typist.word()}`, `第2章　${typist.word()}`];
    if (listed) typist.line('目次');
    if (listed) for (const title of titles) typist.line(title, typist.of([undefined, '3', typist.word()]));
    for (const title of titles) {
      typist.line(title, typist.maybe());
      for (let more = typist.dice(3); more >= 0; more -= 1) chapter(typist);
    }
    if (typist.dice(2) === 0) typist.line('おわりに', typist.word(), typist.maybe());
  };

const monitoring: Part = (typist) => {
  const outcome = () => typist.of([undefined, '達成', '未達成', typist.word()]);
  const table = (year: string) => {
    typist.line(typist.of([year, `${year}　${typist.word()}`]), undefined, typist.maybe());
    typist.line('めざす姿', '全区', '北区', '南区', '東区', '備考');
    for (const target of ['待たない窓口', '書かない窓口', typist.word()])
      typist.line(target, '3区中2区', outcome(), outcome(), outcome(), typist.maybe());
  };
  table('令和6年度');
  typist.line('区', 'めざす姿', '状況', '値', '備考');
  for (const area of ['北区', '市全体', typist.word()])
    typist.line(
      area,
      typist.of(['待たない窓口', typist.word()]),
      outcome(),
      typist.maybe(),
      typist.maybe(),
      typist.maybe(),
    );
  typist.line(`※${typist.word()}`);
  typist.line(`※${typist.word()}`);
  if (typist.dice(2) === 0) table('令和7年度');
};

test.each([
  ['a policy of chapters', documentOf(section, true)],
  ['a policy of themes', documentOf(theme, false)],
  ['a monitoring', monitoring],
  ['a form', form],
  ['a ledger', ledger],
])('of %s', (_, lay) => {
  fc.assert(
    fc.property(rolls, (numbers) => {
      const typist = new Typist(diceOf(numbers));
      lay(typist);
      const drafts = readLegacy(typist.book(), { file: 'a', free: (wanted) => wanted }, plan);
      const text = drafts.map((draft) => sheetText(draft, '様式.xlsx')).join('');
      expect(typist.typed().filter((word) => !text.includes(word))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
