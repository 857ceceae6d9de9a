/** The page on a city's own form shows what the tool prints today; `npm run goldens` fills it in again. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../../src/commands/line/command-line.ts';
import { diskWorld } from '../disk-world.ts';

const place = /<!-- console: (.+?) -->(?:\n\n```console\n[\s\S]*?\n```)?/g;

async function filled(page: string): Promise<string> {
  let fresh = page;
  for (const [whole, line = ''] of page.matchAll(place)) {
    const world = diskWorld();
    expect(await run(line.split(' '), world)).toBe(0);
    const block = `\`\`\`console\n$ npx reform ${line}\n${world.said().trimEnd()}\n\`\`\``;
    fresh = fresh.replace(whole, () => `<!-- console: ${line} -->\n\n${block}`);
  }
  return fresh;
}

test.each(['city-form.md', 'city-form.ja.md'])('%s shows what the tool prints', async (name) => {
  const page = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  expect([...page.matchAll(place)]).toHaveLength(2);
  await expect(await filled(page)).toMatchFileSnapshot(`../../docs/${name}`);
});

test('the pages and the READMEs lead to each other', () => {
  const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  expect(text('README.md')).toContain('docs/city-form.md');
  expect(text('README.ja.md')).toContain('docs/city-form.ja.md');
  expect(text('docs/adding-a-city.md')).toContain('city-form.md');
  expect(text('docs/adding-a-city.ja.md')).toContain('city-form.ja.md');
});
