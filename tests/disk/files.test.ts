/** What writing does on a real disk, and what it tells of a file without opening it. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { inMemory, Waiting } from '../../src/chunks.ts';
import { files } from '../../src/disk/files.ts';
import { refused } from '../../src/disk/refused.ts';
import { walk } from '../../src/walk.ts';

const folder = fs.mkdtempSync(join(tmpdir(), 'reform-files-'));
const path = join(folder, 'out/yoshiki4/s1.md');
const bytes = (text: string) => new TextEncoder().encode(text);

function inChunks(...texts: readonly string[]): Waiting {
  const made = new Waiting(inMemory);
  for (const text of texts) made.add(bytes(text));
  return made;
}

afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(join(folder, 'out'), { recursive: true, force: true });
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('folders that are linked to each other end, however many they are', () => {
  const names = Array.from({ length: 10 }, (_, at) => `f${at}`);
  for (const name of names) fs.mkdirSync(join(folder, 'out/linked', name), { recursive: true });
  for (const name of names)
    for (const other of names)
      if (other !== name) fs.symlinkSync(`../${other}`, join(folder, 'out/linked', name, other));
  const first = join(folder, 'out/linked/f0');
  expect(files.list(first)).toHaveLength(9);
  expect(files.list(`${first}/f1/f2`)).toHaveLength(7);
  const steps = [...walk(files, first)].map((one) => one.folder.slice(first.length).split('/').length - 1);
  expect([0, 1, 2, 3, 4].map((count) => steps.filter((one) => one === count).length)).toEqual([
    1,
    9,
    9 * 8,
    9 * 8 * 7,
    0,
  ]);
});

test('of the links above the folder where a walk begins none counts', () => {
  const at = (name: string) => join(folder, 'out/above', name);
  for (const name of ['first', 'second', 'plan/shared']) fs.mkdirSync(at(name), { recursive: true });
  const links = { a: 'first', 'first/b': '../second', 'second/c': '../plan', 'plan/linked': 'shared' };
  for (const [name, target] of Object.entries(links)) fs.symlinkSync(target, at(name));
  const plan = at('a/b/c');
  expect([...walk(files, plan)].map((one) => one.folder)).toEqual([plan, `${plan}/linked`, `${plan}/shared`]);
});

test('the beginning of a file is read without the rest', () => {
  files.write(path, bytes('0123456789'));
  const reading = vi.spyOn(fs, 'readFileSync');
  expect(new TextDecoder().decode(files.head?.(path, 4))).toBe('0123');
  expect(new TextDecoder().decode(files.head?.(path, 30))).toBe('0123456789');
  expect(() => files.head?.(`${path}.none`, 4)).toThrow('見つかりません');
  expect(reading).not.toHaveBeenCalled();
});

test('a file is new, changed, or left alone', () => {
  expect(files.write(path, bytes('窓口'))).toBe('new');
  const { ino } = fs.statSync(path);
  expect(files.write(path, bytes('窓口'))).toBe('same');
  expect(fs.statSync(path).ino).toBe(ino);
  expect(files.write(path, bytes('学校'))).toBe('changed');
  expect(fs.readFileSync(path, 'utf8')).toBe('学校');
  expect(fs.readdirSync(join(folder, 'out/yoshiki4'))).toEqual(['s1.md']);
});

test('who may read and write a file is kept when other bytes take its place', () => {
  files.write(path, bytes('窓口'));
  fs.chmodSync(path, 0o660);
  files.write(path, bytes('学校'));
  expect(fs.statSync(path).mode & 0o777).toBe(0o660);
});

test('a folder that was taken away after the first file is made again', () => {
  files.write(path, bytes('窓口'));
  fs.rmSync(join(folder, 'out'), { recursive: true });
  expect(files.write(join(folder, 'out/yoshiki4/s2.md'), bytes('学校'))).toBe('new');
  expect(fs.readdirSync(join(folder, 'out/yoshiki4'))).toEqual(['s2.md']);
});

test('a file in chunks is as whole as any other', () => {
  expect(files.write(path, inChunks('窓', '', '口'))).toBe('new');
  expect(fs.readFileSync(path, 'utf8')).toBe('窓口');
  expect(files.write(path, inChunks('', '窓口'))).toBe('same');
  expect(files.write(path, bytes('窓口'))).toBe('same');
  expect(files.write(path, inChunks('学', '校'))).toBe('changed');
  expect(fs.readFileSync(path, 'utf8')).toBe('学校');
});

test.each(['write', 'take'] as const)(
  'a disk that will not %s leaves the old file, and nothing beside it',
  (doing) => {
    files.write(path, bytes('窓口'));
    const refusal = refused('ENOSPC', 'out', 'write');
    const write = fs.writeFileSync.bind(fs);
    let chunks = 0;
    if (doing === 'write')
      vi.spyOn(fs, 'writeFileSync').mockImplementation((...given) => {
        chunks += 1;
        if (chunks > 1) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        write(...given);
      });
    const made = new Waiting((chunk) => () => {
      if (doing === 'take' && chunk.length > 3) throw refusal;
      return chunk;
    });
    for (const text of ['学', '学校']) made.add(bytes(text));
    expect(() => files.write(path, made)).toThrow('空き容量が足りず');
    vi.restoreAllMocks();
    expect(fs.readdirSync(join(folder, 'out/yoshiki4'))).toEqual(['s1.md']);
    expect(fs.readFileSync(path, 'utf8')).toBe('窓口');
  },
);

test('a stamp tells one writing from the next, and whether the clock has gone on since', () => {
  files.write(path, bytes('窓口'));
  const first = files.stamp?.(path);
  expect(first).toMatchObject({ size: 6 });
  files.write(path, bytes('学校'));
  expect(files.stamp?.(path)?.text).not.toBe(first?.text);
  const soon = new Date(Date.now() + 3_600_000);
  fs.utimesSync(path, soon, soon);
  expect(files.stamp?.(path)?.isYoung()).toBe(true);
  expect(files.stamp?.(new URL(import.meta.url).pathname)?.isYoung()).toBe(false);
});

test('neither a folder nor nothing has a stamp', () => {
  expect(files.stamp?.(folder)).toBeUndefined();
  expect(files.stamp?.(path)).toBeUndefined();
});

test('a pipe into which nobody writes and a device that never ends are not read', () => {
  fs.mkdirSync(join(folder, 'out'));
  const [pipe, link] = [join(folder, 'out/pipe.xlsx'), join(folder, 'out/zero.xlsx')];
  execFileSync('mkfifo', [pipe]);
  fs.symlinkSync('/dev/zero', link);
  for (const path of [pipe, link]) expect(() => files.read(path)).toThrow('ファイルではありません');
  expect(() => files.read(join(folder, 'out'))).toThrow('フォルダーです');
});

test('of a link that leads nowhere it is said that links lead somewhere', () => {
  fs.mkdirSync(join(folder, 'out'));
  const link = join(folder, 'out/lost.yaml');
  fs.symlinkSync('nowhere.yaml', link);
  expect(files.list(join(folder, 'out'))).toEqual([{ name: 'lost.yaml', kind: 'other', linked: true }]);
  expect(() => files.read(link)).toThrow(
    expect.objectContaining({
      hint: expect.objectContaining({ ja: expect.stringContaining('リンクのとき') }),
    }),
  );
});

test('what is longer than any text can be is not begun', () => {
  fs.mkdirSync(join(folder, 'out'));
  const long = join(folder, 'out/long.yaml');
  fs.writeFileSync(long, '');
  fs.truncateSync(long, 2 ** 30);
  const read = vi.spyOn(fs, 'readFileSync');
  expect(() => files.read(long)).toThrow('1,024 MB あり');
  expect(read).not.toHaveBeenCalled();
});
