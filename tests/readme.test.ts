/** Both READMEs show what the tool prints today: every console block that starts with `$ npx reform` is run again. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../src/commands/line/command-line.ts';
import { diskWorld } from './disk-world.ts';

const block = /```console\n\$ npx reform (.*)\n[\s\S]*?```/g;

async function withFreshOutput(readme: string): Promise<string> {
  let fresh = readme;
  for (const [whole, line = ''] of readme.matchAll(block)) {
    const world = diskWorld();
    await run(wordsOf(line), world);
    fresh = fresh.replace(
      whole,
      () => `\`\`\`console\n$ npx reform ${line}\n${world.said().trimEnd()}\n\`\`\``,
    );
  }
  return fresh;
}

/** As a shell would split it: blanks between words, single quotes around one. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

test.each(['README.md', 'README.ja.md'])('%s shows what the tool prints', async (name) => {
  const readme = readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
  expect([...readme.matchAll(block)].length).toBeGreaterThan(0);
  await expect(await withFreshOutput(readme)).toMatchFileSnapshot(`../${name}`);
});

test('both READMEs show the same commands, each in its language', () => {
  const [english, japanese] = ['README.md', 'README.ja.md'].map((name) =>
    [...readFileSync(new URL(`../${name}`, import.meta.url), 'utf8').matchAll(block)].map(([, line]) => line),
  );
  expect(english?.map((line) => line?.replace(' --lang en', ''))).toEqual(japanese);
});
