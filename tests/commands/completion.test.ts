/** `reform completion`: every shell hears of every command and option; bash itself is asked here, zsh and fish in tests/office. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { completions } from '../../src/completions/index.ts';
import { memoryWorld } from '../memory-world.ts';

async function scriptFor(shell: string, lang = 'ja') {
  const world = memoryWorld();
  expect(await world.run(`completion ${shell} --lang ${lang}`)).toBe(0);
  return world.out();
}

const flags = commands.flatMap(({ options }) =>
  options.map((option) => /--[\w-]+/.exec(option.flags)?.[0] ?? ''),
);

describe.each(completions.map(({ shell }) => shell))('%s', (shell) => {
  test('hears of every command and every option', async () => {
    const script = await scriptFor(shell);
    const [, packed] = /FromBase64String\('(.*)'\)/.exec(script) ?? [];
    const told = packed === undefined ? script : Buffer.from(packed, 'base64').toString();
    for (const { name } of commands) expect(told).toContain(name);
    for (const flag of flags) expect(told).toMatch(new RegExp(`(?:${flag}|-l ${flag.slice(2)})(?![\\w-])`));
    expect(told).toContain('schedule/wrong-half');
  });

  test('ends its script with a line end and holds no control character', async () => {
    expect(await scriptFor(shell)).toMatch(/^[^\u0000-\u0009\u000b-\u001f]*\n$/);
  });
});

test('what PowerShell reads is ASCII, whatever the console takes it for', async () => {
  expect(await scriptFor('powershell')).toMatch(/^[\n -~]*$/);
});

test('speaks the language it was asked in', async () => {
  expect(await scriptFor('fish')).toContain('シートを点検し');
  expect(await scriptFor('fish', 'en')).toContain('check the sheets');
});

test('of an unknown shell says which there are', async () => {
  const world = memoryWorld();
  expect(await world.run('completion fis')).toBe(2);
  expect(world.err()).toContain('もしかして: fish');
});

describe('bash', () => {
  async function complete(...words: string[]): Promise<string[]> {
    const asked = `${await scriptFor('bash')}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _reform; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stderr, stdout } = spawnSync('bash', ['--norc', '-c', asked, 'bash', ...words], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return stdout.split('\n').filter(Boolean);
  }

  test.each([
    ['reform st', ['status']],
    ['reform --lang en ex', ['explain']],
    ['reform --lang ', ['ja', 'en']],
    ['reform check --fix', ['--fix', '--fix-dry-run']],
    ['reform check data --fail-on ', ['info', 'warning', 'error']],
    ['reform check --as-of ', []],
    ['reform check da', []],
    ['reform due --format m', ['markdown']],
    ['reform build --only o', ['owner=']],
    ['reform explain schedule/wrong', ['schedule/wrong-half']],
    ['reform new ', ['initiative', 'kpi', 'policy', 'monitoring']],
    ['reform new kpi ', []],
    ['reform help ru', ['rules']],
  ])('%s', async (line, expected) => {
    expect(await complete(...line.split(' '))).toEqual(expected);
  });
});
