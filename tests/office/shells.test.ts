/** fish itself completes what `reform completion` taught it, and zsh takes its script. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'reform-shells-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function scriptFor(shell: string): Promise<string> {
  const world = memoryWorld();
  await world.run(`completion ${shell}`);
  const path = join(folder, shell);
  writeFileSync(path, world.out());
  return path;
}

function run(program: string, ...words: string[]): string {
  const { stderr, stdout } = spawnSync(program, words, {
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  expect(stderr).toBe('');
  return stdout;
}

describe('fish', () => {
  test.each([
    ['reform sta', ['status']],
    ['reform check --fail-on ', ['error', 'info', 'warning']],
    ['reform explain schedule/wrong-h', ['schedule/wrong-half']],
    ['reform due --unt', ['--until']],
  ])('%s', async (line, expected) => {
    const out = run('fish', '-c', `source ${await scriptFor('fish')}; complete -C '${line}'`);
    const words = out.split('\n').flatMap((one) => one.split('\t')[0] || []);
    expect(words).toEqual(expected);
  });
});

describe('zsh', () => {
  test('takes the script, and completes reform by it', async () => {
    const script = await scriptFor('zsh');
    const asked = `autoload -Uz compinit; compinit -u -D; source ${script}; print -r -- $_comps[reform]`;
    expect(run('zsh', '-f', '-c', asked)).toBe('_reform\n');
    expect(run('zsh', '-n', script)).toBe('');
  });
});
