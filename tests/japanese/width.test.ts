import { assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characters } from '../../src/japanese/characters.ts';
import { characterWidth, pad, textWidth, truncate } from '../../src/japanese/width.ts';

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['堺市', 4],
    ['ﾊﾝｶｸ', 4],
    ['ｶﾞ', 2],
    ['か\u3099', 2],
    ['e\u0301', 1],
    ['👨‍👩‍👧', 2],
    ['🇯🇵', 2],
    ['葛\u{e0100}城市', 6],
    ['𠮷野家', 6],
    ['（4月～）', 9],
    ['a\u200bb', 2],
  ])('%j takes %i columns', (text, columns) => {
    expect(textWidth(text)).toBe(columns);
  });

  it('counts ① and ○ as a terminal does, or as print does', () => {
    expect(textWidth('①○…')).toBe(3);
    expect(textWidth('①○…', 'wide')).toBe(6);
  });

  it('fills and cuts by columns', () => {
    expect(pad('堺市', 6)).toBe('堺市  ');
    expect(pad('7', 3, 'start')).toBe('  7');
    expect(truncate('区役所改革の推進', 16)).toBe('区役所改革の推進');
    expect(truncate('区役所改革の推進', 15)).toBe('区役所改革の推…');
    expect(truncate('区役所改革の推進', 8)).toBe('区役所…');
  });

  it('never goes past the columns it was given, and never cuts a character in two', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 40 }), integer({ min: 1, max: 30 }), (text, columns) => {
        const cut = truncate(text, columns);
        expect(textWidth(cut)).toBeLessThanOrEqual(columns);
        expect(textWidth(pad(text, columns))).toBeGreaterThanOrEqual(columns);
        expect(characters(text).join('')).toBe(text);
      }),
    );
  });
});

it('parts a text into characters as a reader would, whatever is in it', () => {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
  const unit = oneof(
    constantFrom('あ', '゙', 'が', '□', '①', 'é', '\u0301', '\u200d', '\ufe0f', '\n', '※', 'ﾞ', '🇯', '👨'),
    integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCharCode(code)),
  );
  assert(
    property(string({ unit, maxLength: 8 }), (text) => {
      const parts = Array.from(segmenter.segment(text), ({ segment }) => segment);
      expect(characters(text)).toEqual(parts);
      expect(textWidth(text, 'wide')).toBe(
        parts.reduce((sum, part) => sum + characterWidth(part, 'wide'), 0),
      );
    }),
    { numRuns: 2000 },
  );
});
