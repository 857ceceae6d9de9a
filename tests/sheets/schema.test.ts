/** The JSON Schema that editors show: every property says in Japanese what it is. */
import { expect, test } from 'vitest';
import { jsonSchema, type SchemaName, sheetKinds } from '../../src/sheets/shape/index.ts';
import { memoryWorld } from '../memory-world.ts';

interface Part {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly [key: string]: unknown;
}

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;
const names: readonly SchemaName[] = ['project', 'sheet', ...sheetKinds];

/** The properties without Japanese words of their own, followed through references. */
function silent(root: Part): string[] {
  const found: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { properties } = value as Part;
    for (const [key, part] of Object.entries(properties ?? {})) {
      const { description, title } = { ...referred(root, part), ...part };
      if (!japanese.test(title ?? '')) found.push(`${path}.${key}: title`);
      if (!japanese.test(description ?? '')) found.push(`${path}.${key}: description`);
    }
    for (const [key, one] of Object.entries(value)) visit(one, `${path}.${key}`);
  };
  visit(root, '');
  return found;
}

function referred(root: Part, { $ref }: Part): Part {
  const name = typeof $ref === 'string' ? $ref.replace('#/definitions/', '') : '';
  return (root.definitions as Record<string, Part> | undefined)?.[name] ?? {};
}

test.each(names)('every property of %s has a title and a description in Japanese', (name) => {
  expect(silent(jsonSchema(name) as Part)).toEqual([]);
});

test.each(names)('reform schema %s prints it', async (name) => {
  const world = memoryWorld();
  expect(await world.run(`schema ${name}`)).toBe(0);
  expect(JSON.parse(world.out())).toEqual(jsonSchema(name));
});
