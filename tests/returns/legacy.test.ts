/** Workbooks that reform never made, as cities have them: their labels are found wherever they stand, and nothing in them is lost. */
import { readdirSync, readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { forms } from '../../src/forms/index.ts';
import { fold } from '../../src/japanese/fold.ts';
import { boxesOf } from '../../src/returns/legacy/page.ts';
import { readWorkbook } from '../../src/workbook/read/read.ts';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';

const root = new URL('../../', import.meta.url);

function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [`${folder}/${name}`, readFileSync(new URL(`${folder}/${name}`, root), 'utf8')]),
  );
}

/** As another program would have made it: the very squares, and nothing that reform hides in them. */
async function anonymous(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  workbook.removeWorksheet('_reform');
  workbook.definedNames.model = [];
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

interface City {
  readonly folder: string;
  readonly form: string;
  /** The words of the form itself, which no sheet holds. */
  readonly formWords: RegExp;
}

const cities: readonly City[] = [
  { folder: 'sakai', form: 'yoshiki4/ward-offices', formWords: /^続き$|^\[現状値$|^ゴール番号$/ },
  { folder: 'kumamoto', form: 'jisshi-program/1-1-3', formWords: /^2[67]年度変更$|^続き$/ },
  { folder: 'osaka', form: 'sugata/sugata', formWords: /^氏名$|^掲載ページ$|^.+ワーキンググループメンバー$/ },
  { folder: 'osaka', form: 'monitoring/sugata', formWords: /^$/ },
  { folder: 'kawasaki', form: 'gaiyou/ward-offices', formWords: /^見据える時期$/ },
  // 目指すべき姿 is a name of the document now, and the numbers stand beside the titles.
  { folder: 'chiba', form: 'gaiyou/ward-offices', formWords: /^見据える時期$|^目指すべき姿[1-5]$/ },
];

interface Imported {
  readonly world: MemoryWorld;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly path: string;
  readonly code: number;
}

/** The form of a city's own data, handed to a project that has only the city's habits. */
async function imported({ folder, form }: City): Promise<Imported> {
  const files = filesBelow(`data/${folder}`);
  const built = memoryWorld(files);
  await built.run(`build data/${folder}`);
  const bytes = await anonymous(built.files.read(`out/${form}.xlsx`));
  const keeps = /reform\.yaml$|\/forms\//;
  const policies = form.startsWith('monitoring') ? /\/policies\// : /^$/;
  const kept = Object.entries(files).filter(([path]) => keeps.test(path) || policies.test(path));
  const world = memoryWorld({ ...Object.fromEntries(kept), '旧様式-1.xlsx': bytes });
  const code = await world.run(`import --new 旧様式-1.xlsx --into data/${folder} --write`);
  const path = [...world.contents.keys()].find((one) => one.endsWith('旧様式-1.yaml')) ?? '';
  return { world, bytes, text: path === '' ? '' : world.text(path), path, code };
}

/** What the forms themselves print: their titles and labels. */
const formWords = fold(
  forms
    .flatMap(({ blocks, number = '', title }) => [
      title,
      number,
      ...blocks.flatMap(({ heading = '', label = '', labels = {} }) => [
        heading,
        label,
        ...Object.values(labels),
      ]),
    ])
    .join('\n'),
);

/** The sentences of a workbook, without marks; what the form itself says is left out. */
function sentencesIn(bytes: Uint8Array): string[] {
  return boxesOf(readWorkbook(bytes))
    .flatMap(({ text }) => text.split(/[\s()（）：【】、]+/))
    .map((word) => fold(word.replace(/^[○・◇■①-⑳➤※→←―～【＜]+|[】＞]+$/g, '')))
    .filter((word) => [...word].length > 1);
}

const documents = cities.filter(({ form }) => !form.startsWith('monitoring'));

describe.each(documents.map((city) => [`${city.folder} ${city.form}`, city] as const))('%s', (_, city) => {
  test('becomes a sheet that checks, and no word of it is lost', async () => {
    const { bytes, code, text, world } = await imported(city);
    expect(code).toBe(0);
    const said = fold(text.replaceAll('**', '') + world.text(`data/${city.folder}/reform.yaml`)) + formWords;
    const lost = new Set(sentencesIn(bytes).filter((word) => !said.includes(word)));
    expect([...lost].filter((word) => !city.formWords.test(word))).toEqual([]);
  });
});

const tables = cities.filter(({ form }) => !/^(?:sugata|gaiyou)/.test(form));

describe.each(tables.map((city) => [`${city.folder} ${city.form}`, city] as const))('%s', (_, city) => {
  test('is built from the new sheet again, square by square', async () => {
    const { bytes, world } = await imported(city);
    expect(await world.run(`build data/${city.folder} --out again`)).toBe(0);
    const [folder = ''] = city.form.split('/');
    const path = [...world.contents.keys()].find((one) => new RegExp(`^again/${folder}/.*xlsx$`).test(one));
    const squares = (book: Uint8Array) => boxesOf(readWorkbook(book)).map(({ at, text }) => `${at} ${text}`);
    expect(squares(world.files.read(path ?? ''))).toEqual(squares(bytes));
  });
});

const statements = cities.filter(({ form }) => form.startsWith('gaiyou'));

describe.each(statements.map((city) => [`${city.folder} ${city.form}`, city] as const))('%s', (_, city) => {
  test('has its visions and what leads there, and prints them again as they were', async () => {
    const { bytes, path, text, world } = await imported(city);
    const { visions: found, names } = parse(text) as Statement;
    const [own] = Object.entries(filesBelow(`data/${city.folder}`)).filter(([file]) =>
      file.includes('/policies/'),
    );
    const original = parse(String(own?.[1])) as Statement;
    expect(found.map(plainVision)).toEqual(original.visions.map(plainVision));
    expect(names?.vision).toBe(original.names?.vision);
    expect(names?.action).toBe(original.names?.action);
    expect(await world.run(`build ${path} --out again`)).toBe(0);
    const again = [...world.contents.keys()].find((one) => /^again\/gaiyou\/.*xlsx$/.test(one)) ?? '';
    const titles = original.visions.flatMap(({ actions, title }) => [
      title,
      ...actions.map((one) => one.title),
    ]);
    const [before, after] = [bytes, world.files.read(again)].map((book) =>
      boxesOf(readWorkbook(book))
        .map((box) => box.text)
        .filter((words) => titles.some((title) => words.endsWith(title))),
    );
    expect(after).toEqual(before);
  });
});

interface Statement {
  readonly names?: { readonly vision?: string; readonly action?: string };
  readonly visions: readonly {
    readonly number?: string;
    readonly title: string;
    readonly lead?: unknown;
    readonly actions: readonly {
      readonly number?: string;
      readonly title: string;
      readonly points?: unknown;
    }[];
  }[];
}

/** Without ids, and what else no form prints. */
function plainVision({ actions, lead, number, title }: Statement['visions'][number]) {
  const plain = actions.map(({ number: own, points, title: name }) => ({ own, name, points }));
  return { number, title, lead, actions: plain };
}

type Cells = Readonly<Record<string, string | number | Date | null>>;

/** A workbook as somebody typed it: `A4:B7` is a merged square. */
async function typed(...worksheets: readonly Cells[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [index, cells] of worksheets.entries()) {
    const worksheet = workbook.addWorksheet(`シート${index + 1}`);
    for (const [place, value] of Object.entries(cells)) {
      if (place.includes(':')) worksheet.mergeCells(place);
      worksheet.getCell(place.split(':')[0] ?? '').value = value;
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const project = {
  'data/a/reform.yaml': `city: 例市
year: 令和7年度
plans:
  - { id: basic, title: 例市基本計画, policies: { 1-1: 安心な窓口, 1: 窓口 } }
`,
};

async function read(bytes: Uint8Array, files: Readonly<Record<string, string>> = project) {
  const world = memoryWorld({ ...files, '様式.xlsx': bytes });
  const code = await world.run('import --new 様式.xlsx --into data/a --write');
  const path = [...world.contents.keys()].find((one) => /\.yaml$/.test(one) && !(one in files));
  const text = path === undefined ? '' : world.text(path);
  const [first, ...more] = parseAllDocuments(text, { schema: 'failsafe' }).map((one) => one.toJS());
  return { code, path, text, data: first, more, out: world.out(), err: world.err() };
}

const wanted = {
  title: '窓口改革の推進',
  issues: ['待ち時間が長い。', '手続が分かれている。'],
  schedule: { 前期: ['実態を調査（～9月）'], 後期: ['計画を決定（3月）', '研修を実施（2月）'] },
};

describe('labels are found', () => {
  test.each<[string, Cells]>([
    [
      'in a column, with lists in one cell',
      {
        A1: '取組項目',
        B1: '窓口改革の推進',
        A2: '現状・課題',
        B2: '○待ち時間が長い。\n○手続が分かれている。',
        A3: 'スケジュール',
        B3: '前期（～9月）',
        C3: '□実態を調査（～9月）',
        B4: '後期（～3月）',
        C4: '□計画を決定（3月）\n□研修を実施（2月）',
      },
    ],
    [
      'above what they name',
      {
        A1: '取組名',
        A2: '窓口改革の推進',
        A3: '現状と課題',
        A4: '待ち時間が長い。',
        A5: '手続が分かれている。',
        A6: 'スケジュール',
        A7: '前期',
        A8: '実態を調査（～9月）',
        A9: '後期',
        A10: '計画を決定（3月）',
        A11: '研修を実施（2月）',
      },
    ],
    [
      'beside each other, with the periods as columns and rows in between left blank',
      {
        B2: '所管課',
        C2: '企画局　企画課',
        E2: '取　組　名',
        F2: '窓口改革の推進',
        B4: '現状・課題',
        C4: '・待ち時間が長い。',
        C5: '・手続が分かれている。',
        B7: '【スケジュール】',
        C7: '上半期',
        D7: '下半期',
        C8: '実態を調査（～9月）',
        D8: '計画を決定（3月）',
        D9: '研修を実施（2月）',
      },
    ],
    [
      'merged, with marks in cells of their own and the periods inside the cell',
      {
        'A1:D1': '重要取組シート',
        'A2:B3': '取組項目',
        'C2:D3': '窓口改革の推進',
        'A4:B5': '現状・課題',
        C4: '○',
        D4: '待ち時間が長い。',
        C5: '○',
        D5: '手続が分かれている。',
        'A6:B6': 'スケジュール',
        'C6:D6': '【前期】\n□実態を調査（～9月）\n【後期】\n□計画を決定（3月）\n□研修を実施（2月）',
      },
    ],
  ])('%s', async (_, cells) => {
    const { code, data } = await read(await typed(cells));
    const { 上半期, 下半期 } = data.schedule;
    const schedule = 上半期 ? { 前期: 上半期, 後期: 下半期 } : data.schedule;
    expect({ title: data.title, issues: data.issues, schedule }).toEqual(wanted);
    expect(code).toBe(0);
  });

  test('side by side above sentences, also beside 取組実績 and 目標: these head columns of values only in a table of them', async () => {
    const { data } = await read(
      await typed({
        A1: '取組名',
        B1: '窓口',
        A2: '取組内容',
        B2: '取組実績',
        C2: '課題',
        D2: '概要',
        E2: '目標',
        F2: '効果',
        A3: '予約を始める。',
        B3: '予約を始めた（6月）',
        C3: '人が足りない。',
        D3: '予約を広げる。',
        E3: '月10件',
        F3: '待たなくなる。',
        A4: '状態',
        B4: '順調',
      }),
    );
    expect(data).toMatchObject({
      content: ['予約を始める。'],
      progress: ['予約を始めた（6月）'],
      issues: ['人が足りない。'],
      effects: ['待たなくなる。'],
    });
  });

  test('side by side, although both open one block', async () => {
    const { data } = await read(
      await typed({
        A1: '取組名',
        B1: '窓口',
        A2: '現状',
        B2: '課題',
        A3: '待ち時間が長い。',
        B3: '人が足りない。',
        A4: '取組内容',
        B4: '予約を始める。',
      }),
    );
    expect(data).toMatchObject({
      issues: ['待ち時間が長い。', '人が足りない。'],
      content: ['予約を始める。'],
    });
  });

  test('on several worksheets, and hidden ones are left alone', async () => {
    const { data } = await read(
      await typed({ A1: '取組項目', B1: '窓口改革の推進' }, { A1: '現状・課題', B1: '待ち時間が長い。' }),
    );
    expect(data).toMatchObject({ title: '窓口改革の推進', issues: ['待ち時間が長い。'] });
  });

  test('that a city words in a form of its own', async () => {
    const form = `kind: form
id: own
title: 改革調書
blocks:
  - { show: title, label: 件名番号 }
  - { show: issues, label: なぜ変えるのか }
`;
    const { data } = await read(
      await typed({ A1: '件名番号', B1: '窓口', A2: 'なぜ変えるのか', B2: '長い。' }),
      {
        ...project,
        'data/a/form.yaml': form,
      },
    );
    expect(data).toMatchObject({ title: '窓口', issues: ['長い。'] });
  });
});

describe('what is read', () => {
  const cells = {
    A1: '取組項目',
    B1: '窓口改革の推進',
    A2: '取組の内容',
    B2: '① 窓口を見直す\n・予約を始める\n・案内を置く\n② 書類を減らす',
    A3: '例市基本計画',
    B3: '該当する施策',
    C3: '1-1　安心な窓口',
    B4: '寄与するKPI',
    C4: '待ち時間 [現状値：30分 (2023年)、 25分 (2024年)] 目標値 (2025年度) 15分',
    A6: '起案者',
    B6: '企画課 内線 1234',
  };

  test('are pillars with their points, and a KPI beside the sheet', async () => {
    const { data, more, text } = await read(await typed(cells));
    expect(data.content).toEqual([
      { title: '窓口を見直す', points: ['予約を始める', '案内を置く'] },
      { title: '書類を減らす' },
    ]);
    expect(data.contributes).toEqual([{ to: 'basic/1-1', kpis: '様式-kpi-1' }]);
    expect(more).toMatchObject([
      { kind: 'kpi', title: '待ち時間', better: 'lower', target: { at: '2025年度', value: '15分' } },
    ]);
    expect(text).toContain('# 要確認（C4）: 望ましい向きは、目標との差から決めました。\nbetter: lower');
  });

  test('are a table of periods with plan and result, stages by year, and indicators with their units', async () => {
    const { data, more, text } = await read(
      await typed({
        'A1:H1': '行財政改革プラン　取組シート',
        'A2:B2': '取組番号',
        C2: '1-1',
        D2: '施策',
        'E2:H2': '市民サービスの向上',
        'A3:B3': '取組名',
        'C3:H3': '窓口のワンストップ化',
        'A4:B4': '担当課',
        'C4:E4': '市民部　市民課',
        F4: '関係課',
        'G4:H4': '情報管理課、納税課',
        'A5:H5': '工程表',
        'A6:B6': '年度',
        C6: 'R6',
        D6: 'R7',
        'E6:H6': '備考',
        'A7:B7': '総合窓口の設置',
        C7: '検討',
        D7: '→',
        'E7:H7': '※10月に開設',
        'A8:H8': '令和7年度の予定と実績',
        'A9:B9': '時期',
        'C9:E9': '予定',
        'F9:H9': '実績',
        'A10:B10': '前期',
        'C10:E10': '要件を整理（4～6月）\n調達（8月）',
        'F10:H10': '要件を整理（～6月）',
        'A11:B11': '後期',
        'C11:E11': '構築（10月～12月）',
        'A12:H12': '成果指標',
        A13: 'No',
        B13: '指標名',
        C13: '単位',
        D13: '基準値\n（R4）',
        E13: 'R5実績',
        F13: 'R7目標',
        A14: 1,
        B14: '平均待ち時間',
        C14: '分',
        D14: 45,
        E14: 41,
        F14: 30,
      }),
    );
    expect(data).toMatchObject({
      title: '窓口のワンストップ化',
      code: '1-1',
      owner: { lead: ['市民部', '市民課'], related: ['情報管理課', '納税課'] },
      under: [{ label: '施策', title: '市民サービスの向上' }],
      schedule: { 前期: ['要件を整理（4～6月）', '調達（8月）'], 後期: ['構築（10月～12月）'] },
      progress: { 前期: ['要件を整理（～6月）'] },
      items: [{ title: '総合窓口の設置', stages: ['検討', '→'] }],
    });
    expect(more).toMatchObject([
      {
        title: '平均待ち時間',
        unit: '分',
        baseline: { at: 'R4', value: '45' },
        actuals: [{ at: 'R5', value: '41' }],
        target: { at: 'R7', value: '30' },
      },
    ]);
    for (const words of ['（E6）備考', '（E7）※10月に開設', '（A8）令和7年度の予定と実績'])
      expect(text).toContain(`# ${words}\n`);
    expect(text).not.toContain('# （A2）');
  });

  const above = (row: Cells) => ({ ...row, A5: '取組名', B5: '窓口', A6: '現状・課題', B6: '長い。' });

  test.each<[string, Cells, unknown]>([
    [
      'two levels with a title each',
      { A2: '方針', B2: '質の高い行政', C2: '分野', D2: '窓口' },
      [
        { label: '方針', title: '質の高い行政' },
        { label: '分野', title: '窓口' },
      ],
    ],
    [
      'two levels with numbers and titles',
      { A2: '方針', B2: '1', C2: '質の高い行政', D2: '分野', E2: '1-2', F2: '窓口' },
      [
        { label: '方針', code: '1', title: '質の高い行政' },
        { label: '分野', code: '1-2', title: '窓口' },
      ],
    ],
    [
      'one level with its number, and a word in the corner',
      { A2: '方針', B2: '1', C2: '質の高い行政', D2: '新規' },
      [{ label: '方針', code: '1', title: '質の高い行政' }],
    ],
    [
      'the number of the sheet, and a level with its own',
      { A2: '取組番号', B2: '1-1', C2: '基本施策', D2: 'Ⅱ', E2: '市民サービスの向上' },
      [{ label: '基本施策', code: 'Ⅱ', title: '市民サービスの向上' }],
    ],
    [
      'a level with a number alone beside another',
      { A2: '方針', B2: '1', C2: '施策', D2: '窓口の改善' },
      [
        { label: '方針', title: '1' },
        { label: '施策', title: '窓口の改善' },
      ],
    ],
    ['a year and an owner, which are none', { A2: '令和7年度', B2: '市民局　市民部' }, undefined],
  ])('read above the title: %s', async (_, row, under) => {
    const { data, text } = await read(await typed(above(row)));
    expect(data.under).toEqual(under);
    const words = Object.values(row).filter((word) => word !== '取組番号');
    for (const word of words) expect(text).toContain(String(word).split('　')[0]);
  });

  test('keep a word that stands both in a level and elsewhere', async () => {
    const { text } = await read(
      await typed(
        above({
          A2: '方針',
          B2: '1',
          C2: '質の高い行政',
          A3: '1',
          A4: '取組番号',
          B4: '7',
          C4: '整理番号',
          D4: '8',
        }),
      ),
    );
    for (const words of ['（A3）1', '（C4）整理番号', '（D4）8']) expect(text).toContain(`# ${words}\n`);
  });

  test('loses no item that only looks like the name of a period', async () => {
    const { data } = await read(
      await typed({
        A1: '取組名',
        B1: '窓口',
        A2: 'スケジュール',
        B2: '前期',
        C2: '要件を整理（4～9月）',
        B3: '後期',
        C3: '－',
      }),
    );
    expect(data.schedule).toEqual({ 前期: ['要件を整理（4～9月）'], 後期: ['－'] });
  });

  test('lose no target of a year, no related office without a lead, and no item beside a second table', async () => {
    const { data, more, text } = await read(
      await typed({
        A1: '取組名',
        B1: '窓口',
        A2: '担当課',
        B2: '関係課',
        C2: '納税課',
        A3: 'スケジュール',
        B3: '要件を整理',
        A4: '工程',
        B4: '前期',
        C4: '構築（10月）',
        C5: '（南区）',
        A6: '成果指標',
        A7: '指標名',
        B7: 'R6目標',
        C7: 'R7目標',
        D7: 'R8目標',
        A8: '待ち時間',
        B8: 40,
        C8: 35,
        D8: 30,
      }),
    );
    expect(more).toMatchObject([
      {
        title: '待ち時間',
        target: { at: 'R8', value: '30' },
        targets: [
          { at: 'R6', value: '40' },
          { at: 'R7', value: '35' },
        ],
      },
    ]);
    expect(text).toContain('納税課');
    expect(data.schedule).toEqual({ '': ['要件を整理'], 前期: ['構築（10月）', '（南区）'] });
    expect(text).toContain('前期・後期などの見出しのない項目があります。');
  });

  test('keep what two labels of one kind say, and a second table of indicators', async () => {
    const { data, more, text } = await read(
      await typed({
        A1: '事業名',
        B1: '窓口',
        A2: '取組名',
        B2: '窓口改革',
        A3: '所管',
        B3: '市民局',
        A4: '担当課',
        B4: '区政課',
        A5: '取組の概要',
        B5: '一つにまとめる。',
        A6: '実施内容',
        B6: '書類を減らす。',
        A7: '成果指標',
        A8: '指標名',
        B8: 'R6実績',
        C8: '所管',
        A9: '満足度',
        B9: 70,
        C9: '調査課',
        A10: '活動指標',
        A11: '指標名',
        B11: 'R6実績',
        A12: '研修の回数',
        B12: 3,
        C12: '臨時を除く',
      }),
    );
    expect(data).toMatchObject({
      title: '窓口',
      owner: ['市民局', '区政課'],
      content: ['一つにまとめる。', '書類を減らす。'],
      kpis: ['様式-kpi-1', '様式-kpi-2'],
    });
    expect(more.map(({ title }) => title)).toEqual(['満足度', '研修の回数']);
    for (const words of ['（B2）窓口改革', '（C9）調査課', '（C12）臨時を除く'])
      expect(text).toContain(`# ${words}\n`);
  });

  test('are indicators below two rows of heads', async () => {
    const { data, more, text } = await read(
      await typed({
        A1: '取組名',
        B1: '窓口',
        A2: '所管局',
        B2: '市民局',
        C2: '所管課',
        D2: '市民課',
        'A3:A6': '成果指標',
        'B3:B4': '指標名',
        'C3:C4': '単位',
        'D3:E3': '実績値',
        D4: 'R5',
        E4: 'R6',
        F3: 'R7',
        F4: '目標',
        'G3:G4': '備考',
        B5: '待ち時間',
        C5: '分',
        D5: 40,
        E5: 38,
        F5: 35,
        G5: '春先の平均',
        B6: '予約の割合',
        E6: 10,
        F6: 30,
      }),
    );
    expect(data.owner).toEqual(['市民局', '市民課']);
    expect(more).toMatchObject([
      {
        title: '待ち時間',
        unit: '分',
        actuals: [
          { at: 'R5', value: '40' },
          { at: 'R6', value: '38' },
        ],
        target: { at: 'R7', value: '35' },
      },
      { title: '予約の割合', actuals: [{ at: 'R6', value: '10' }], target: { at: 'R7', value: '30' } },
    ]);
    expect(more).toHaveLength(2);
    expect(text).toContain('# （G5）春先の平均\n');
  });

  test('tell the items of a table of stages from their numbers and offices', async () => {
    const { data, text } = await read(
      await typed({
        A1: '取組名',
        B1: '窓口',
        A2: '工程表',
        A3: '番号',
        B3: '実施項目',
        C3: '担当課',
        D3: 'R6',
        E3: 'R7',
        F3: '備考',
        A4: 1,
        B4: '総合窓口の設置',
        C4: '市民課',
        D4: '検討',
        E4: '実施',
        F4: '10月に開設',
        A5: '工程表',
        A6: '項目',
        B6: 'R8',
        C6: 'R9',
        A7: '出張所の設置',
        C7: '実施',
      }),
    );
    expect(data).toMatchObject({
      years: ['R6', 'R7', 'R8', 'R9'],
      items: [
        { code: '1', title: '総合窓口の設置', owner: '市民課', stages: ['検討', '実施'] },
        { title: '出張所の設置', stages: { R9: '実施' } },
      ],
    });
    expect(text).toContain('# （F4）10月に開設\n');
  });

  test('say the values of an indicator that the plan has, and the name of a policy that it words otherwise', async () => {
    const kpi =
      'kind: kpi\nid: wait\ntitle: 待ち時間\nbetter: lower\nactuals: [{ at: R6, value: "1,040" }]\n';
    const { data, more, text } = await read(
      await typed({
        A1: '取組名',
        B1: '窓口',
        A2: '成果指標',
        A3: '指標名',
        B3: 'R6実績',
        C3: 'R7実績',
        A4: '待ち時間',
        B4: '1040',
        C4: '1030\n（速報）',
        A5: '例市基本計画',
        B5: '該当する施策',
        C5: '1-1 親切な窓口',
      }),
      { ...project, 'data/a/kpis/wait.yaml': kpi },
    );
    expect(data).toMatchObject({ kpis: ['wait'], contributes: [{ to: 'basic/1-1' }] });
    expect(more).toEqual([]);
    expect(text).toContain(
      '（A4）: 指標「待ち時間」は wait にあります。この値は、そこにありません: R7 1030 （速報）\n',
    );
    expect(text).toContain('（C5）: 「1-1 親切な窓口」は、例市基本計画では「1-1 安心な窓口」です。\n');
  });

  test('are a policy and a KPI of a plan in one row, and no policy whose number only begins alike', async () => {
    const { data, text } = await read(
      await typed({
        A1: '取組名',
        B1: '窓口',
        'A2:A4': '例市基本計画',
        B2: '該当する施策',
        C2: '1-1 安心な窓口',
        D2: '寄与するKPI',
        E2: '待ち時間',
        B3: '該当する施策',
        C3: '1-10 早い窓口',
        B4: '該当する施策',
        C4: '1　24時間の窓口',
      }),
    );
    expect(data.contributes).toEqual(
      ['1-1', '1'].map((code) => ({ to: `basic/${code}`, kpis: '様式-kpi-1' })),
    );
    expect(text).not.toContain('「寄与するKPI」');
    expect(text).toContain('（C3）: 「1-10 早い窓口」は、例市基本計画の施策にありません。\n');
  });

  test('tell comments and what is struck out, and take only the words that stand', async () => {
    const bytes = await typed({ A1: '取組名', B1: '窓口', A2: '課題', B2: '' });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    const cell = workbook.worksheets[0]?.getCell('B2');
    if (!cell) throw new Error('no cell');
    cell.value = {
      richText: [{ text: '窓口が' }, { text: '遠い', font: { strike: true } }, { text: '足りない。' }],
    };
    cell.note = '区政課に確認中';
    const { data, text } = await read(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(data.issues).toEqual(['窓口が足りない。']);
    expect(text).toMatch(/^# （B2の取り消し線）遠い\n# （B2のコメント）区政課に確認中$/m);
  });

  test.each([
    ['令和6年度　進捗管理シート', '令和6年度'],
    ['令和6年度～令和8年度の計画', undefined],
    ['令和6年度から令和8年度までの計画', undefined],
    ['令和7年度　進捗管理シート', undefined],
  ])('are of the year above: %s', async (heading, year) => {
    const { data } = await read(
      await typed({ A1: heading, A2: '取組名', B2: '窓口', A3: 'スケジュール', B3: '調査（6月）' }),
    );
    expect(data.year).toBe(year);
  });

  test.each([
    ['健康・福祉局　こども・若者部', ['健康・福祉局', 'こども・若者部']],
    ['図書館・公民館、企画課／総務課', ['図書館', '公民館', '企画課', '総務課']],
    ['市民課', '市民課'],
  ])('are the departments in 「%s」, with a label and without', async (owner, names) => {
    const labelled = await typed({ A1: '取組名', B1: '窓口', A2: '担当課', B2: owner });
    const above = await typed({ A1: owner, A2: '取組名', B2: '窓口', A3: '課題', B3: '長い。' });
    for (const bytes of [labelled, above]) expect((await read(bytes)).data.owner).toEqual(names);
  });

  test.each([
    [['窓口改革の推進', '新規・継続の別', '新規'], undefined],
    [['3', '窓口改革の推進', '新規'], '3'],
    [['1-2', '窓口改革の推進'], '1-2'],
    [['Ⅱ－（１）', '窓口改革の推進'], 'Ⅱ－（１）'],
    [['No.3', '窓口改革の推進'], 'No.3'],
    [['DX推進', '継続'], undefined],
    [['5歳児健診', '新規'], undefined],
  ])('are a title, its number and what stands beside it, in %j', async (words, code) => {
    const beside = Object.fromEntries(words.map((word, at) => [`${'BCD'[at]}1`, word]));
    const { data, text } = await read(
      await typed({ A1: '取組名', ...beside, A2: '担当課', B2: '市民課', A3: '課題', B3: '長い。' }),
    );
    const [title, ...others] = code === undefined ? words : words.slice(1);
    expect({ title: data.title, code: data.code }).toEqual({ title, code });
    for (const other of others) expect(text).toContain(`）${other}\n`);
  });

  test('are pillars and points with full-width numbers', async () => {
    const content = '１．窓口を変える\n・１．５倍にする\n（２）書類を減らす\n・手続を決める';
    const { data } = await read(
      await typed({
        A1: '取組名',
        B1: '窓口',
        A2: '取組の内容',
        B2: content,
        A3: '課題',
        B3: '（１）遠い。',
      }),
    );
    expect(data).toMatchObject({
      content: [
        { title: '窓口を変える', points: ['１．５倍にする'] },
        { title: '書類を減らす', points: ['手続を決める'] },
      ],
      issues: ['遠い。'],
    });
  });

  test.each([
    ['第１章', '第1章'],
    ['第一章', '第一章'],
    ['１', '１'],
  ])('are chapters called %s in the table of contents', async (listed, number) => {
    const column = ['基本方針', '目次', `${listed}　総論（３ページ）`, `${number}　総論`, '・窓口を変える。'];
    const cells = Object.fromEntries(column.map((text, at) => [`A${at + 1}`, text]));
    const { data, text } = await read(await typed({ ...cells, B3: '３ページ' }));
    const chapter = { number, title: '総論', page: '３ページ', points: ['窓口を変える。'] };
    expect(data).toMatchObject({ kind: 'policy', chapters: [chapter] });
    expect(text).not.toContain('どの欄か分からなかった');
  });

  test('are revisions of stages with their reasons, and records, with full-width years', async () => {
    const { data } = await read(
      await typed({
        A1: '平成２６年度版',
        A2: '取組名',
        B2: '窓口',
        A3: '実施項目とスケジュール',
        A4: '実施項目',
        B4: '２６年度',
        C4: '２７年度',
        A5: '集約',
        B5: '検討',
        C5: '実施',
        A6: '【２７年度変更】',
        C6: '検討',
        A7: '変更の理由',
        B7: '工事の遅れ',
        A8: '取組内容等',
        A9: '実施項目',
        B9: '年度',
        C9: '段階',
        D9: '内容',
        A10: '集約',
        B10: '２６年度 取組実績',
        C10: '検討',
        D10: '案をまとめた。',
      }),
    );
    const revision = { in: '27年度', stages: { '２７年度': '検討' }, reason: '工事の遅れ' };
    const records = { '２６年度': { actual: { stage: '検討', text: '案をまとめた。' } } };
    expect(data).toMatchObject({
      years: '平成26～27年度',
      items: [{ title: '集約', revisions: [revision], records }],
    });
    expect(data.items).toHaveLength(1);
  });

  test('are a note on two indicators in its own words', async () => {
    const { more } = await read(
      await typed({
        A1: '取組名',
        B1: '窓口',
        A2: '成果指標',
        A3: '指標名',
        B3: 'R6実績',
        A4: '待ち時間',
        B4: 40,
        A5: '満足度',
        B5: 70,
        A6: '※①、②は、推計値',
        A7: '※②は、春のみ',
      }),
    );
    expect(more.map(({ note }) => note)).toEqual(['①、②は、推計値', 'は、春のみ']);
  });

  test('leaves what no field is made for in comments, with its cell', async () => {
    const { text } = await read(await typed(cells));
    expect(text).toMatch(/^# （A6）起案者\n# （B6）企画課 内線 1234$/m);
  });

  test('is only shown without --write', async () => {
    const world = memoryWorld({ ...project, '様式.xlsx': await typed(cells) });
    expect(await world.run('import --new 様式.xlsx --into data/a')).toBe(0);
    expect(world.out()).toMatch(/^様式\.xlsx → data\/a\/initiatives\/様式\.yaml（--write で保存します）/);
    expect(world.written).toEqual([]);
  });

  test('never takes the place of a sheet', async () => {
    const bytes = await typed(cells);
    const world = memoryWorld({ ...project, 'a/様式.xlsx': bytes, 'b/様式.xlsx': bytes });
    await world.run('import --new a b --into data/a --write');
    await world.run('import --new a --into data/a --write');
    expect(world.written).toEqual(
      [1, 2, 3].map((n) => `data/a/initiatives/様式${n > 1 ? `-${n}` : ''}.yaml`),
    );
  });
});

describe('a message says', () => {
  test('that no label is there, and the others are read all the same', async () => {
    const world = memoryWorld({
      ...project,
      'in/a.xlsx': await typed({ A1: '売上', B1: 12 }),
      'in/b.xlsx': new TextEncoder().encode('not a workbook'),
      'in/c.xlsx': await typed({ A1: '取組項目', B1: '窓口', A2: '現状・課題', B2: '長い。' }),
    });
    expect(await world.run('import --new in --into data/a --write')).toBe(1);
    expect(world.out()).toContain('in/a.xlsx: 様式の見出し');
    expect(world.out()).toContain('in/b.xlsx: ');
    expect(world.written).toEqual(['data/a/initiatives/c.yaml']);
  });

  test('that reform made the form', async () => {
    const world = memoryWorld(filesBelow('data/sakai'));
    await world.run('build data/sakai');
    await world.run('import --new out/yoshiki4/ward-offices.xlsx --into data/sakai');
    expect(world.out()).toContain('reform が作った様式です');
  });

  test('that one plan must be named', async () => {
    const world = memoryWorld({
      ...project,
      'data/b/reform.yaml': 'city: 乙市\n',
      'x.xlsx': await typed(cells0),
    });
    expect(await world.run('import --new x.xlsx')).toBe(2);
    expect(world.err()).toContain('--into data/a、--into data/b');
  });
});

const cells0 = { A1: '取組項目', B1: '窓口', A2: '現状・課題', B2: '長い。' };

test('the form of a city as a planning office typed it: periods in two lines, a closing sentence, a goal behind its name', async () => {
  const files = {
    'data/a/reform.yaml': `city: 例市
year: 令和7年度
plans: [{ id: sdgs, title: 未来都市SDGs計画, standard: sdgs, policies: { 16: 平和と公正をすべての人に } }]
`,
  };
  const bytes = await typed({
    'A1:D1': '重要取組シート',
    A3: '取組項目',
    'B3:D3': '窓口の作り直し',
    A4: '取組の内容',
    'B4:D4': '①窓口を変える\n・手続を決める。\nこれらを進めるため、体制を整える。',
    A5: 'スケジュー\nル',
    B5: '前期\n(～9月)',
    'C5:D5': '□ 調査を実施（～9月）',
    B6: '次年度\n以降',
    'C6:D6': '□ 取組を推進',
    A7: '未来都市SDGs 計画',
    B7: '最も貢献するSDGsのゴール',
    'C7:D7': 'ゴール番号 平和と公正をすべての人に 16',
  });
  const { data } = await read(bytes, files);
  expect(data).toMatchObject({
    content: [{ title: '窓口を変える', points: ['手続を決める。'] }, 'これらを進めるため、体制を整える。'],
    schedule: { 前期: ['調査を実施（～9月）'], 次年度以降: ['取組を推進'] },
    contributes: [{ to: 'sdgs/16' }],
  });
});
