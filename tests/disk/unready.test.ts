/** What is said where the Node is too old, or `npm ci` has not brought or made everything: by the command, and by the bundler it runs. */
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

test('an older Node is told which one is needed', () => {
  const old = `Object.defineProperty(process.versions, 'node', { value: '20.14.0' });
    require(${JSON.stringify(join(folder, 'bin/reform.js'))});`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', old], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr:
      'エラー: reform は Node.js 20.14.0 では動きません。\nヒント: Node.js 20.15 以降を入れてください。\n' +
      'error: reform does not run on Node.js 20.14.0.\nhint: install Node.js 20.15 or later.\n',
  });
});
