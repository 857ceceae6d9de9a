/** A text that is cut again and again is broken into lines once, and as if it were broken at every cut. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { cutRow } from '../../src/grid/cut.ts';
import { wholePixels } from '../../src/grid/fonts.ts';
import type { Row, Square } from '../../src/grid/grid.ts';
import { lineCount, type Measure, squareHeight } from '../../src/grid/heights.ts';
import { defaultTheme } from '../../src/grid/theme.ts';
import * as lines from '../../src/japanese/lines.ts';
import { anyText } from './any-grid.ts';

interface Said {
  readonly texts: readonly Square['text'][];
  readonly bold: readonly Square['bold'][];
  readonly lines: readonly number[];
}

const remembering = (width: number): Measure => ({
  theme: defaultTheme,
  columns: [6, width],
  known: new Map(),
  broken: new WeakMap(),
});

/** Row by row, each as high as its height says, until nothing is left to cut. */
function cutAll(row: Row, heights: readonly number[], measure: Measure): Said[] {
  const said: Said[] = [];
  let rest: Row | undefined = row;
  for (let at = 0; rest && said.length < 500; at += 1) {
    const halves = cutRow(rest, heights[at % heights.length] ?? 0, measure);
    const { squares }: Row = halves?.[0] ?? rest;
    said.push({
      texts: squares.map(({ text }) => text),
      bold: squares.map(({ bold }) => bold),
      lines: squares.map((square) => lineCount(square, measure)),
    });
    rest = halves?.[1];
  }
  return said;
}

const anyRow = fc.record({ text: anyText(160), from: fc.nat(300), length: fc.nat(300) }).map(
  ({ from, length, text }): Row => ({
    squares: [
      { column: 1, text: '課題', style: 'label' },
      { column: 2, text, style: 'body', bold: [{ from, to: Math.min(text.length, from + length) }] },
    ],
  }),
);

test('what is left of a text has the lines it had', () => {
  const heights = fc.array(fc.integer({ min: 20, max: 120 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(anyRow, heights, fc.integer({ min: 3, max: 40 }), (row, each, width) => {
      const anew = { theme: defaultTheme, columns: [6, width] };
      expect(cutAll(row, each, remembering(width))).toEqual(cutAll(row, each, anew));
    }),
    { numRuns: 500 },
  );
});

test('what is cut off fits its height, also where a line of the text ends there', () => {
  const feeds = fc.array(fc.constantFrom('窓口を改める', '。', '\n', '\n\n'), {
    minLength: 9,
    maxLength: 99,
  });
  fc.assert(
    fc.property(feeds, fc.integer({ min: 20, max: 409 }), (parts, height) => {
      const measure = remembering(20);
      const square: Square = { column: 2, text: parts.join(''), style: 'body' };
      const [above] = cutRow({ squares: [square] }, height, measure) ?? [];
      for (const one of above?.squares ?? [])
        expect(squareHeight(one, measure)).toBeLessThanOrEqual(wholePixels(height));
    }),
  );
});

test('a text over hundreds of pages is broken once', () => {
  const broken = vi.spyOn(lines, 'breakLines');
  const row: Row = { squares: [{ column: 2, text: '窓口を改める。'.repeat(20_000), style: 'body' }] };
  expect(cutAll(row, [200], remembering(30)).length).toBeGreaterThan(200);
  expect(broken).toHaveBeenCalledTimes(1);
});
