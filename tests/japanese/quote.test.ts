/** An author's words inside a message stay short, however long they are. */
import { expect, test } from 'vitest';
import { quote } from '../../src/japanese/quote.ts';

test.each([
  ['窓口', '「窓口」'],
  [' 窓口の\n 改革 ', '「窓口の 改革」'],
  ['あ'.repeat(36), `「${'あ'.repeat(36)}」`],
  ['あ'.repeat(37), `「${'あ'.repeat(35)}…」`],
  ['あ'.repeat(1_000_000), `「${'あ'.repeat(35)}…」`],
  [`${' '.repeat(2000)}窓口`, '「窓口…」'],
  [`窓口${' '.repeat(2000)}の改革`, '「窓口…」'],
])('%.20s', (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});
