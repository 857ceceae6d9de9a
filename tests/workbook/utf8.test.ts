/** Texts one after the other are the bytes of one text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Utf8 } from '../../src/workbook/utf8.ts';

/** Some of them are more than is encoded at once. */
const anyText = fc
  .tuple(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom(1, 1, 1, 2000, 9000))
  .map(([text, times]) => text.repeat(times));

test('no character is lost or cut, in whatever chunks they come', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 12 }), (texts) => {
      const chunks: Buffer[] = [];
      const utf8 = new Utf8((bytes) => chunks.push(Buffer.from(bytes)));
      for (const text of texts) utf8.add(text);
      utf8.end();
      expect(Buffer.concat(chunks).toString()).toBe(texts.join(''));
      expect(chunks.every(({ length }) => length > 0)).toBe(true);
    }),
  );
});
