/** Two builds that begin at once may both find a folder missing: whoever comes second takes it as it is. */
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { makeFolder } from '../../src/disk/replace.ts';

afterEach(() => vi.restoreAllMocks());

test('a folder that another build makes meanwhile is no hindrance, a file is', () => {
  const root = fs.mkdtempSync(join(tmpdir(), 'reform-race-'));
  const make = fs.mkdirSync.bind(fs);
  const spy = vi.spyOn(fs, 'mkdirSync').mockImplementation((path) => {
    make(path);
    return make(path) as undefined;
  });
  makeFolder(join(root, 'out'));
  expect(fs.statSync(join(root, 'out')).isDirectory()).toBe(true);
  spy.mockImplementation((path) => {
    fs.writeFileSync(path, '');
    return make(path) as undefined;
  });
  expect(() => makeFolder(join(root, 'other'))).toThrow(/EEXIST/);
  fs.rmSync(root, { recursive: true });
});
