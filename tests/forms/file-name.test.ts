/** The names of files: every file system takes them, and a link can lead to them, whatever an id is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf } from '../../src/forms/file-name.ts';

test.each([
  ['ward-offices', 'ward-offices'],
  ['福祉局/健康', '福祉局-健康'],
  ['aux', '_aux'],
  ['aux.2025', '_aux.2025'],
  ['Com1 .a', '_Com1 .a'],
  ['console.a', 'console.a'],
  ['...', '_'],
  [`${'あ'.repeat(79)}. つづき`, 'あ'.repeat(79)],
  [`a${'𠮷'.repeat(40)}`, `a${'𠮷'.repeat(39)}`],
  ['a\ud800b', 'ab'],
  ['a\u0001b\u007f', 'a-b-'],
])('%s is %s', (id, name) => {
  expect(fileNameOf(id)).toBe(name);
});

test('any id makes a name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (id) => {
      const name = fileNameOf(id);
      expect(Buffer.byteLength(`${name}.xlsx`)).toBeLessThanOrEqual(255);
      expect(decodeURI(encodeURI(name))).toBe(name);
      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]*[^<>:"/\\|?*\p{Cc}. ]$/u);
    }),
  );
});
