/** What is written piece by piece is what the yaml package writes at once, and reads as the same data. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { member } from '../../src/returns/legacy/yaml-text.ts';

const text = fc.oneof(
  fc.constantFrom(
    '900',
    '1,195',
    'a: b',
    '- c',
    '# d',
    '"',
    "'",
    '[e',
    'f }',
    '前期',
    ' g',
    'h ',
    '~',
    'no',
    '※',
  ),
  fc
    .string({ maxLength: 60 })
    .map((one) => one.replace(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/g, '')),
  fc
    .array(fc.constantFrom('窓口を改める。', '', '・対象を決める', '  x'), { maxLength: 4 })
    .map((lines) => lines.join('\n')),
);
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.array(tie('data'), { minLength: 1, maxLength: 8 }),
    fc.dictionary(fc.constantFrom('前期', 'H28', 'title', '1', 'a b', 'x: y'), tie('data'), {
      minKeys: 1,
      noNullPrototype: true,
    }),
  ),
}));
const sheet = fc.record({ kind: text, a: data, b: data }, { noNullPrototype: true });

test('the text is the same, and says the same, however little is written at once', () => {
  fc.assert(
    fc.property(sheet, fc.integer({ min: 9, max: 15 }), (value, most) => {
      const pieces = member('sheet', value, most).join('');
      expect(pieces).toBe(member('sheet', value, 100_000).join(''));
      expect(parse(pieces)).toEqual({ sheet: value });
    }),
    { numRuns: 300 },
  );
});
