/** Characters are what Unicode says they are, however long the text. */
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { characters } from '../../src/japanese/characters.ts';

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

test('are the same in a long text, taken in pieces, as in the whole', () => {
  const family = '👨‍👩‍👧';
  const pieces = [
    '窓口',
    'が\u3099',
    '葛\u{e0100}',
    '𠮷',
    family,
    '\u200d',
    '🇯🇵',
    '🇯',
    '\u3099',
    '\r\n',
    '\ud83d',
    'e\u0301',
  ];
  const few = oneof(constantFrom(...pieces), string({ unit: 'binary', maxLength: 5 }));
  const long = array(few, { minLength: 400, maxLength: 1200, size: 'max' }).map((parts) => parts.join(''));
  assert(
    property(long, (text) => {
      expect(characters(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
    }),
    { numRuns: 50 },
  );
});

test('may be longer than a piece of a text', () => {
  const long = `か${'\u3099'.repeat(5000)}`;
  expect(characters(`${long}き${long}`)).toEqual([long, 'き', long]);
  expect(characters('🇯🇵'.repeat(3001))).toHaveLength(3001);
});

test('of a million halves are told apart in one go', () => {
  expect(characters('𠮷'.repeat(500_000))).toHaveLength(500_000);
});
