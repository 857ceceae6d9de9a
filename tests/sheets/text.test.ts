/** Bytes → text: old encodings are named and still read; a file that is no text is said to be none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '../../src/sheets/encoding.ts';
import { readDocuments } from '../../src/sheets/read.ts';
import { readText } from '../../src/sheets/text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rulesOf = (bytes: Uint8Array) => readText('a.yaml', bytes).findings.map(({ rule }) => rule);

/** 「取組\n」 in each encoding, after `kind: initiative` and `title: `. */
const head = [...utf8('kind: initiative\ntitle: ')];
const shiftJis = Uint8Array.from([...head, 0x8e, 0xe6, 0x91, 0x67, 0x0a]);
const eucJp = Uint8Array.from([...head, 0xbc, 0xe8, 0xc1, 0xc8, 0x0a]);
const iso2022 = Uint8Array.from([...head, 0x1b, 0x24, 0x42, 0x3c, 0x68, 0x41, 0x48, 0x1b, 0x28, 0x42, 0x0a]);
const sheet = 'kind: initiative\ntitle: 取組\n';
const utf16 = (text: string, little: boolean, mark: boolean) =>
  Uint8Array.from(
    [...(mark ? '\ufeff' : ''), ...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

describe('UTF-8', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }).map(utf8),
    fc.constantFrom('\ufeff', '取組', '𠮷', '\r\n').map(utf8),
    fc.uint8Array({ maxLength: 4 }),
  );

  test('is read as the standard says, and nothing else is taken for it', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const bytes = Uint8Array.from(parts.flatMap((one) => [...one]));
        expect(decodeUtf8(bytes)).toBe(standard(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  function standard(bytes: Uint8Array): string | undefined {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  }
});

describe('old encodings', () => {
  test.each([
    ['Shift_JIS', shiftJis],
    ['EUC-JP', eucJp],
    ['ISO-2022-JP（JIS）', iso2022],
    ['UTF-16', utf16(sheet, true, true)],
    ['UTF-16', utf16(sheet, false, true)],
    ['UTF-16', utf16(sheet, true, false)],
  ])('%s is named, and read all the same', (name, bytes) => {
    const { findings, text } = readText('a.yaml', bytes);
    expect(text).toBe(sheet);
    expect(findings.map(({ rule }) => rule)).toEqual(['yaml/encoding']);
    expect(findings[0]?.message.ja).toBe(`文字コードが ${name} です。reform が読むのは UTF-8 です。`);
    expect(findings[0]?.at).toEqual({ file: 'a.yaml', from: 24, to: 25 });
  });

  test('a few broken bytes in UTF-8 are shown where they are', () => {
    const bytes = Uint8Array.from([...utf8('title: 区役所改革の推進'), 0xe5, ...utf8('と\n')]);
    const { findings, text } = readText('a.yaml', bytes);
    expect(text).toBe('title: 区役所改革の推進\ufffdと\n');
    expect(findings).toMatchObject([{ rule: 'yaml/encoding', at: { from: 15, to: 16 } }]);
  });
});

describe('no text', () => {
  test.each([
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xfe, 0]),
      '文字のファイルではないため',
    ],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe, 0, 0]), 'Excel などのファイルです'],
    ['zero bytes', new Uint8Array(64), '文字のファイルではないため'],
    [
      'a sheet that somebody copied ten thousand times',
      new Uint8Array(33 * 2 ** 20).fill(0x2d),
      '33 MB あり、シートとしては大きすぎる',
    ],
  ])('%s', (_, bytes, words) => {
    const { findings, text } = readText('a.yaml', bytes);
    expect(text).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message.ja).toContain(words);
  });
});

describe('habits of editors', () => {
  test('a BOM is said and taken away', () => {
    expect(readText('a.yaml', utf8(`\ufeff${sheet}`)).text).toBe(sheet);
    expect(rulesOf(utf8(`\ufeff${sheet}`))).toEqual(['yaml/byte-order-mark']);
  });

  test('Windows line ends are nothing to talk about', () => {
    expect(rulesOf(utf8(sheet.replaceAll('\n', '\r\n')))).toEqual([]);
  });

  test.each(['a: b\r\nc: d\n', 'a: b\nc: d\r\n', 'a: b\rc: d\r', 'a: b\nc: d\re: f\n'])(
    'mixed line ends: %j',
    (text) => {
      expect(rulesOf(utf8(text))).toEqual(['yaml/mixed-newlines']);
      expect(readText('a.yaml', utf8(text)).text).toHaveLength(text.length);
    },
  );

  test('letters torn into two, from the file names of a Mac', () => {
    expect(rulesOf(utf8('title: か\u3099つ\n'))).toEqual(['yaml/decomposed-characters']);
    expect(rulesOf(utf8('title: ハ\u309aソコン\n'))).toEqual(['yaml/decomposed-characters']);
  });

  test('what looks like it but is no harm: nasal か゚, names in rare kanji', () => {
    expect(rulesOf(utf8('title: か\u309a、塚\ufa10、神\ufa19\n'))).toEqual([]);
  });

  test('control characters are named', () => {
    const { findings } = readText('a.yaml', utf8('title: a\u0007b\n'));
    expect(findings).toMatchObject([{ rule: 'yaml/control-character', at: { from: 8, to: 9 } }]);
    expect(findings[0]?.message.ja).toContain('U+0007');
  });
});

test.each([
  ['zeros, as a disk that lost its power leaves them', '\0'.repeat(500)],
  ['the end mark of an old editor', '\x1a'],
  ['both, and line ends', '\x1a\r\n\0\0'],
])('what stands behind the last line is named, and the rest is read: %s', (_, end) => {
  const { findings, text } = readText('a.yaml', utf8(`${sheet}${end}`));
  expect(text?.trimEnd()).toBe(sheet.trimEnd());
  expect(text).toHaveLength(sheet.length + end.length);
  expect(findings.filter(({ rule }) => rule === 'yaml/control-character')).toMatchObject([
    { at: { from: sheet.length, to: sheet.length + 1 } },
  ]);
  expect(readDocuments('a.yaml', text ?? '').findings).toEqual([]);
});

test('whatever the bytes, nothing is thrown and every place is inside the text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const { findings, text = '' } = readText('a.yaml', bytes);
      for (const { at } of findings) {
        const { from, to } = at as { from: number; to: number };
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(from).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('bytes become what TextDecoder makes of them', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  const told = fc.oneof(
    text.map(utf8),
    text.map((words) => utf8(`\ufeff${words}`)),
    fc.uint8Array({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(told, (bytes) => {
      expect(decodeUtf8(bytes)).toBe(decoded(bytes));
    }),
  );
});

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
