/** A built form that a department corrected where it lies is not written over before its words are in the sheets. */
import { describe, expect, test } from 'vitest';
import { run } from '../../src/commands/line/command-line.ts';
import { Held } from '../../src/diagnostics/failure.ts';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { city, corrected, form, type Hands, handOut, sheet } from '../returns/send.ts';

const list = 'out/data-list.xlsx';
const correct = ({ set }: Hands) => set('issues.0', '窓口で「待つ」時間が、とても長い。');
const onlySave = () => {};

/** As it was built, saved by another program. */
async function savedIn(
  world: MemoryWorld,
  change: (hands: Hands) => void,
  path = form,
): Promise<MemoryWorld> {
  return world.later({ [path]: await corrected(world.files.read(path), change) });
}

async function built(world: MemoryWorld, more = '') {
  const before = new Map(world.contents);
  const code = await world.run(`build data/hikarino ${more}`);
  const kept = (path: string) =>
    Buffer.compare(world.files.read(path), before.get(path) ?? new Uint8Array()) === 0;
  return { code, out: world.out(), kept, world };
}

describe('a corrected form', () => {
  test.each(['', '--no-cache', '--threads 1'])('stays, and is told each time: %s', async (more) => {
    const first = await built(await savedIn(await handOut(), correct), more);
    expect({ code: first.code, kept: first.kept(form) }).toEqual({ code: 1, kept: true });
    expect(first.out).toContain(`残す  ${form}\n1 件のブックは、`);
    const second = await built(first.world.later(), more);
    expect({ code: second.code, out: second.out }).toEqual({ code: 1, out: first.out });
  });

  test('stays where its sheet has changed as well; the others are written', async () => {
    const world = await savedIn(await handOut(), correct);
    const sheet = city['data/hikarino/counters.yaml'].replace('手続が分かれている', '手続が多い');
    const { code, kept, out } = await built(world.later({ 'data/hikarino/counters.yaml': sheet }));
    expect({ code, kept: kept(form), text: kept('out/yoshiki4/counters.md') }).toEqual({
      code: 1,
      kept: true,
      text: false,
    });
    expect(out).toContain('更新  out/yoshiki4/counters.md');
  });

  test('is made again once it has been imported', async () => {
    const world = await savedIn(await handOut(), correct);
    expect(await world.run(`import ${form} --into data/hikarino --write`), world.out()).toBe(0);
    const { code, kept, out } = await built(world.later());
    expect({ code, kept: kept(form) }).toEqual({ code: 0, kept: false });
    expect(out).toContain(`更新  ${form}`);
  });

  test('is made again with --overwrite', async () => {
    const { code, kept } = await built(await savedIn(await handOut(), correct), '--overwrite');
    expect({ code, kept: kept(form) }).toEqual({ code: 0, kept: false });
  });

  test('stays in a bundle', async () => {
    const path = 'out/bundles/all.xlsx';
    const world = await handOut();
    await world.run('build data/hikarino --bundle all');
    const { code, kept } = await built(await savedIn(world, correct, path), '--bundle all');
    expect({ code, kept: kept(path) }).toEqual({ code: 1, kept: true });
  });

  test('is told by --check, which sends nobody to a build that would leave it', async () => {
    const { code, out } = await built(await savedIn(await handOut(), correct), '--check');
    expect(code).toBe(1);
    expect(out).toContain(
      `修正  ${form}\n1 件のブックは、作った後に人が保存していて、シートにない内容がありうるため、reform build では作り直しません。reform import で取り込んでください`,
    );
    expect(out).not.toContain('reform build で作り直してください。');
  });

  test('is told by --check beside what is out of date', async () => {
    const sheet = city['data/hikarino/counters.yaml'].replace('手続が分かれている', '手続が多い');
    const world = (await savedIn(await handOut(), correct)).later({ 'data/hikarino/counters.yaml': sheet });
    const { code, out } = await built(world, '--check');
    expect(code).toBe(1);
    expect(out).toContain('古い  out/yoshiki4/counters.md\n');
    expect(out).toContain(
      '件の様式がシートと食い違っています。reform build で作り直してください。\n1 件のブックは、',
    );
  });
});

const other = `kind: initiative\nid: other\ntitle: 書かない窓口\nowner: [総務局, 窓口改革課]\nissues: [記入が多い。]\ncontent: [申請書をなくす。]\n`;

describe('a form that was left as it is', () => {
  const two = { ...city, 'data/hikarino/other.yaml': other };
  const explained = /^残す {2}(.*)\n {4}作った後に人が保存していて、シートにない内容がありえます。$/m;

  test('is told, and not pruned, when its sheet is gone', async () => {
    const first = await built(await savedIn(await handOut(two), correct));
    const { out } = await built(first.world.later());
    expect(out).toContain(`残す  ${form}`);
    const rest = [...first.world.contents].filter(([path]) => path !== 'data/hikarino/counters.yaml');
    const { code, out: said, kept } = await built(memoryWorld(Object.fromEntries(rest)), '--prune');
    expect({ code, kept: kept(form) }).toEqual({ code: 0, kept: true });
    expect(said).toContain(
      `${form} は今のシートからは作られませんが、作成後に書き換えられているため残します\n`,
    );
  });

  test('is explained as left, each time', async () => {
    const first = await built(await savedIn(await handOut(), correct), '--explain counters');
    expect(explained.exec(first.out)?.[1]).toBe(form);
    const second = await built(first.world.later(), '--explain counters');
    expect(second.out).toBe(first.out);
  });

  test('is explained so by --check as well', async () => {
    const { out } = await built(await savedIn(await handOut(), correct), '--check --explain counters');
    expect(out).toContain(`修正  ${form}\n`);
    expect(explained.exec(out)?.[1]).toBe(form);
  });

  test('is told also where another file is open in Excel', async () => {
    const path = 'out/yoshiki4/counters.md';
    const refuse = (one: string) =>
      one === path ? new Held({ ja: '開いています。', en: 'open' }) : undefined;
    const changed = { 'data/hikarino/counters.yaml': sheet.replace('手続が分かれている', '手続が多い') };
    const saved = await savedIn(await handOut(), correct);
    const { code, out } = await built(saved.later(changed, { refuse }));
    expect({ code, out }).toEqual({ code: 2, out: expect.stringContaining(`残す  ${form}\n`) });
  });

  test('is made when it is gone', async () => {
    const first = await built(await savedIn(await handOut(), correct));
    first.world.contents.delete(form);
    const { code, out } = await built(first.world.later());
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`作成  ${form}\n`) });
  });
});

describe('a form that was only opened and saved', () => {
  test('is out of date', async () => {
    const { code, out } = await built(await savedIn(await handOut(), onlySave), '--check');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining(`古い  ${form}`) });
  });

  test('is made again', async () => {
    const { code, kept } = await built(await savedIn(await handOut(), onlySave));
    expect({ code, kept: kept(form) }).toEqual({ code: 0, kept: false });
  });

  test('is made again where the city has the plan of another year as well', async () => {
    const path = `out/hikarino/${form.slice(4)}`;
    const reform = city['data/hikarino/reform.yaml'].replace('令和7年度', '令和8年度');
    const world = memoryWorld({ ...city, 'data/r8/reform.yaml': reform, 'data/r8/other.yaml': other });
    expect(await world.run('build data'), world.out()).toBe(0);
    const saved = await savedIn(world, onlySave, path);
    expect(await saved.run('build data'), saved.out()).toBe(0);
    expect(saved.out()).toContain(`更新  ${path}`);
  });
});

test('a form that nobody can read keeps no other from being written', async () => {
  const refuse = (path: string) =>
    path === form ? new Held({ ja: '開いています。', en: 'it is open.' }) : undefined;
  const changed = { 'data/hikarino/counters.yaml': sheet.replace('手続が分かれている', '手続が多い') };
  const world = (await handOut()).later(changed, { refuse });
  const read = (path: string) => {
    const failure = refuse(path);
    if (failure) throw failure;
    return world.files.read(path);
  };
  const locked = { ...world, files: { ...world.files, read, holds: () => false } };
  expect(await run(['build', 'data/hikarino', '--no-cache'], locked)).toBe(2);
  expect(world.err()).toContain('開いています。');
  expect(world.out()).toContain('更新  out/yoshiki4/counters.md');
});

test('a list that nobody can import stays when it was saved', async () => {
  const { code, kept } = await built(await savedIn(await handOut(), onlySave, list));
  expect({ code, kept: kept(list) }).toEqual({ code: 1, kept: true });
});

const password = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array(600).fill(0)]);

test('one with a password stays', async () => {
  const { code, kept } = await built((await handOut()).later({ [form]: password }));
  expect({ code, kept: kept(form) }).toEqual({ code: 1, kept: true });
});

test.each([
  ['nothing', (_: Uint8Array) => new Uint8Array()],
  ['its beginning alone', (bytes: Uint8Array) => bytes.slice(0, 2000)],
  ['something else', (_: Uint8Array) => new TextEncoder().encode('<html>この様式は移動しました。</html>')],
])('a spoilt one is made again: %s', async (_, spoil) => {
  const world = await handOut();
  const { code, kept } = await built(world.later({ [form]: spoil(world.files.read(form)) }));
  expect({ code, kept: kept(form) }).toEqual({ code: 0, kept: false });
});

describe('a report', () => {
  test.each([
    'check --format json=data/hikarino/counters.yaml',
    'check --format sarif=new.yml',
    'status --format markdown=data/hikarino/reform.yaml',
    'due --format json=data/hikarino/reform.yaml',
    'build data/hikarino --depfile data/hikarino/counters.yaml',
  ])('never takes the place of a sheet: %s', async (line) => {
    const world = (await handOut()).later();
    expect(await world.run(line)).toBe(2);
    expect(world.err()).toContain('はシートの名前なので、書き出しません。');
    expect(world.written).toEqual([]);
  });

  test('nor of a workbook in which somebody has noted what was done', async () => {
    const path = '点検結果.xlsx';
    const line = `check --format xlsx=${path}`;
    const world = await handOut();
    for (const _ of ['written', 'written again']) expect(await world.run(line)).toBeLessThan(2);
    const saved = await savedIn(world, onlySave, path);
    expect(await saved.run(line)).toBe(2);
    expect(saved.err()).toContain('ほかのプログラムで保存されたブックなので、上書きしません。');
    expect(saved.written).toEqual([]);
  });
});
