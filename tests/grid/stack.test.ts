/** A page break in a stack of rows changes what it would if all rows were looked at again, and looks at few. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutRow } from '../../src/grid/cut.ts';
import { wholePixels } from '../../src/grid/fonts.ts';
import type { Row } from '../../src/grid/grid.ts';
import { heightOf, highest, type Measure } from '../../src/grid/heights.ts';
import type { RowNeeds } from '../../src/grid/needs.ts';
import { columnCharacters } from '../../src/grid/paper.ts';
import { Stack, sumOf } from '../../src/grid/stack.ts';
import { defaultTheme } from '../../src/grid/theme.ts';
import { anyGrid } from './any-grid.ts';

const pixel = wholePixels(0.1);

/** The heights of these rows by themselves: each as its own texts ask, then each label, the shortest first, shares out the pixels that its rows lack, from the top. */
function heightsOf(needs: readonly RowNeeds[]): number[] {
  const heights = needs.map(({ own }) => own);
  const labels = needs
    .flatMap(({ tall }, first) =>
      tall.map(({ height, rows }) => ({ height, first, end: Math.min(needs.length, first + rows) })),
    )
    .sort((a, b) => a.end - a.first - (b.end - b.first));
  for (const { end, first, height } of labels) {
    const missing = Math.max(0, height - sumOf(heights, first, end)) / pixel;
    if (end - first < 2) continue;
    const rows = end - first;
    for (let at = first; at < end; at += 1)
      heights[at] =
        (heights[at] ?? 0) + pixel * (Math.floor(missing / rows) + (at - first < missing % rows ? 1 : 0));
  }
  return heights;
}

/** All rows from the first that ends above the break down to the end of the longest label that begins below it. */
function plainly({ needs }: Stack, before: readonly number[], at: number): number[] {
  const first = needs.findIndex(({ rows }, index) => index + rows === at);
  const anew = heightsOf(needs.slice(first, at + (needs[at]?.rows ?? 1)));
  return before.map((height, index) => Math.max(height, anew[index - first] ?? 0));
}

test('a break gives labels the room that all rows around it, looked at again, would', () => {
  const steps = fc.array(fc.record({ by: fc.integer({ min: 1, max: 9 }), cut: fc.boolean() }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(anyGrid, steps, (grid, all) => {
      const measure: Measure = { theme: defaultTheme, columns: columnCharacters(grid, defaultTheme) };
      const stack = new Stack(grid.rows, measure, Number.POSITIVE_INFINITY);
      // Where a label is higher than a row can be, rows may have no room for their share.
      fc.pre(stack.needs.every(({ label }) => label <= highest - heightOf(3, 'label', measure)));
      expect(stack.heights).toEqual(heightsOf(stack.needs));
      let at = 0;
      for (const { by, cut } of all) {
        at += by;
        const row = stack.rows[at];
        if (!row) return;
        const halves = cut ? cutRow(row, highest / 4, measure) : undefined;
        if (halves) stack.replace(at, halves);
        else {
          const before = [...stack.heights];
          stack.breakAt(at);
          expect(stack.heights).toEqual(plainly(stack, before, at));
        }
      }
    }),
    { numRuns: 500 },
  );
});

test.each([4, 5, 6, 7, 8])('both parts of a label of %i lines get its height, and no more', (lines) => {
  const label = { column: 1, text: Array(lines).fill('欄').join('\n'), style: 'label' as const, rows: 7 };
  const rows = Array.from({ length: 7 }, (_, at): Row => {
    const body = { column: 2, text: '説明会を開催', style: 'body' as const };
    return { squares: at === 0 ? [label, body] : [body] };
  });
  const measure: Measure = { theme: defaultTheme, columns: [6, 40] };
  const needed = (more: number) => heightOf(lines + more, 'label', measure);
  const stack = new Stack(rows, measure, Number.POSITIVE_INFINITY);
  stack.breakAt(3);
  expect(sumOf(stack.heights, 0, 3)).toBe(Math.max(needed(0), 3 * heightOf(1, 'body', measure)));
  // The text is said to go on, which is a line more.
  expect(sumOf(stack.heights, 3, 7)).toBe(Math.max(needed(1), 4 * heightOf(1, 'body', measure)));
});

test('a break beside a label over very many rows looks at few of them', () => {
  const many = 20_000;
  const rows = Array.from(
    { length: many },
    (_, index): Row => ({
      squares: [
        ...(index === 0 ? [{ column: 1, text: 'スケジュール', style: 'label' as const, rows: many }] : []),
        { column: 2, text: '説明会を開催', style: 'body' },
      ],
    }),
  );
  const stack = new Stack(rows, { theme: defaultTheme, columns: [6, 40] }, Number.POSITIVE_INFINITY);
  let looks = 0;
  const counted = new Proxy(stack.needs, {
    get(needs, key, own) {
      looks += 1;
      return Reflect.get(needs, key, own);
    },
  });
  Object.assign(stack, { needs: counted });
  for (let at = 40; at < many; at += 40) stack.breakAt(at);
  expect(looks).toBeLessThan(10 * many);
});
