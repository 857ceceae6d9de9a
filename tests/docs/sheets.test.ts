/** docs/sheets.md is what the shapes say today; `npm run goldens` writes it again. */
import { expect, test } from 'vitest';
import { sheetKinds } from '../../src/sheets/shape/index.ts';
import { english } from './english.ts';
import { fieldsOf, handbook } from './handbook.ts';

test('the reference is in step with the shapes', async () => {
  await expect(handbook('en')).toMatchFileSnapshot('../../docs/sheets.md');
  await expect(handbook('ja')).toMatchFileSnapshot('../../docs/sheets.ja.md');
});

test('every field has a name in English', () => {
  const titles = new Set([...sheetKinds, 'project' as const].flatMap(fieldsOf).map(({ title }) => title));
  expect([...titles].filter((title) => english[title] === undefined)).toEqual([]);
});
