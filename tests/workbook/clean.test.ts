/** What may stand in a cell, and what a spreadsheet must not take for a formula. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean, escapeCodes, needsQuote } from '../../src/workbook/clean.ts';

test.each([
  ['a\u0000b\u0008c\u001fd\u007fe', 'abcde'],
  ['行\r\n次\r終', '行\n次\n終'],
  ['前\u000b後\u000c終', '前\n後\n終'],
  ['\ufffe\uffff', ''],
  ['\ud800片方', '\ufffd片方'],
  ['片方\udc00', '片方\ufffd'],
  ['𠮷野家', '𠮷野家'],
  ['タブ\tは残る', 'タブ\tは残る'],
])('%j is stored as %j', (written, stored) => {
  expect(clean(written)).toBe(stored);
});

test('whatever is stored, XML can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(clean(text)).toMatch(/^[\t\n\u0020-\u007e\u0080-\ufffd\u{10000}-\u{10ffff}]*$/u);
      expect(clean(clean(text))).toBe(clean(text));
    }),
  );
});

test('a code that Excel would decode is escaped, and only that', () => {
  expect(escapeCodes('_x000D_ _x005f_ _xyz_ _x12_')).toBe('_x005F_x000D_ _x005F_x005f_ _xyz_ _x12_');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '＋1', '－1', '＠a', "=cmd|'/c calc'!A1"])(
  '%j must stay text',
  (text) => {
    expect(needsQuote(text)).toBe(true);
  },
);

test.each(['□ 4月', '1-2', 'a=b', '（-5）', '・＝', ''])('%j needs no quote', (text) => {
  expect(needsQuote(text)).toBe(false);
});
