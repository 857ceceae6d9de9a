/** docs/rules.md is what the rules say of themselves today; `npm run goldens` writes it again. */
import { expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';

test.each([
  ['ja', '../../docs/rules.ja.md'],
  ['en', '../../docs/rules.md'],
])('the catalogue of the rules is in step with them (%s)', async (language, page) => {
  const world = memoryWorld({}, { today: '2025-05-01' });
  expect(await world.run(`rules --format markdown --lang ${language}`)).toBe(0);
  await expect(world.out()).toMatchFileSnapshot(page);
});
