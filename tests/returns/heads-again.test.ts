/** The heads of a table that goes on overleaf, in workbooks that reform never made: read once, and never taken for words of their own – nor words for heads. */
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { memoryWorld } from '../memory-world.ts';

type Rows = readonly (readonly (string | number)[])[];

function imported(rows: Rows) {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('様式').addRows(rows.map((row) => [...row]));
  return sent(workbook);
}

async function sent(workbook: ExcelJS.Workbook) {
  const world = memoryWorld({
    'a/reform.yaml': 'city: 例市\nyear: 令和7年度\n',
    '様式.xlsx': new Uint8Array(await workbook.xlsx.writeBuffer()),
  });
  expect(await world.run('import --new 様式.xlsx --into a --write')).toBe(0);
  const path = world.written.find((one) => one.endsWith('.yaml')) ?? '';
  const documents = parseAllDocuments(world.text(path), { schema: 'failsafe' }).map((one) => one.toJS());
  return { text: world.text(path), documents };
}

const title = ['取組名', '窓口改革の推進'];
const names = (documents: readonly { readonly kind?: string; readonly title?: string }[]) =>
  documents.flatMap((one) => (one.kind === 'kpi' ? [one.title] : []));

describe('heads that stand there again', () => {
  test.each([
    ['of two columns', ['指標', '目標値']],
    ['of many', ['指標', '単位', '基準値', '令和6年度', '目標値']],
  ])('%s are no indicator', async (_, heads) => {
    const values = (name: string) => [name, ...heads.slice(1).map(() => 5)];
    const table = [heads, values('来庁者数'), heads, values('待ち時間')];
    const label = (at: number) => (at === 0 ? '指標の推移' : '');
    const { documents } = await imported([title, ...table.map((row, at) => [label(at), ...row])]);
    expect(names(documents)).toEqual(['来庁者数', '待ち時間']);
  });

  test('are no item below the years, and nothing to be told', async () => {
    const { documents, text } = await imported([
      title,
      ['工程表', '', '令和7年度', '令和8年度'],
      ['', '窓口の集約', '検討', '実施'],
      ['', '', '令和7年度', '令和8年度'],
      ['', '予約の導入', '決定', '実施'],
    ]);
    expect(documents[0]).toMatchObject({ items: [{ title: '窓口の集約' }, { title: '予約の導入' }] });
    expect(documents[0].items).toHaveLength(2);
    expect(text).not.toContain('どの欄か分からなかった');
  });
});

test('a form of our own over several pages has its items and indicators once', async () => {
  const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
  const items = numbers.map((at) => `  - { title: 項目${at}, stages: [検討, 実施] }`);
  const kpis = numbers.map(
    (at) => `kind: kpi\nid: k${at}\ntitle: 指標${at}\ntarget: { at: R8, value: ${at} }\n`,
  );
  const built = memoryWorld({
    'a/reform.yaml': 'city: 例市\nyear: 令和7年度\nforms: [jisshi-program]\n',
    'a/a.yaml': `kind: initiative\nid: a\ntitle: 窓口改革の推進\nowner: 総務課\nyears: [R7, R8]\nkpis: [${numbers.map((at) => `k${at}`).join(', ')}]\nitems:\n${items.join('\n')}\n`,
    'a/kpis.yaml': kpis.join('---\n'),
  });
  expect(await built.run('build a'), built.err()).toBe(0);
  const path = [...built.contents.keys()].find((one) => one.endsWith('a.xlsx')) ?? '';
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(built.files.read(path)) as unknown as ArrayBuffer);
  workbook.removeWorksheet('_reform');
  const [sheet] = workbook.worksheets;
  const times = (text: string, column: number) =>
    sheet?.getColumn(column).values.filter((one) => one === text).length;
  expect([times('実施項目', 1), times('指標', 3)]).toEqual([2, 2]);
  const { documents } = await sent(workbook);
  expect(documents[0].items.map((one: { title: string }) => one.title)).toEqual(
    numbers.map((at) => `項目${at}`),
  );
  expect(names(documents)).toEqual(numbers.map((at) => `指標${at}`));
});

describe('words that stand there again', () => {
  test('are words where the first row is no head', async () => {
    const row = ['庁内会議を開く', '市民説明会を開く', '広報紙に載せる'];
    const { text } = await imported([title, ['スケジュール', ...row], ['', ...row]]);
    for (const words of row) expect(text.split(words), words).toHaveLength(3);
  });

  test('are a value where one of them is not that of the head', async () => {
    const { documents, text } = await imported([
      title,
      ['指標の推移', '指標', '単位', '目標値'],
      ['', '指標', '件', '目標値'],
    ]);
    expect(names(documents)).toEqual(['指標']);
    expect(text).toContain('目標値');
  });

  test('are told where one of them stands alone', async () => {
    const { text } = await imported([
      title,
      ['指標の推移', '指標', '単位', '目標値'],
      ['', '来庁者数', '人', 5],
      ['', '', '', '目標値'],
    ]);
    expect(text).toContain('目標値');
  });
});
