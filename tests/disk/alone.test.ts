/** One build at a time: what a refused one leaves of its sign. */
import fs, { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { Failure } from '../../src/diagnostics/failure.ts';
import { alone } from '../../src/disk/alone.ts';

const folder = mkdtempSync(join(tmpdir(), 'reform-alone-'));
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
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
