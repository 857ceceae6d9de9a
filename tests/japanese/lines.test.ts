import { array, assert, constantFrom, double, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, countLines } from '../../src/japanese/lines.ts';

describe('a text at a width', () => {
  it('breaks after so many full-width characters', () => {
    expect(breakLines('区役所と本庁のあり方', 4)).toEqual(['区役所と', '本庁のあ', 'り方']);
  });

  it('starts no line with a closing mark, and ends none with an opening one', () => {
    expect(breakLines('基本方針の「案」。次', 5)).toEqual(['基本方針の', '「案」。次']);
    expect(breakLines('基本方針「案」を', 5)).toEqual(['基本方針', '「案」を']);
    expect(breakLines('あいうえ。お', 4)).toEqual(['あいう', 'え。お']);
    expect(breakLines('プロジェクト', 3)).toEqual(['プロ', 'ジェク', 'ト']);
  });

  it('keeps a Latin word whole, and cuts one that is longer than a line', () => {
    expect(breakLines('窓口BPRを推進', 3)).toEqual(['窓口', 'BPRを', '推進']);
    expect(breakLines('https://example.jp/', 4)).toEqual(['https://', 'example.', 'jp/']);
  });

  it('breaks an address that is longer than a line behind its strokes', () => {
    expect(breakLines('https://www.city.lg.jp/shisei/kaikaku/index.html', 12)).toEqual([
      'https://www.city.lg.jp/',
      'shisei/kaikaku/',
      'index.html',
    ]);
    expect(breakLines('窓口（Re-Designing-Offices）', 8)).toEqual(['窓口', '（Re-Designing-', 'Offices）']);
  });

  it('keeps room for a tabulator', () => {
    expect(countLines('一\t二\t三', 8)).toBe(2);
  });

  it('obeys the line feeds of the author', () => {
    expect(breakLines('一\n二\n', 5)).toEqual(['一\n', '二\n', '']);
    expect(breakLines('', 5)).toEqual(['']);
  });

  it('never loses a character', () => {
    const text = string({ unit: 'grapheme', maxLength: 200 });
    assert(
      property(text, double({ min: 1, max: 50, noNaN: true }), (words, width) => {
        const lines = breakLines(words, width);
        expect(lines.join('')).toBe(words);
        expect(countLines(words, width)).toBe(lines.length);
      }),
    );
  });

  it('breaks what is left of a text, from any line on, as it broke the whole', () => {
    const pieces = [
      ...['窓口を改める', '「行かない手続」、', '（4月～）', 'っーぁ', '。', '……', 'プロジェクト', '①'],
      ...['DX・BPR', 'https://www.city.example.lg.jp/kusei/index.html', 'x'.repeat(90), '100%', '¥1,000'],
      ...[
        ' ',
        '\u3000',
        '     ',
        '\n',
        '\r\n',
        '\r',
        '\t',
        '𠮷野家',
        '葛\u{e0100}',
        'が\u3099',
        '👨‍👩‍👧',
        '🇯🇵',
        '\u200d',
        '\ud83d',
      ],
    ];
    const written = array(constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
    const any = oneof(
      written,
      string({ unit: 'grapheme', maxLength: 200 }),
      string({ unit: 'binary', maxLength: 200 }),
    );
    assert(
      property(any, double({ min: 1, max: 30, noNaN: true }), (words, width) => {
        const lines = breakLines(words, width);
        for (const at of lines.keys())
          expect(breakLines(lines.slice(at).join(''), width)).toEqual(lines.slice(at));
      }),
      { numRuns: 1000 },
    );
  });

  it('breaks a text without any place to break, however long, in one go', () => {
    expect(breakLines('x'.repeat(200_000), 20)).toHaveLength(5000);
    expect(breakLines('」'.repeat(200_000), 20)).toHaveLength(10_000);
  });
});
