/** A folder that cannot be watched is told at once, and no other stays watched: the process could not end. */
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { watch } from '../../src/disk/watch.ts';

afterEach(() => vi.restoreAllMocks());

test('either all folders are watched or none', () => {
  const root = fs.mkdtempSync(join(tmpdir(), 'reform-watch-'));
  const open = fs.watch.bind(fs);
  const closed: string[] = [];
  vi.spyOn(fs, 'watch').mockImplementation(((folder: string) => {
    const watcher = open(folder);
    return watcher.once('close', () => closed.push(folder));
  }) as typeof fs.watch);
  expect(() => watch([root, join(root, 'gone')], () => true)).toThrow(/見つかりません/);
  fs.rmSync(root, { recursive: true });
  return vi.waitFor(() => expect(closed).toEqual([root]));
});

test('a system that watches enough already says so', () => {
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  vi.spyOn(fs, 'watch').mockImplementation(() => {
    throw full;
  });
  expect(() => watch(['data'], () => true)).toThrow('「data」の保存を待つことができません');
});
