/** The guide to a new city shows the sixth city's own files, and what the tool prints about them; `npm run goldens` fills them in again. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';

const root = new URL('../cities/shiranami/', import.meta.url);
const files = Object.fromEntries(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(new URL(path, root)).isFile())
    .map((path) => [`data/shiranami/${path}`, readFileSync(new URL(path, root), 'utf8')]),
);

/** A comment that names what is shown, and the block below it where there is one already. */
const place = /<!-- (file|console): (.+?) -->(?:\n\n```\w+\n[\s\S]*?\n```)?/g;

async function filled(page: string): Promise<string> {
  let fresh = page;
  for (const [whole, kind = '', what = ''] of page.matchAll(place)) {
    const block = kind === 'file' ? fileBlock(what) : await consoleBlock(what);
    fresh = fresh.replace(whole, () => `<!-- ${kind}: ${what} -->\n\n${block}`);
  }
  return fresh;
}

function fileBlock(path: string): string {
  const language = path.endsWith('.yaml') ? 'yaml' : 'hbs';
  return `\`\`\`${language}\n${files[`data/shiranami/${path}`]?.trimEnd() ?? ''}\n\`\`\``;
}

async function consoleBlock(line: string): Promise<string> {
  const world = memoryWorld(files, { today: '2025-10-31' });
  expect(await world.run(line)).toBe(0);
  return `\`\`\`console\n$ npx reform ${line}\n${world.out().trimEnd()}\n\`\`\``;
}

test.each(['adding-a-city.md', 'adding-a-city.ja.md'])('%s shows the files as they are', async (name) => {
  const page = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  expect([...page.matchAll(place)].length).toBe(7);
  await expect(await filled(page)).toMatchFileSnapshot(`../../docs/${name}`);
});

test('the guides and the references lead to each other, and the READMEs to them', () => {
  const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  expect(text('README.md')).toContain('docs/adding-a-city.md');
  expect(text('README.md')).toContain('docs/sheets.md');
  expect(text('README.ja.md')).toContain('docs/adding-a-city.ja.md');
  expect(text('README.ja.md')).toContain('docs/sheets.ja.md');
});
