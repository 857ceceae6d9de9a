/** What is said where `npm ci` has not brought or made everything: by the command, and by the bundler it runs. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'reform-unready-'));
cpSync(new URL('../../bin', import.meta.url), join(folder, 'bin'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['reform.js', 'dist/main.js'],
  ['bundle.js', 'esbuild'],
])('%s asks for npm ci', (program, missing) => {
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin', program)], {
    encoding: 'utf8',
  });
  const [fact, hint] = stderr.split('\n');
  expect({ status, fact }).toEqual({ status: 2, fact: `エラー: reform に必要な ${missing} がありません。` });
  expect(hint).toContain('npm ci --include=dev');
});
