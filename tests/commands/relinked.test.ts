/** Which changed sheets lead elsewhere than before, and that no link of any shape is passed over. */
import { describe, expect, test } from 'vitest';
import { leading, relinked } from '../../src/commands/scope/relinked.ts';
import { jsonSchema, sheetKinds } from '../../src/sheets/shape/index.ts';
import { memoryWorld } from '../memory-world.ts';

interface Property {
  readonly key: string;
  readonly words: string;
}

/** Every property of a shape, however deep. */
function propertiesIn(part: unknown): Property[] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties = {} } = part as { properties?: Record<string, Record<string, unknown>> };
  const own = Object.entries(properties).map(([key, { description, title }]) => ({
    key,
    words: `${title ?? ''} ${description ?? ''}`,
  }));
  return [...own, ...Object.values(part).flatMap(propertiesIn)];
}

const properties = sheetKinds.flatMap((kind) => propertiesIn(jsonSchema(kind)));

/** What they name is in the same sheet, in reform.yaml, or a target of the policy that the sheet names. */
const inside = ['after', 'answers', 'leads-to', 'monitoring', 'of', 'reports', 'to'];

test('whatever a shape describes as an id leads, or stays inside its sheet', () => {
  const naming = properties.filter(({ words }) => words.includes('識別子')).map(({ key }) => key);
  expect([...new Set([...naming, 'kind'])].sort()).toEqual([...leading, ...inside].sort());
});

describe('a policy', () => {
  const action = (words: string) => `kind: policy
id: a
visions:
  - title: 像
    actions:
      - ${words}
`;
  const isRelinked = (before: string, now: string) => {
    const { files } = memoryWorld({ 'a.yaml': now });
    const bytes = new TextEncoder().encode(before);
    return relinked({ now: new Map(), before: new Map([['a.yaml', bytes]]) }, files).length > 0;
  };

  test.each([
    ['another title is another name where there is no id', 'title: 窓口', 'title: 相談', true],
    ['but not where there is one', '{ id: x, title: 窓口 }', '{ id: x, title: 相談 }', false],
    ['another link', '{ title: 窓口, kpis: [a] }', '{ title: 窓口, kpis: [b] }', true],
    ['other words', '{ title: 窓口, points: [案内] }', '{ title: 窓口, points: [予約] }', false],
  ])('%s', (_, before, now, expected) => {
    expect(isRelinked(action(before), action(now))).toBe(expected);
  });

  test('the title of what nobody can name is no name', () => {
    expect(isRelinked(action('title: 窓口'), action('title: 窓口').replace('像', '姿'))).toBe(false);
  });
});
