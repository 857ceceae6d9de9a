/** One build at a time: what a refused or a killed one leaves of its sign. */
import fs, { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Failure } from '../../src/diagnostics/failure.ts';
import { alone } from '../../src/disk/alone.ts';

const folder = mkdtempSync(join(tmpdir(), 'reform-alone-'));
const lock = join(folder, '.reform-lock');
const signed = `${process.pid} ${hostname()}\n`;

beforeEach(() => mkdirSync(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const steps = ['openSync', 'writeFileSync', 'closeSync', 'linkSync', 'rmSync'] as const;

/** After so many steps nothing more is done. */
function dieAfter(count: number): void {
  let done = 0;
  for (const step of steps) {
    const real = fs[step];
    vi.spyOn(fs, step).mockImplementation((...given: unknown[]): never => {
      if (done++ >= count) throw new Error('killed');
      return Reflect.apply(real, fs, given) as never;
    });
  }
}

// In containers every process has the same number.
test.each(['1 elsewhere\n', `${process.pid} ${hostname()}2\n`])(
  'whoever was taken for dead meanwhile leaves the sign of another alone: %j',
  async (sign) => {
    await alone(
      folder,
      () => {},
      async () => fs.writeFileSync(lock, sign),
    );
    expect(readFileSync(lock, 'utf8')).toBe(sign);
  },
);

test.each([0, 1, 2, 3, 4, 5])(
  'whoever is killed after %i steps leaves no sign that names nobody',
  async (count) => {
    dieAfter(count);
    await alone(
      folder,
      () => {},
      () => Promise.reject(new Error('killed')),
    ).catch(() => {});
    vi.restoreAllMocks();
    if (existsSync(lock)) expect(readFileSync(lock, 'utf8')).toBe(signed);
    expect(existsSync(lock)).toBe(count >= 4);
  },
);

test('a disk that knows no second name for a file has room for one at a time, too', async () => {
  vi.spyOn(fs, 'linkSync').mockImplementation(() => {
    throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
  });
  await alone(
    folder,
    () => {},
    async () => expect(readFileSync(lock, 'utf8')).toBe(signed),
  );
  expect(readdirSync(folder)).toEqual([]);
});

test('a full disk is left without a sign that names nobody, for whom the next would wait', async () => {
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  vi.spyOn(fs, 'writeFileSync').mockImplementation((place) => {
    if (typeof place === 'string') fs.closeSync(fs.openSync(place, 'wx'));
    throw full;
  });
  const action = vi.fn(async () => {});
  await expect(alone(folder, () => {}, action)).rejects.toBeInstanceOf(Failure);
  expect(action).not.toHaveBeenCalled();
  expect(readdirSync(folder)).toEqual([]);
});
