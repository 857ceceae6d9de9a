import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { files as disk } from '../../src/disk/files.ts';
import { type MemoryOptions, memoryWorld } from '../memory-world.ts';
import { clean } from './projects.ts';

async function doctor(
  line: string,
  files: Record<string, string>,
  options: MemoryOptions = {},
  engine = 'v20.19.4',
) {
  const world = { ...memoryWorld(files, options), engine };
  const { run } = await import('../../src/commands/line/command-line.ts');
  const code = await run(['doctor', ...line.split(' ').filter(Boolean)], world);
  return { code, out: world.out().replace(/^reform .*/, 'reform'), written: world.written };
}

const fonts = { '/usr/share/fonts/truetype/BIZ-UDGothicR.ttc': '' };

test('doctor is calm where nothing is missing, and writes nothing', async () => {
  const found = await doctor('', { ...clean, ...fonts }, { changed: () => [] });
  expect(found).toMatchInlineSnapshot(`
    {
      "code": 0,
      "out": "reform
    ✓ Node.js 20.19.4
    ✓ 計画 ひかり野市（data/hikarino、1 シート）
    ✓ 書き出すフォルダー out に書き込めます。
    ✓ git（--changed と --staged を使えます）
    ✓ 様式の書体 BIZ UD があります。
    動かすのに足りないものはありません。
    ",
      "written": [],
    }
  `);
});

test('doctor says what is wrong and the way out', async () => {
  const broken = { ...clean, 'data/hikarino/reform.yaml': '- city\n' };
  const { code, out } = await doctor('', broken, {}, 'v18.20.0');
  expect(code).toBe(1);
  expect(out).toMatchInlineSnapshot(`
    "reform
    ✗ Node.js 18.20.0
       ヒント: Node.js 20.15 以降を入れてください。
    ✗ data/hikarino の reform.yaml を読み取れません。
       ヒント: reform check data/hikarino の指摘を直してください。
    ✓ 書き出すフォルダー out に書き込めます。
    － 様式の書体 BIZ UD が見つかりません。
       ヒント: 様式を開いたり印刷したりする端末に入れてください（Windows 10 以降にはあります）。
    2 件を直してください。
    "
  `);
  expect((await doctor('nowhere', clean)).out).toContain('✗ 「nowhere」が見つかりません。');
  expect((await doctor('--lang en', broken)).out).toContain('mend what reform check data/hikarino says.');
});

test.each([
  ['v20.14.0', '✗'],
  ['v20.15.0', '✓'],
  ['v22.0.0', '✓'],
])('doctor knows the oldest Node.js of package.json: %s', async (engine, sign) => {
  const { out } = await doctor('', clean, {}, engine);
  expect(out).toContain(`${sign} Node.js ${engine.slice(1)}`);
  expect(manifest.engines.node).toBe('>=20.15');
});

test('whether a folder may be written to is asked of the nearest one there is', () => {
  expect(disk.mayWrite?.('tests/no/such/folder')).toBe(true);
  expect(disk.mayWrite?.('package.json')).toBe(false);
  expect(disk.mayWrite?.('package.json/below')).toBe(false);
});
