/** `reform form`: what it says of a city's own form, the names it lists, and the forms it writes out to start from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bookOf } from '../../src/forms/book-of.ts';
import { forms } from '../../src/forms/index.ts';
import { compile, draft } from '../../src/reform.ts';
import { readWorkbook } from '../../src/workbook/read/read.ts';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { city } from '../returns/send.ts';
import { formFile, name, text } from '../workbook/official/form-file.ts';

const good = formFile({
  rows: [
    `<row r="1">${text('A1', '取組名')}<c r="B1"/></row>`,
    `<row r="2">${text('A2', '所管')}${text('B2', '{{所管}}（{{年度}}）')}</row>`,
    `<row r="3">${text('A3', '{{スケジュール_期}}')}${text('B3', '□{{スケジュール_内容}}')}</row>`,
    `<row r="4">${text('A4', '{{取組名}}')}</row>`,
  ].join(''),
  names:
    name('取組名', '様式!$B$1') + name('繰返_スケジュール', '様式!$3:$3') + name('区一覧', '様式!$K$1:$K$7'),
});

const bad = formFile({
  rows: `<row r="1">${text('A1', '{{取組明}}')}${text('B1', '{{現状・課題}}')}<c r="C1"><f>1</f></c></row>`,
  names: name('KPI1_実積', '様式!$D$1') + name('効果', '様式!#REF!') + name('概要', '様式!$C$1'),
});

async function say(files: Record<string, string | Uint8Array>, line: string) {
  const world = memoryWorld({ ...city, ...files });
  const code = await world.run(line);
  return { code, out: world.out(), err: world.err(), world };
}

describe('form check', () => {
  test.each([
    ['市様式3.xlsx', '様式「市様式3.xlsx」が見つかりません。', '場所を確かめてください。'],
    [
      'data/hikarino/reform.yaml',
      '「data/hikarino/reform.yaml」は、Excel の様式ではありません。',
      '市の様式のファイル',
    ],
  ])('says of %s what it is', async (file, fact, hint) => {
    const { code, err } = await say({}, `form check ${file}`);
    expect(code).toBe(2);
    expect(err).toContain(fact);
    expect(err).toContain(hint);
  });

  test('tells where everything goes, and what the plan says beside it', async () => {
    const { code, out } = await say({ '市様式.xlsx': good }, 'form check 市様式.xlsx --into data/hikarino');
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "市様式.xlsx  取組ごとに1件

      ■ 入れるところ
        様式!B1  取組名
        様式!B2  所管 年度
        様式!A3  スケジュール_期
        様式!B3  □スケジュール_内容
        様式!A4  取組名（2か所目。戻ってきたときは1か所目を読みます）

      ■ 繰り返す行
        様式 3行目  繰返_スケジュール

      ■ 計画にあるが、様式に入らない内容
        現状・課題、取組の内容、進捗の状況

      ■ 使わない名前の定義
        区一覧

      ✓ この様式に記入できます。
      "
    `);
  });

  test('tells every mistake with a way out, and ends with 1', async () => {
    const { code, out } = await say({ '市様式.xlsx': bad }, 'form check 市様式.xlsx');
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "市様式.xlsx  取組ごとに1件

      ■ 入れるところ
        様式!B1  現状・課題

      ■ 直すところ
        名前の定義「KPI1_実積」は、使える名前ではありません。
          → もしかして: KPI1_実績
        名前「効果」の指すセルは、削除されています（#REF!）。
          → Excel の「名前の管理」で、セルを指し直すか、名前を削除してください。
        様式!C1 には数式が入っているため、「概要」を入れられません。
          → 数式を消すか、別のセルにしてください。
        様式!A1 の「取組明」という名前はありません。
          → もしかして: 取組名
      "
    `);
    const english = await say({ '市様式.xlsx': bad }, 'form check 市様式.xlsx --lang en');
    expect(english.out).toContain('did you mean 取組名?');
  });

  test('finds the plan around a form in its templates', async () => {
    const { out } = await say(
      { 'data/hikarino/templates/a.xlsx': good },
      'form check data/hikarino/templates/a.xlsx',
    );
    expect(out).toContain('計画にあるが、様式に入らない内容');
  });

  test('finds it where one stands in the plan', async () => {
    const here = Object.fromEntries(
      Object.entries(city).map(([path, text]) => [path.replace('data/hikarino/', ''), text] as const),
    );
    const world = memoryWorld({ ...here, 'templates/a.xlsx': good });
    await world.run('form check templates/a.xlsx');
    expect(world.out()).toContain('計画にあるが、様式に入らない内容');
  });

  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'ファイルが空です。'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), '古い形式の Excel ファイル（.xls）です。'],
    ['a form without a place', formFile({ rows: '' }), 'シートの内容を入れるところがありません。'],
  ])('%s', async (_, bytes, words) => {
    const { code, err, out } = await say({ '市様式.xlsx': bytes }, 'form check 市様式.xlsx');
    expect(code).toBeGreaterThan(0);
    expect(out + err).toContain(words);
  });

  test('a form that is not there', async () => {
    const { code, err } = await say(
      { 'data/hikarino/templates/市様式.xlsx': good },
      'form check 市様式1.xlsx --into data/hikarino',
    );
    expect(code).toBe(2);
    expect(err).toContain('もしかして: 市様式.xlsx');
  });
});

describe('form names', () => {
  test('lists them for a kind of form', async () => {
    const { code, out } = await say({}, 'form names 取組');
    expect(code).toBe(0);
    for (const line of ['現状・課題', 'KPI1_実績', 'kpi1_actual', '市名', '繰返_KPI'])
      expect(out).toContain(line);
    expect(out).not.toContain('めざす姿');
    const now = (await say({}, 'form names 取組 --into data/hikarino')).out;
    expect(now).toMatch(/所管 +owner +総務局 窓口改革課\n/);
    expect((await say({}, 'form names')).out).toContain('めざす姿');
    expect((await say({}, 'form names 様式')).code).toBe(2);
  });
});

describe('build', () => {
  const files = { '市様式.xlsx': good, 'マクロ付.xlsm': good };

  test('--form fills the file that is named, and nothing else', async () => {
    const { code, world } = await say(files, 'build data/hikarino --form 市様式.xlsx --form マクロ付.xlsm');
    expect(code).toBe(0);
    expect(world.written).toEqual(['out/市様式/counters.xlsx', 'out/マクロ付/counters.xlsm']);
  });

  test('--form builds a form of reform alone, too; an unknown one is told', async () => {
    expect((await say({}, 'build data/hikarino --form yoshiki4')).world.written).toEqual([
      'out/yoshiki4/counters.xlsx',
      'out/yoshiki4/counters.md',
    ]);
    const { code, err } = await say({}, 'build data/hikarino --form yoshiki5');
    expect(code).toBe(2);
    expect(err).toContain('もしかして: yoshiki4');
  });

  test('--check, --only and editions see it like any other form', async () => {
    const { world } = await say(files, 'build data/hikarino --form 市様式.xlsx --period R7-H1');
    expect(world.written).toEqual(['out/R7-H1/市様式/counters.xlsx']);
    expect(await world.run('build data/hikarino --form 市様式.xlsx --period R7-H1 --check')).toBe(0);
    expect(await world.run('build data/hikarino --form 市様式.xlsx --check')).toBe(1);
    expect((await say(files, 'build data/hikarino --form 市様式.xlsx --only 財政局')).code).toBe(2);
  });

  test('a second time nothing is filled again, until the form or the sheet is another', async () => {
    const { world } = await say(files, 'build data/hikarino --form 市様式.xlsx');
    const again = async () => {
      world.written.length = 0;
      expect(await world.run('build data/hikarino --form 市様式.xlsx')).toBe(0);
      return world.written.filter((path) => path.startsWith('out/'));
    };
    expect(await again()).toEqual([]);
    world.contents.set('市様式.xlsx', formFile({ rows: `<row r="1">${text('A1', '{{取組名}}')}</row>` }));
    expect(await again()).toEqual(['out/市様式/counters.xlsx']);
    const sheet = world.text('data/hikarino/counters.yaml').replace('待たない', '待たせない');
    world.contents.set('data/hikarino/counters.yaml', new TextEncoder().encode(sheet));
    expect(await again()).toEqual(['out/市様式/counters.xlsx']);
  });

  test('a mistake in the form names the file, and nothing is written', async () => {
    const { code, err, world } = await say({ '市様式.xlsx': bad }, 'build data/hikarino --form 市様式.xlsx');
    expect(code).toBe(2);
    expect(err).toContain('市様式.xlsx: ');
    expect(err).toContain('reform form check');
    expect(world.written).toEqual([]);
  });

  test('forced, it says on every page that there are errors', async () => {
    const broken = { 'data/hikarino/b.yaml': 'kind: initiative\nid: b\ntitle: 題\nnanika: 1\n' };
    const margins = formFile({
      rows: `<row r="1">${text('A1', '{{取組名}}')}</row>`,
      after:
        '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><headerFooter><oddHeader>&amp;R様式</oddHeader></headerFooter>',
    });
    const { world } = await say(
      { ...broken, '様式.xlsx': margins },
      'build data/hikarino --form 様式.xlsx --force',
    );
    const xml = Buffer.from(world.files.read('out/様式/b.xlsx'));
    expect(world.written).toContain('out/様式/b.xlsx');
    const { unzip } = await import('../../src/workbook/read/unzip.ts');
    expect(new TextDecoder().decode(unzip(xml).read('xl/worksheets/sheet1.xml'))).toContain(
      '</oddHeader><oddFooter>&amp;C点検でエラーが残ったまま',
    );
  });
});

const root = fileURLToPath(new URL('../../', import.meta.url));

function dataOf(folder: string): Record<string, Uint8Array> {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(root.length), readFileSync(path)]),
  );
}

/** Every word in sight, in the order of the cells, without the blanks and lines that only lay it out. */
function wordsIn(bytes: Uint8Array): string {
  const [sheet] = readWorkbook(bytes).sheets;
  const cells = [...(sheet?.rows ?? [])].sort(([a], [b]) => a - b).flatMap(([, row]) => [...row.values()]);
  return cells
    .map(({ text: words }) => words)
    .join('')
    .replace(/[\s　]/g, '');
}

/** The same of the first form that a plan builds, before it is laid on pages. */
function drawn({ files, today }: MemoryWorld, folder: string): string {
  const [{ plan } = {}] = compile(files, folder, { asOf: today(), submit: false });
  const [page] = plan ? draft(plan, { forced: false }).pages : [];
  if (!page) throw new Error(folder);
  const squares = bookOf(page.view).grids.flatMap(({ rows }) => rows.flatMap((row) => row.squares));
  return squares
    .map(({ text: words }) => words)
    .join('')
    .replace(/[\s　]/g, '');
}

describe('form eject', () => {
  const eject = async (world: MemoryWorld, line: string) => {
    const code = await world.run(line);
    if (code !== 0) throw new Error(world.err());
  };

  test('様式4, built unchanged, prints the words of the form of reform', async () => {
    const world = memoryWorld(dataOf('data/sakai'));
    await eject(world, 'form eject yoshiki4 --into data/sakai --out 市様式.xlsx');
    await eject(world, 'build data/sakai --form 市様式.xlsx --out b');
    const built = drawn(world, 'data/sakai');
    expect(wordsIn(world.files.read('b/市様式/ward-offices.xlsx'))).toBe(built);
    expect(built.length).toBeGreaterThan(1000);
    world.written.length = 0;
    expect(await world.run('import b/市様式 --into data/sakai --write')).toBe(0);
    expect(world.written).toEqual([]);
  });

  test('an initiative that says next to nothing prints no words but the labels', async () => {
    const world = memoryWorld({
      'data/a/reform.yaml': 'city: 例市\nyear: 令和7年度\nforms: [yoshiki4]\n',
      'data/a/a.yaml': 'kind: initiative\nid: a\ntitle: 題\n',
    });
    await eject(world, 'form eject yoshiki4 --into data/a --out y.xlsx');
    await eject(world, 'build data/a --form y.xlsx --out b --force');
    expect(wordsIn(world.files.read('b/y/a.xlsx'))).toBe(drawn(world, 'data/a'));
  });

  test.each(forms.map(({ id }) => id))('%s can be filled', async (id) => {
    const world = memoryWorld({});
    await eject(world, `form eject ${id}`);
    expect(await world.run(`form check ${id}.xlsx`)).toBe(0);
    expect(await world.run(`form eject ${id}`)).toBe(2);
  });
});

test('form check names the periods with words that a form by periods has no place for', async () => {
  const byPeriods = formFile({
    rows: `<row r="1">${text('A1', '{{取組名}}')}${text('B1', '{{スケジュール_前期}}')}${text('C1', '{{進捗の状況}}')}</row>`,
  });
  const { out } = await say({ '市様式.xlsx': byPeriods }, 'form check 市様式.xlsx --into data/hikarino');
  expect(out).toContain('現状・課題、取組の内容、所管、スケジュール_後期\n');
});
