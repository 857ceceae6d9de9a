/** A cell of very many runs, bold or struck out by turns: read as one of few, and twice as many in twice the time. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapped } from '../../src/returns/bold.ts';
import { unstruck } from '../../src/returns/struck.ts';
import { asSeen } from '../../src/returns/typed.ts';
import { stepsOf } from '../steps.ts';

const text = fc
  .array(fc.constantFrom('窓', 'か', '\u3099', '\u309a', ' ', '　', '\n', 'a', '𠮷', '**'), { maxLength: 14 })
  .map((letters) => letters.join(''));

const places = fc
  .array(fc.nat(3), { minLength: 2, maxLength: 12 })
  .map((steps) => steps.map((_, at) => steps.slice(0, at + 1).reduce((sum, one) => sum + one, 0)));

const stretchesAt = (ends: readonly number[], most: number) =>
  ends.flatMap((from, at) => {
    const to = ends[at + 1] ?? 0;
    return at % 2 === 0 && from < to && to <= most ? [{ from, to }] : [];
  });

test.each([
  ['as people see them', asSeen],
  ['in one line', (words: string) => words.replaceAll('\n', '')],
])('bold words are where the words before them end, %s', (_, change) => {
  fc.assert(
    fc.property(text, places, (words, ends) => {
      const bold = stretchesAt(ends, words.length);
      const at = (place: number) => change(`${words.slice(0, place)}|`).length - 1;
      expect(mapped({ text: words, bold }, change).bold).toEqual(
        bold.map(({ from, to }) => ({ from: at(from), to: at(to) })),
      );
    }),
    { numRuns: 3000 },
  );
});

const byTurns = (count: number) => ({
  text: 'あ、'.repeat(count),
  bold: Array.from({ length: count }, (_, at) => ({ from: 2 * at, to: 2 * at + 1 })),
});

/** Of letters. */
function lookedAt(count: number): number {
  let letters = 0;
  mapped(byTurns(count), (words) => {
    letters += words.length;
    return asSeen(words);
  });
  return letters;
}

test('every letter is looked at a few times, however many are bold', () => {
  expect(lookedAt(800) / lookedAt(400)).toBeLessThan(2.1);
});

test('and however many are struck out', () => {
  const steps = (count: number) => {
    const { bold, text: words } = byTurns(count);
    const cell = { kind: 'text', text: words, formula: false, struck: bold, bold } as const;
    return stepsOf(() => unstruck(cell));
  };
  expect(steps(800) / steps(400)).toBeLessThan(2.1);
});
