/** A remark behind a figure, found in one pass as a reader finds it. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { noteIn } from '../../src/rules/open-data/note-in-value.ts';

test('is what stands from the first bracket or mark behind a digit to the end of the line', () => {
  const slowly = /(?<=[0-9０-９].*)(?:[（(].*\p{Script=Han}.*[）)]|[※＊*].*)$/u;
  const text = fc.string({
    unit: fc.constantFrom('1', '８', '（', '）', '(', ')', '※', '*', '値', 'あ', '\n'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, (value) => {
      expect(noteIn(value)).toBe(slowly.exec(value)?.[0]);
    }),
    { numRuns: 3000 },
  );
});
