/** A sheet that is copied quickly is the copy zod makes, key by key in its order; what zod refuses is never taken. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { copyOf, unfit } from '../../src/sheets/quick/copy.ts';
import { type Outline, outlineOf } from '../../src/sheets/quick/outline.ts';
import { projectShape, sheetShapes } from '../../src/sheets/shape/index.ts';
import { diceOf, rolls, sow } from '../any-sheet.ts';

interface Change {
  readonly at: number;
  readonly kind: 'drop' | 'add' | 'replace';
  readonly value: unknown;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(200),
  kind: fc.constantFrom('drop', 'add', 'replace'),
  value: fc.constantFrom<unknown>(
    '言葉',
    '',
    null,
    [],
    {},
    ['言葉'],
    [null],
    { text: '言葉' },
    { 見知らぬ: '鍵' },
    'kpi',
  ),
});

/** Every list and mapping of a value. */
function containers(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(containers)];
}

function slip(value: unknown, { at, kind, value: scrap }: Change): void {
  const put = structuredClone(scrap);
  const all = containers(value);
  const above = all[at % Math.max(1, all.length)] as Record<string, unknown> | unknown[] | undefined;
  if (above === undefined) return;
  const keys = Object.keys(above);
  const key = keys[at % Math.max(1, keys.length)] ?? 'title';
  if (kind === 'add')
    (above as Record<string, unknown>)[Array.isArray(above) ? above.length : '見知らぬ'] = put;
  else if (kind === 'replace') (above as Record<string, unknown>)[key] = put;
  else if (Array.isArray(above)) above.pop();
  else delete above[key];
}

/** There is one reform.yaml for all the sheets, so that zod may judge what is rare in it. */
const shapes: readonly (readonly [name: string, shape: z.ZodType, all: boolean])[] = [
  ...Object.entries(sheetShapes).map(([name, shape]) => [name, shape, true] as const),
  ['project', projectShape, false],
];

describe.each(shapes)('%s', (_, shape, all) => {
  test('any sheet, whole or with slips', () => {
    const outline: Outline = JSON.parse(JSON.stringify(outlineOf(shape)));
    let fitting = 0;
    let taken = 0;
    fc.assert(
      fc.property(rolls, fc.array(change, { maxLength: 2 }), (rolled, changes) => {
        const { value } = sow(shape, diceOf(rolled), {});
        for (const one of changes) slip(value, one);
        const copy = copyOf(outline)(value);
        const judged = shape.safeParse(value);
        if (judged.success) fitting += 1;
        if (copy === unfit) return;
        taken += 1;
        expect(judged.success).toBe(true);
        expect(JSON.stringify(copy)).toBe(JSON.stringify(judged.data));
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThanOrEqual(all ? fitting : 1);
  });
});
