import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characters } from '../../src/japanese/characters.ts';
import { textWidth } from '../../src/japanese/width.ts';
import { frame } from '../../src/reporters/frame.ts';
import { visible } from '../../src/reporters/visible.ts';

const letters = fc.constantFrom('a', ' ', '区', '（', 'ｶ', 'が', '①', '𠮷', '\u001b', '\u202e', '\t');
const words = fc.array(letters, { minLength: 1, maxLength: 80 }).map((parts) => parts.join(''));
const stretch = fc.tuple(words, fc.nat(), fc.nat(), fc.integer({ min: 20, max: 120 }));

function framed(text: string, a: number, b: number, room: number) {
  const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
  const range = { start: { line: 1, column: from + 1 }, end: { line: 1, column: to + 1 } };
  return { from, to, line: frame([text], range, room)[0] };
}

describe('a frame', () => {
  test('never takes more columns than there are, and always marks something', () => {
    fc.assert(
      fc.property(stretch, ([text, a, b, room]) => {
        const { line } = framed(text, a, b, room);
        expect(textWidth(line?.text ?? '')).toBeLessThanOrEqual(room);
        expect(line?.marks.length).toBeLessThanOrEqual(room + 1);
        expect(line?.marks).toMatch(/^ *\^+$/);
      }),
    );
  });

  test('puts its marks under the letters', () => {
    fc.assert(
      fc.property(stretch, ([raw, a, b]) => {
        const text = raw.replaceAll('\t', '');
        fc.pre(text !== '');
        const { from, to, line } = framed(text, a, b, 10_000);
        fc.pre(from < to && aligned(text, from) && aligned(text, to));
        const blanks = textWidth(visible(text.slice(0, from)));
        const carets = textWidth(visible(text.slice(from, to)));
        expect(line?.marks).toBe(' '.repeat(blanks) + '^'.repeat(Math.max(1, carets)));
      }),
    );
  });

  test('shows nothing for a line that is not there', () => {
    const range = { start: { line: 9, column: 1 }, end: { line: 9, column: 1 } };
    expect(frame(['one'], range, 80)).toEqual([]);
  });
});

function aligned(text: string, offset: number): boolean {
  let at = 0;
  for (const character of characters(text)) {
    if (at === offset) return true;
    at += character.length;
  }
  return at === offset;
}
