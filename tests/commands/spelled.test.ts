/** Names of files as a Mac spells them, and help on a narrow terminal. */
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/japanese/width.ts';
import { memoryWorld } from '../memory-world.ts';
import { formFile, text } from '../workbook/official/form-file.ts';

const apart = 'ガイド'.normalize('NFD');
const files = {
  'data/reform.yaml': 'city: 例市\nyear: 令和7年度\n',
  [`data/${apart}/窓口.yaml`]:
    'kind: kpi\nid: a\ntitle: 件数\nbetter: higher\nactuals: [{ at: 令和6年度, value: 1 }]\n',
};

describe('a name whose voicing marks stand apart', () => {
  test.each(['data/ガイド/窓口.yaml', 'data/ガイド', './data/ガイド/'])('%s is found', async (path) => {
    const world = memoryWorld(files);
    expect({ code: await world.run(`check ${path}`), err: world.err() }).toEqual({ code: 0, err: '' });
  });

  test('is built, asked again and left alone, in the folder that is there', async () => {
    const own = Object.entries(files).map(([path, text]) => [`${apart}/${path}`, text]);
    const whole = memoryWorld(Object.fromEntries(own));
    expect(await whole.run('build ガイド')).toBe(0);
    const folders = new Set([...whole.contents.keys()].map((path) => path.split('/')[0]));
    expect([...folders].sort()).toEqual([apart, 'out'].sort());
    const again = whole.later();
    expect(await again.run('build ガイド')).toBe(0);
    expect(again.out()).toMatch(/変更なし \d+ 件/);
  });

  const below = (names: Iterable<string>) => new Set([...names].map((path) => path.split('/')[0]));
  const plan = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`${apart}/${path.slice(5)}`, text]),
  );
  const form = formFile({ rows: `<row r="1">${text('A1', '{{取組名}}')}</row>` });

  test.each([
    ['check --stdin --stdin-filename ガイド/ガイド/窓口.yaml', 0],
    ['build ガイド --out ガイド/様式', 0],
    ['build ガイド --depfile ガイド/forms.d', 0],
    ['build ガイド --form ガイド/市.xlsx', 0],
    ['form check ガイド/市.xlsx --into ガイド', 0],
    ['form eject yoshiki4 --out ガイド/様式4.xlsx', 0],
    ['import ガイド/市.xlsx --into ガイド', 1],
    ['import --new ガイド/市.xlsx --into ガイド', 1],
    ['new kpi b --in ガイド', 0],
    ['init ガイド/別市', 0],
    ['next-year ガイド r8/ガイド', 0],
    ['check ガイド --format json=ガイド/結果.json', 0],
    ['due ガイド --format json=ガイド/予定.json', 0],
    ['check ガイド --shard 1/1 --format blob=ガイド/一部/1.json', 0],
  ])('makes no second folder, and finds what lies in the one there is: %s', async (line, expected) => {
    const sheet = plan[`${apart}/${apart}/窓口.yaml`];
    const world = memoryWorld({ ...plan, [`${apart}/市.xlsx`]: form }, { ...(sheet && { stdin: sheet }) });
    const code = await world.run(line);
    expect({ code, out: world.out() + world.err() }).toEqual({
      code: expected,
      out: expect.not.stringContaining('.xlsx」が見つかりません'),
    });
    expect([...below(world.contents.keys())].filter((name) => name !== 'out' && name !== 'r8')).toEqual([
      apart,
    ]);
  });

  test('is found by what explains a form and by what puts parts together', async () => {
    const sheet = 'kind: initiative\nid: b\ntitle: 窓口\nowner: 市民局\n';
    const world = memoryWorld({ ...plan, [`${apart}/${apart}/取組.yaml`]: sheet });
    const lines = [
      'build ガイド --explain ガイド/ガイド/取組.yaml',
      'check ガイド --format blob=ガイド/一部.json',
      'merge-reports ガイド/一部.json',
    ];
    for (const line of lines) expect(await world.run(line), world.err()).toBe(0);
  });

  test('another name is not', async () => {
    const world = memoryWorld(files);
    expect(await world.run('check data/カイド')).toBe(2);
  });
});

test.each(['ja', 'en'])('help in %s fits a terminal of 60 columns, but for examples', async (language) => {
  const world = memoryWorld({}, { columns: 60 });
  await world.run(`build --help --lang ${language}`);
  const [page = ''] = world.out().split(/\n(?:例|Examples):\n/);
  expect(page.split('\n').filter((line) => textWidth(line) > 60)).toEqual([]);
});
