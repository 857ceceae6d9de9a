import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/diagnostics/failure.ts';
import { refused } from '../../src/disk/refused.ts';
import { type MemoryOptions, memoryWorld } from '../memory-world.ts';
import { clean, mistaken } from './projects.ts';

async function build(line: string, files: Record<string, string | Uint8Array>, options: MemoryOptions = {}) {
  const world = memoryWorld(files, { today: '2025-10-15', ...options });
  const code = await world.run(`build ${line}`);
  return { code, out: world.out(), err: world.err(), written: world.written, world };
}

describe('build', () => {
  test('writes the forms of one city straight into out', async () => {
    const { code, out, err, written } = await build('', clean);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "作成  out/yoshiki4/counters.xlsx
      作成  out/yoshiki4/counters.md
      作成  out/progress-list.xlsx
      作成  out/progress-list.md
      作成  out/schedule-list.xlsx
      作成  out/schedule-list.md
      作成  out/data-list.xlsx
      作成  out/data-list.csv
      作成  out/index.md
      "
    `);
    expect(written.map((path) => `作成  ${path}\n`).join('')).toBe(out);
  });

  test('gives several cities a folder each', async () => {
    const other = Object.fromEntries(
      Object.entries(clean).map(([path, text]) => [path.replace('hikarino', 'tsukino'), text]),
    );
    const { written } = await build('--out 様式', { ...clean, ...other });
    expect([...new Set(written.map((path) => path.split('/').slice(0, 2).join('/')))]).toEqual([
      '様式/hikarino',
      '様式/tsukino',
    ]);
  });

  test('writes nothing of a city with errors, and says so', async () => {
    const { code, out, written } = await build('', mistaken);
    expect({ code, written }).toEqual({ code: 1, written: [] });
    expect(out).toContain('schedule/wrong-half');
    expect(out).toContain('様式は作っていません');
  });

  test('goes on when it is forced, and says so', async () => {
    const { code, out, written } = await build('--force', mistaken);
    expect(code).toBe(0);
    expect(out).toContain('--force により');
    expect(written.length).toBeGreaterThan(0);
    const forced = await build('--force', clean);
    const plain = await build('', clean);
    expect(forced.world.contents).toEqual(plain.world.contents);
  });

  test('leaves alone what already is as it should be', async () => {
    const first = await build('', clean);
    const second = await build('', Object.fromEntries(first.world.contents));
    expect(second.written).toEqual([]);
    expect(second.out).toContain(`変更なし ${first.written.length} 件`);
  });

  test('--check writes nothing and tells what is missing and what is stale', async () => {
    const fresh = await build('--check', clean);
    expect({ code: fresh.code, written: fresh.written }).toEqual({ code: 1, written: [] });
    expect(fresh.out).toContain('未作成  out/');
    const { world, written } = await build('', clean);
    expect(await build('--check', Object.fromEntries(world.contents))).toMatchObject({
      code: 0,
      written: [],
    });
    const [path = ''] = written;
    const spoilt = await build('--check', { ...Object.fromEntries(world.contents), [path]: 'old' });
    expect({ code: spoilt.code, written: spoilt.written }).toEqual({ code: 1, written: [] });
    expect(spoilt.out).toContain(`古い  ${path}`);
  });

  test('says which file is open in Excel, and what was done before', async () => {
    let refusals = 0;
    const refuse = () => {
      refusals += 1;
      return refusals === 2 ? new Failure({ ja: '開いています。', en: 'open' }) : undefined;
    };
    const { code, out, err } = await build('', clean, { refuse });
    expect(code).toBe(2);
    expect(out).toContain('作成  ');
    expect(err).toContain('開いています。');
  });

  test('writes all but what is open in Excel, and names every one of these', async () => {
    const open = ['out/yoshiki4/counters.xlsx', 'out/data-list.xlsx'];
    const refuse = (path: string) => (open.includes(path) ? refused('EBUSY', path, 'write') : undefined);
    const { code, err, out, world, written } = await build('', clean, { refuse });
    expect(code).toBe(2);
    expect(err).toBe(
      `エラー: 2 件のファイルに書き込めません: ${open.join('、')}\nヒント: Excelで開いています。閉じてから再実行してください。\n`,
    );
    expect(out).toContain('作成  out/index.md');
    const again = await build('', Object.fromEntries(world.contents));
    expect({ code: again.code, written: again.written }).toEqual({ code: 0, written: open });
    const whole = await build('', clean);
    expect([...again.world.contents.keys()].sort()).toEqual([...whole.world.contents.keys()].sort());
    expect(written.length + open.length).toBe(whole.written.length);
  });
});
