/** Builds that are killed, interrupted, refused by the disk or run twice at once, by real processes on a real disk. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { bundled } from '../bundled.ts';

const { folder, program } = bundled();
const data = join(folder, 'data');
const out = join(folder, 'out');
const line = [program, 'build', '--as-of', '2025-10-15', '--lang', 'en'];
const env = { PATH: process.env['PATH'] };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(() => {
  rmSync(data, { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });
  mkdirSync(data);
  writeFileSync(join(data, 'reform.yaml'), 'city: 例市\nyear: 令和7年度\nforms: [yoshiki4]\n');
  sheets('窓口');
});

/** Enough of them that somebody can come in between. */
function sheets(word: string): void {
  for (let number = 10; number < 30; number += 1)
    writeFileSync(
      join(data, `s${number}.yaml`),
      `kind: initiative\nid: s${number}\ntitle: ${word}${number}\nowner: 総務局\nschedule:\n  後期:\n    - ${word}の案を作成（～1月）\n`,
    );
}

function build(...more: string[]) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [...line, ...more], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return { status, stderr, stdout };
}

function start(): ChildProcess {
  return spawn(process.execPath, line, { cwd: folder, stdio: 'ignore', env });
}

function end(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)));
}

/** As soon as so many forms are there. */
async function written(count: number, child: ChildProcess): Promise<void> {
  const there = () => (existsSync(join(out, 'yoshiki4')) ? readdirSync(join(out, 'yoshiki4')).length : 0);
  while (there() < count && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
}

function contents(): Record<string, string> {
  if (!existsSync(out)) return {};
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(out.length + 1), read(path)]));
}

function read(path: string): string {
  return readFileSync(path, 'base64');
}

/** What is neither a form nor a list: what a build puts aside for itself. */
function leftovers(): string[] {
  return Object.keys(contents()).filter((path) => /(?:^|\/)\./.test(path));
}

function fresh(): Record<string, string> {
  rmSync(out, { recursive: true, force: true });
  expect(build('--no-cache')).toMatchObject({ status: 0, stderr: '' });
  return contents();
}

describe('a build that is killed', () => {
  test('leaves whole files, old or new, and the next one mends and clears up', async () => {
    sheets('学校');
    const after = fresh();
    sheets('窓口');
    const before = fresh();
    for (const moment of [0, 1, 12, 33]) {
      sheets('窓口');
      build();
      rmSync(join(out, 'yoshiki4'), { recursive: true, force: true });
      sheets('学校');
      const child = start();
      const ended = end(child);
      await written(moment, child);
      child.kill('SIGKILL');
      await ended;
      for (const [path, bytes] of Object.entries(contents()))
        if (!/(?:^|\/)\./.test(path)) expect([before[path], after[path]], path).toContain(bytes);
      expect(build()).toMatchObject({ status: 0, stderr: '' });
      expect(contents()).toEqual(after);
    }
  });

  test('leaves nothing of itself that the next would not take away', () => {
    build();
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const names = [`.${dead}-half.reform`, `yoshiki4/.${dead}-half.reform`];
    for (const name of names) writeFileSync(join(out, name), 'half');
    writeFileSync(join(out, '.reform-lock'), `${dead} ${hostname()}\n`);
    const mine = join(out, `.${process.pid}-alive.reform`);
    writeFileSync(mine, 'still being written');
    sheets('学校');
    expect(build()).toMatchObject({ status: 0, stderr: '' });
    expect(leftovers()).toEqual([mine.slice(out.length + 1)]);
  });
});

describe('an interrupted build', () => {
  test('ends with 130, and nothing half written', async () => {
    const wanted = fresh();
    let ended: unknown = 0;
    // A quick machine may be done writing before it is told to stop; after that the signal itself ends it.
    for (let tries = 0; tries < 30 && ended !== 130; tries += 1) {
      rmSync(out, { recursive: true });
      const child = start();
      const ending = end(child);
      await written(1, child);
      child.kill('SIGINT');
      ended = await ending;
    }
    expect(ended).toBe(130);
    expect(leftovers()).toEqual([]);
    for (const [path, bytes] of Object.entries(contents())) expect(bytes).toBe(wanted[path]);
    expect(build().status).toBe(0);
    expect(contents()).toEqual(wanted);
  });
});

describe('two builds at once', () => {
  test('leave the files of one of them', async () => {
    sheets('学校');
    const schools = fresh();
    sheets('窓口');
    const counters = fresh();
    for (let round = 0; round < 3; round += 1) {
      rmSync(out, { recursive: true });
      sheets('窓口');
      const first = start();
      const ends = [end(first)];
      await written(1 + 9 * round, first);
      sheets('学校');
      ends.push(end(start()));
      expect(await Promise.all(ends)).toEqual([0, 0]);
      const left = contents();
      expect([counters, schools]).toContainEqual(left);
      expect(build().status).toBe(0);
      expect(contents()).toEqual(schools);
    }
  });

  test('wait for each other, and for nobody who is dead', async () => {
    mkdirSync(out);
    const lock = join(out, '.reform-lock');
    writeFileSync(lock, `${process.pid} ${hostname()}\n`);
    const child = spawn(process.execPath, line, { cwd: folder, env });
    const ended = end(child);
    const words = await new Promise((resolve) => child.stderr.once('data', (text) => resolve(String(text))));
    expect(words).toBe('Another reform is writing to "out"; waiting for it to end.\n');
    expect(readdirSync(out)).toEqual(['.reform-lock']);
    rmSync(lock);
    expect(await ended).toBe(0);
    expect(leftovers()).toEqual([]);
  });
});

describe('a record kept by a real disk', () => {
  test('spares a build only what really is as it was', () => {
    build();
    // Past the age at which the disk's clock tells two writings apart.
    spawnSync('sleep', ['0.2']);
    expect(build().stdout).toMatch(/^\d+ unchanged\n$/);
    const sheet = join(data, 's10.yaml');
    const { atime, mtime, size } = statSync(sheet);
    const text = readFileSync(sheet, 'utf8');
    writeFileSync(sheet, text.replace('総務局', '財政局'));
    utimesSync(sheet, atime, mtime);
    expect(statSync(sheet)).toMatchObject({ size, mtime });
    expect(build('--explain', 's10').stdout).toContain('data/s10.yaml has changed.');
    writeFileSync(sheet, text);
    utimesSync(join(data, 's11.yaml'), new Date(), new Date());
    expect(build().stdout).toContain('changed  out/yoshiki4/s10.xlsx');
    const form = join(out, 'yoshiki4/s10.md');
    writeFileSync(form, readFileSync(form, 'utf8').replace('窓口10', '窓囗10'));
    expect(build().stdout).toBe('changed  out/yoshiki4/s10.md\n46 unchanged\n');
  });
});
