/** Workbooks that hold a whole plan: a form on every worksheet, or a ledger with a row for each initiative. */
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { memoryWorld } from '../memory-world.ts';

type Cells = Readonly<Record<string, string>>;

async function book(worksheets: Readonly<Record<string, Cells>>): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, cells] of Object.entries(worksheets)) {
    const worksheet = workbook.addWorksheet(name);
    for (const [place, value] of Object.entries(cells)) {
      if (place.includes(':')) worksheet.mergeCells(place);
      worksheet.getCell(place.split(':')[0] ?? '').value = value;
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const city = { 'data/a/reform.yaml': 'city: 例市\nyear: 令和7年度\nforms: [initiative-sheet]\n' };

async function imported(worksheets: Readonly<Record<string, Cells>>, files: Record<string, string> = city) {
  const world = memoryWorld({ ...files, '旧.xlsx': await book(worksheets) });
  const code = await world.run('import --new 旧.xlsx --into data/a --write');
  const paths = [...world.contents.keys()].filter((one) => /\/initiatives\/.*yaml$/.test(one));
  const fresh = paths.filter((path) => !(path in files));
  const texts = fresh.map((path) => world.text(path));
  const sheets = texts.map((text) =>
    parseAllDocuments(text, { schema: 'failsafe' }).map((one) => one.toJS()),
  );
  return { code, world, sheets, texts, names: fresh.map((path) => path.replace(/.*\/|\.yaml$/g, '')) };
}

/** As many offices follow their work up: the periods are columns, the plan and the result rows. */
const form = (title: string, number: string): Cells => ({
  'A1:F1': '令和6年度　進捗管理シート',
  H1: '様式２',
  'A3:B3': '取組番号',
  C3: number,
  D3: '取組名',
  'E3:H3': title,
  'A4:B4': '担当部署',
  'C4:D4': '市民部',
  'E4:F4': '市民課',
  'A5:B5': '現状と課題',
  'C5:H5': `・${title}が進まない。`,
  'A6:B6': '区分',
  'C6:E6': '上半期（4月～9月）',
  'F6:H6': '下半期（10月～3月）',
  'A7:B7': '計画',
  'C7:E7': '・調査（4月～6月）\n・事業者の選定（7月）',
  'F7:H7': '・検証（2月）',
  'A8:B8': '実績',
  'C8:E8': '・調査（4月～6月）\n・事業者の選定（8月）',
  'F8:H8': '・検証（2月）',
  'A10:C10': '成果指標',
  D10: '単位',
  E10: '基準値（R5）',
  F10: 'R6目標',
  'G10:H10': 'R6実績',
  'A11:C11': `${title}の待ち時間`,
  D11: '分',
  E11: '38',
  F11: '30',
  'G11:H11': '33',
  'A12:C12': `${title}の件数`,
  D12: '件',
  E12: '1',
  F12: '2',
  'G12:H12': '3',
  'A14:B14': '評価',
  C14: 'B',
  D14: '評価の理由',
  'E14:H14': '入札をやり直した。',
  'A15:H15': '※評価　Ａ：計画以上　Ｂ：計画どおり　Ｃ：遅れ',
});

describe('a form on every worksheet', () => {
  const worksheets = { '1-1': form('窓口の改革', '1-1'), '1-2': form('書類の削減', '1-2') };

  test('becomes a sheet for each, called like its worksheet', async () => {
    const { code, names, sheets } = await imported(worksheets);
    expect(code).toBe(0);
    expect(names).toEqual(['1-1', '1-2']);
    const [initiative, ...kpis] = sheets[0] ?? [];
    expect(initiative).toEqual({
      kind: 'initiative',
      id: '1-1',
      code: '1-1',
      title: '窓口の改革',
      year: '令和6年度',
      owner: ['市民部', '市民課'],
      issues: ['窓口の改革が進まない。'],
      schedule: { 上半期: ['調査（4月～6月）', '事業者の選定（7月）'], 下半期: ['検証（2月）'] },
      progress: { 上半期: ['調査（4月～6月）', '事業者の選定（8月）'], 下半期: ['検証（2月）'] },
      kpis: ['1-1-kpi-1', '1-1-kpi-2'],
      evaluations: [{ grade: 'B', comment: '入札をやり直した。' }],
    });
    expect(kpis[0]).toEqual({
      kind: 'kpi',
      id: '1-1-kpi-1',
      title: '窓口の改革の待ち時間',
      unit: '分',
      better: 'lower',
      baseline: { at: 'R5', value: '38' },
      actuals: [{ at: 'R6', value: '33' }],
      target: { at: 'R6', value: '30' },
    });
    expect(sheets[1]?.[0]).toMatchObject({ id: '1-2', title: '書類の削減' });
  });

  test('says what stands on all of them with the first', async () => {
    const { texts } = await imported(worksheets);
    expect(texts[0]).toContain('# （1-1!A1）令和6年度　進捗管理シート');
    expect(texts[0]).toContain('※評価　Ａ');
    expect(texts[1]).not.toContain('どの欄か分からなかった');
  });

  test('says again what is no word of the form, though it is the same', async () => {
    const { texts } = await imported(
      Object.fromEntries(
        Object.entries(worksheets).map(([name, cells]) => [name, { ...cells, A17: '予算額 3,200千円' }]),
      ),
    );
    for (const text of texts) expect(text).toContain('予算額 3,200千円');
  });

  test.each(['記入例', '様式（記入例）', '（入力見本）', '例1', 'ｻﾝﾌﾟﾙ'])(
    'leaves an example of how to fill it in to the comments: %s',
    async (example) => {
      const { names, texts } = await imported({ [example]: form('〇〇の改革', '0'), ...worksheets });
      expect(names).toEqual(['1-1', '1-2']);
      expect(texts[0]).toContain(`（${example}!E3）〇〇の改革`);
    },
  );

  test('takes an initiative for none of them', async () => {
    const { names } = await imported({ 例規の整備: form('例規の整備', '1-0'), ...worksheets });
    expect(names).toEqual(['例規の整備', '1-1', '1-2']);
  });

  test('is read where several stand below each other on one worksheet', async () => {
    const stacked = ['図書館', '給食費'].flatMap((title, index) => {
      const at = index * 6 + 1;
      return [
        [`A${at}`, '取組名'],
        [`B${at}`, title],
        [`A${at + 1}`, '担当課'],
        [`B${at + 1}`, `${title}課`],
        [`A${at + 2}`, '年間スケジュール'],
        [`B${at + 2}`, '4月'],
        [`C${at + 2}`, '公表'],
        [`B${at + 3}`, '11月～'],
        [`C${at + 3}`, '研修'],
        [`A${at + 4}`, '進捗状況'],
        [`B${at + 4}`, '順調'],
      ];
    });
    const { names, sheets } = await imported({ Sheet1: Object.fromEntries(stacked) });
    expect(names).toEqual(['旧-1', '旧-2']);
    expect(sheets[1]?.[0]).toMatchObject({
      title: '給食費',
      owner: '給食費課',
      schedule: ['公表（4月）', '研修（11月～）'],
      status: '順調',
    });
  });

  test('may say no more than its name and a table of indicators', async () => {
    const measured = (title: string): Cells => ({
      A1: '取組名',
      'B1:E1': title,
      A3: '成果指標',
      B3: '単位',
      C3: '基準値（R5）',
      D3: 'R7目標',
      A4: `${title}の件数`,
      B4: '件',
      C4: '1',
      D4: '2',
    });
    const { code, sheets } = await imported({ 一: measured('窓口の改革'), 二: measured('書類の削減') });
    expect(sheets.map(([first]) => first?.title)).toEqual(['窓口の改革', '書類の削減']);
    expect(sheets.map(([, kpi]) => kpi?.title)).toEqual(['窓口の改革の件数', '書類の削減の件数']);
    expect(code).toBe(0);
  });

  test('keeps the words of one whose name is blank and whose tables are all it says', async () => {
    const nameless: Cells = {
      A1: '取組名',
      A2: '時期',
      B2: '計画',
      C2: '実績',
      A3: '前期',
      B3: '調査',
      A4: '後期',
      C4: '公表',
      A5: '成果指標',
      B5: '単位',
      C5: '基準値',
      D5: '目標値',
      A6: '来庁者数',
      B6: '人',
      C6: '1',
      D6: '2',
    };
    const { names, texts } = await imported({ ...worksheets, 三: nameless });
    expect(names).toHaveLength(2);
    for (const words of ['三!B3）調査', '三!C4）公表', '三!A6）来庁者数']) expect(texts[0]).toContain(words);
  });

  test('keeps words of worksheets that are no forms', async () => {
    const { names, texts } = await imported({ ...worksheets, 選択肢: { A1: '新規', A2: '継続' } });
    expect(names).toHaveLength(2);
    expect(texts[0]).toContain('（選択肢!A2）継続');
  });
});

/** With heads in two rows, and a policy merged over the rows of two initiatives. */
const ledger: Cells = {
  'A1:L1': '行財政改革実施計画（令和6年度～令和8年度）取組一覧',
  A2: '凡例：◎実施　○準備　→継続',
  'A3:A4': '基本方針',
  'B3:B4': 'No.',
  'C3:C4': '取組名',
  'D3:D4': '取組内容',
  'E3:E4': '担当課',
  'F3:H3': '年度別計画',
  F4: 'R6',
  G4: 'R7',
  H4: 'R8',
  'I3:K3': '指標',
  I4: '指標名',
  J4: '現状値（R5）',
  K4: '目標値（R8）',
  'L3:L4': '備考',
  'A5:A7': 'Ⅰ 市民サービスの向上',
  'B5:B6': '1',
  'C5:C6': '窓口の改革',
  'D5:D6': '予約を始める。',
  'E5:E6': '市民課',
  'F5:F6': '○',
  'G5:H6': '◎',
  I5: '待ち時間',
  J5: '42分',
  K5: '30分',
  I6: '予約の件数',
  J6: '0件',
  K6: '900件',
  B7: '2',
  C7: '書類の削減',
  E7: '総務課',
  F7: '◎',
  G7: '→',
  H7: '→',
  L7: 'R6は35件を点検',
  A9: '※年度別計画は策定時のもの。',
};

describe('a ledger', () => {
  test('becomes a sheet for each row', async () => {
    const { code, names, sheets } = await imported({ 一覧: ledger });
    expect(code).toBe(0);
    expect(names).toEqual(['01', '02']);
    const [first, ...kpis] = sheets[0] ?? [];
    expect(first).toEqual({
      kind: 'initiative',
      id: '01',
      code: '1',
      title: '窓口の改革',
      under: [{ label: '基本方針', title: 'Ⅰ 市民サービスの向上' }],
      owner: '市民課',
      years: ['R6', 'R7', 'R8'],
      content: ['予約を始める。'],
      items: [{ title: '窓口の改革', stages: { R6: '○', R7: '◎', R8: '◎' } }],
      kpis: ['01-kpi-1', '01-kpi-2'],
    });
    expect(kpis).toMatchObject([
      { title: '待ち時間', baseline: { at: 'R5', value: '42分' }, target: { at: 'R8', value: '30分' } },
      { title: '予約の件数', better: 'higher', target: { at: 'R8', value: '900件' } },
    ]);
    expect(sheets[1]?.[0]).toMatchObject({
      title: '書類の削減',
      under: [{ title: 'Ⅰ 市民サービスの向上' }],
      items: [{ stages: { R6: '◎', R7: '→', R8: '→' } }],
      sections: [{ title: '備考', text: ['R6は35件を点検'] }],
    });
  });

  test('loses no word: what stands around its rows is told with the first', async () => {
    const { texts } = await imported({ 一覧: ledger });
    const all = texts.join('');
    for (const word of Object.values(ledger).slice(0, 2)) expect(texts[0]).toContain(word);
    expect(texts[0]).toContain('※年度別計画は策定時のもの。');
    for (const word of ['待ち時間', '900件', '総務課']) expect(all).toContain(word);
  });

  test('of plans and results by period and year', async () => {
    const { sheets } = await imported({
      一覧: {
        A1: '番号',
        B1: '取組名',
        C1: '担当課',
        'D1:E1': 'R7計画',
        D2: '上半期',
        E2: '下半期',
        F1: 'R7実績',
        G1: 'R6実績',
        H1: '評価',
        A3: 'ア-1',
        B3: '窓口の改革',
        C3: '市民課',
        D3: '調査（～9月）',
        E3: '検証（2月）',
        F3: '調査（9月）',
        G3: '準備会を開いた。',
        H3: 'A',
        A4: 'ア-2',
        B4: '書類の削減',
        C4: '総務課',
        D4: '点検（6月）',
      },
    });
    expect(sheets[0]?.[0]).toMatchObject({
      id: 'ア-1',
      schedule: { 上半期: ['調査（～9月）'], 下半期: ['検証（2月）'] },
      progress: ['調査（9月）'],
      records: { R6: { actual: { text: ['準備会を開いた。'] } } },
      evaluations: [{ grade: 'A' }],
    });
    expect(sheets[1]?.[0]).toMatchObject({ schedule: { 上半期: ['点検（6月）'] } });
  });

  test('of two rows for each, with months that are no periods of the city, below headings of their own', async () => {
    const { sheets } = await imported({
      一覧: {
        A1: 'No.',
        B1: '取組名',
        C1: '所管課',
        D1: '区分',
        E1: '4～6月',
        F1: '7～9月',
        G1: '進捗状況',
        'A2:G2': 'Ⅰ 市民サービスの向上',
        'A3:A4': '1',
        'B3:B4': '窓口の改革',
        'C3:C4': '市民課',
        D3: '計画',
        E3: '機種選定',
        F3: '契約',
        'G3:G4': '順調',
        D4: '実績',
        E4: '機種選定',
        F4: '契約（8月）',
        'A5:G5': 'Ⅱ 財政の健全化',
        A6: '2',
        B6: '公用車の削減',
        C6: '管財課',
        D6: '計画',
        E6: '調査',
      },
    });
    expect(sheets[0]?.[0]).toEqual({
      kind: 'initiative',
      id: '01',
      code: '1',
      title: '窓口の改革',
      under: [{ title: 'Ⅰ 市民サービスの向上' }],
      owner: '市民課',
      status: '順調',
      schedule: ['機種選定（4～6月）', '契約（7～9月）'],
      progress: ['機種選定（4～6月）', '契約（8月）'],
    });
    expect(sheets[1]?.[0]).toMatchObject({
      under: [{ title: 'Ⅱ 財政の健全化' }],
      schedule: ['調査（4～6月）'],
    });
  });

  test('of two rows for each, in which number, grade, reason and stage stand twice', async () => {
    const { sheets, texts } = await imported({
      一覧: {
        A1: 'No.',
        B1: '取組名',
        C1: '所管課',
        D1: '取組内容',
        E1: 'R6',
        F1: '評価',
        G1: '評価の理由',
        H1: '総合評価',
        A2: '1-1',
        A3: '1-2',
        'B2:B3': '窓口の改革',
        'C2:C3': '市民課',
        D2: '予約',
        D3: '申請',
        E2: '検討',
        E3: '実施',
        F2: 'A',
        F3: 'B',
        G3: '入札が遅れた。',
        A4: '2',
        B4: '書類の削減',
        C4: '総務課',
        F4: 'A',
        H4: 'C',
      },
    });
    expect(sheets[1]?.[0]).toMatchObject({ evaluations: [{ grade: 'A' }, { grade: 'C' }] });
    expect(sheets[0]?.[0]).toMatchObject({
      code: '1-1',
      items: [{ stages: { R6: '検討' } }, { stages: { R6: '実施' } }],
      evaluations: [{ grade: 'A' }, { grade: 'B', comment: '入札が遅れた。' }],
    });
    expect(texts[0]).toContain('1-2');
  });

  test('whose first column is the name takes no heading of a section for a name', async () => {
    const { sheets } = await imported({
      一覧: {
        A1: '取組名',
        B1: '所管',
        C1: '現状・課題',
        'A2:C2': 'Ⅰ 市民サービスの向上',
        A3: '窓口',
        B3: '市民課',
        C3: '長い。',
        'A4:C4': 'Ⅱ 書類の削減',
        A5: '届出',
        B5: '総務課',
        C5: '多い。',
      },
    });
    expect(sheets.map(([one]) => one)).toMatchObject([
      { title: '窓口', owner: '市民課', under: [{ title: 'Ⅰ 市民サービスの向上' }] },
      { title: '届出', owner: '総務課', under: [{ title: 'Ⅱ 書類の削減' }] },
    ]);
  });

  test('beside forms of the same initiatives makes no second sheet of them', async () => {
    const { sheets, texts } = await imported({ 一覧: ledger, '1': form('窓口の改革', '1') });
    expect(sheets.map(([one]) => one.title)).toEqual(['窓口の改革', '書類の削減']);
    expect(texts[0]).toContain('（一覧!D5）予約を始める。');
  });
});

test('an initiative that the plan has already is told', async () => {
  const files = { ...city, 'data/a/initiatives/old.yaml': 'kind: initiative\nid: old\ntitle: 窓口の改革\n' };
  const { texts } = await imported({ 一覧: ledger }, files);
  expect(texts[0]).toContain(
    '# 要確認（old）: 同じ名前の取組があります。1つにまとめてください。\ntitle: 窓口の改革',
  );
});
