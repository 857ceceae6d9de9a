import { expect, test } from 'vitest';
import { inOneLine } from '../../src/japanese/one-line.ts';

test.each([
  ['調査\n  と設計', '調査 と設計'],
  ['調査 \r\n\r\n設計\n', '調査 設計'],
  ['調査　 設計', '調査　 設計'],
])('%j', (text, line) => {
  expect(inOneLine(text)).toBe(line);
});

test('half a million blanks are looked at once', () => {
  const text = `調査${' '.repeat(500_000)}設計`;
  expect(inOneLine(text)).toBe(text);
});
