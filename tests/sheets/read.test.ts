/** Every scalar stays the text its author wrote, every value has a place, and nothing an author writes throws. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitSheet } from '../../src/sheets/fit.ts';
import { pin } from '../../src/sheets/pin.ts';
import type { Plain } from '../../src/sheets/plain.ts';
import { readDocuments } from '../../src/sheets/read.ts';
import { sheetShape } from '../../src/sheets/shape/index.ts';
import type { Located } from '../../src/sheets/source.ts';
import { readText } from '../../src/sheets/text.ts';
import { found } from './found.ts';
import { sample } from './sample.ts';

function firstValue(text: string): Plain | undefined {
  return readDocuments('a.yaml', text).documents[0]?.value;
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null));

describe('scalars', () => {
  test.each([
    '067',
    '0x1F',
    '1.10',
    '1e3',
    '5-1',
    '5-(5)',
    'no',
    'yes',
    'on',
    'true',
    '2025-04',
    '2025-04-01',
    '12:30',
    '.inf',
    '1_000',
    '０６７',
    '=',
    '⇒',
  ])('%s is text', (text) => {
    expect(plain(firstValue(`a: ${text}\nb: [${text}]\nc: "${text}"\n`))).toEqual({
      a: text,
      b: [text],
      c: text,
    });
  });

  test.each(['', '~', 'null', '# 覚え書き'])('%j is absent', (text) => {
    expect(plain(firstValue(`a: ${text}\nb: c\n`))).toEqual({ a: null, b: 'c' });
  });

  test('a number with grouped digits stays one, in braces too', () => {
    const text = 'a: 1,195\nb: { at: 2019年, value: 1,195 件, note: x }\nc: { value: 1,234,567 }\n';
    expect(plain(firstValue(text))).toEqual({
      a: '1,195',
      b: { at: '2019年', value: '1,195 件', note: 'x' },
      c: { value: '1,234,567' },
    });
    expect(found(`kind: initiative\nissues: [1,195]\n`).map(({ line }) => line)).toEqual([
      '2:10 yaml/split-number',
    ]);
    expect(found(`kind: initiative\nissues: [1, 195, 20,30]\n`)).toEqual([]);
    const [whole] = found('kind: initiative\nissues: [費用を年2,000円から1,000円に下げる。, 12,345,678人]\n');
    expect(whole?.finding.hint?.ja).toContain(
      "'費用を年2,000円から1,000円に下げる。' のように全体を ' で囲み",
    );
  });

  test('quoted, they are words', () => {
    expect(plain(firstValue(`a: ''\nb: "~"\nc: 'null'\n`))).toEqual({ a: '', b: '~', c: 'null' });
  });

  test('blocks and folded lines give what YAML makes of them', () => {
    expect(plain(firstValue('a: |\n  第1段\n  第2段\nb: >-\n  one\n  two\nc: one\n  two\n'))).toEqual({
      a: '第1段\n第2段\n',
      b: 'one two',
      c: 'one two',
    });
  });

  test('keys are text too', () => {
    expect(plain(firstValue('067: a\n28年度: b\n~: c\ntrue: d\n'))).toEqual({
      '067': 'a',
      '28年度': 'b',
      '~': 'c',
      true: 'd',
    });
  });

  test('a key typed on a Mac is the same key', () => {
    expect(plain(firstValue('か\u3099: a\n'))).toEqual({ が: 'a' });
  });
});

describe('documents', () => {
  test('each is a sheet, and empty ones are none', () => {
    const { documents, source } = readDocuments(
      'a.yaml',
      '# 表題\n---\nkind: kpi\n---\n---\nkind: policy\n...\n',
    );
    expect(plain(documents.map(({ index, value }) => [index, value]))).toEqual([
      [0, { kind: 'kpi' }],
      [2, { kind: 'policy' }],
    ]);
    expect(source.documents).toHaveLength(3);
  });

  test('a broken one does not hide the others', () => {
    const { documents } = readDocuments('a.yaml', 'kind: kpi\n---\nkind: [\n---\nkind: policy\n');
    expect(documents.map(({ whole }) => whole)).toEqual([true, false, true]);
  });

  test('nor does one that is nested without end', () => {
    const text = `kind: kpi\n---\n${'['.repeat(10_000)}\n---\nkind: policy\n`;
    const { documents, source } = readDocuments('a.yaml', text);
    expect(documents.map(({ whole }) => whole)).toEqual([true, false, true]);
    expect(plain(documents[2]?.value)).toEqual({ kind: 'policy' });
    expect(source.text.slice(source.documents[2]?.from)).toContain('kind: policy');
    expect(found(text).map(({ line }) => line)).toEqual(['3:101 yaml/too-deep']);
  });

  test.each(['', '\n\n', '# 覚え書き\n', '---\n', '~\n'])('nothing written: %j', (text) => {
    expect(found(text).map(({ line }) => line)).toEqual(['1:1 yaml/empty']);
  });
});

describe('references', () => {
  test('an anchor and its alias give the same value; places below lead to the anchor', () => {
    const { documents, source } = readDocuments('a.yaml', 'a: &x { b: c }\nd: *x\n');
    expect(plain(documents[0]?.value)).toEqual({ a: { b: 'c' }, d: { b: 'c' } });
    const at = { file: 'a.yaml', document: 0, path: ['d', 'b'] };
    expect(pin(source, { at }).start).toEqual({ line: 1, column: 12 });
    expect(pin(source, { at: { ...at, path: ['d'] } }).start).toEqual({ line: 2, column: 4 });
  });

  test('a merge key gives what the mapping does not write itself', () => {
    expect(
      plain(firstValue('x: &x { a: 1, b: 2 }\ny: &y { c: 3 }\nz:\n  <<: [*x, *y]\n  b: 4\n')),
    ).toMatchObject({
      z: { a: '1', b: '4', c: '3' },
    });
  });

  test.each(['a: *x\n', 'a: *x\nx: &x b\n', 'a: &x [*x]\n'])(
    'to nothing, to later, to itself: %j',
    (text) => {
      expect(readDocuments('a.yaml', text).findings.map(({ rule }) => rule)).toEqual(
        text.includes('&x b') ? ['yaml/alias', 'yaml/reserved-start'].slice(0, 2) : ['yaml/alias'],
      );
    },
  );

  test('a billion laughs are cut short', () => {
    const laughs = Array.from(
      { length: 20 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
    );
    const text = `a0: &a0 [ha, ha]\n${laughs.join('\n')}\n`;
    const { documents, findings } = readDocuments('a.yaml', text);
    expect(findings.map(({ rule }) => rule)).toEqual(['yaml/alias']);
    expect(JSON.stringify(documents[0]?.value).length).toBeLessThan(1_000_000);
  });
});

test('keys of the prototype are keys like any other', () => {
  const lines = found(
    'kind: initiative\n__proto__: { a: b }\nconstructor: c\nschedule:\n  __proto__: [d]\n',
  ).map(({ line }) => line);
  expect(lines.sort()).toEqual(['2:1 shape/unknown-key', '3:1 shape/unknown-key', '5:3 shape/unknown-key']);
  expect(Reflect.get({}, 'a')).toBeUndefined();
});

test('ten megabytes are read', () => {
  const text = `kind: initiative\nissues:\n${'  - 区役所は住民に最も近い窓口として、様々な役割を担っている。\n'.repeat(280_000)}`;
  expect((firstValue(text) as { issues: Plain[] }).issues).toHaveLength(280_000);
}, 60_000);

describe('places', () => {
  test('every scalar of a sheet lies where its source text is', () => {
    const { documents, source } = readDocuments('a.yaml', sample);
    const check = (value: Plain, { from, inside, to }: Located): void => {
      const raw = source.text.slice(from, to);
      if (typeof value === 'string') expect(squeezed(raw)).toContain(squeezed(value));
      else if (value === null) expect(raw).toMatch(/^~?$/);
      else for (const [key, member] of Object.entries(value)) check(member, placeOf(inside, value, key));
    };
    const placeOf = (inside: Located['inside'], value: Plain, key: string): Located => {
      const located = inside?.get(Array.isArray(value) ? Number(key) : key);
      if (!located) throw new Error(`no place for ${key}`);
      if (located.key)
        expect(source.text.slice(located.key.from, located.key.to).replace(/^["']|["']$/g, '')).toBe(key);
      return located;
    };
    for (const { index, value } of documents) check(value, source.documents[index] ?? { from: 0, to: 0 });
  });

  const squeezed = (text: string) => text.replace(/\s+/g, '');
});

describe('whatever is written', () => {
  const scraps = fc.constantFrom(
    '：',
    '　',
    '\t',
    ' #',
    '"',
    "'",
    '[',
    '{',
    '}',
    ']',
    '- ',
    '-',
    ': ',
    ':',
    '\n',
    '\n  ',
    '&a ',
    '*a ',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '---\n',
    '...',
    '? ',
    '<<: ',
    '\\',
    '\r',
    '\r\n',
    ',',
    '~',
    '\u0000',
    '\ud800',
    '区',
  );
  const edits = fc.array(fc.record({ at: fc.nat(sample.length), cut: fc.nat(12), put: scraps }), {
    minLength: 1,
    maxLength: 6,
  });
  const mutated = edits.map((list) =>
    list.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), sample),
  );

  function survives(text: string): void {
    const { documents, findings, source } = readDocuments('a.yaml', text);
    const lines = text.split('\n');
    const shaped = documents.flatMap(
      ({ index, value }) =>
        fitSheet(sheetShape, value, { file: 'a.yaml', document: index, path: [] }).findings,
    );
    for (const spot of [...findings, ...shaped].flatMap((finding) => [finding, ...(finding.related ?? [])])) {
      const { end, start } = pin(source, spot);
      expect(lines[start.line - 1]).toBeDefined();
      expect(end.line).toBe(start.line);
      expect(start.column).toBeGreaterThanOrEqual(1);
      expect(end.column).toBeGreaterThanOrEqual(start.column);
      expect(end.column).toBeLessThanOrEqual((lines[start.line - 1]?.length ?? 0) + 1);
    }
    for (const { message, hint } of findings) {
      expect(message.ja).toMatch(/。$/);
      expect(hint?.ja).toMatch(/ください/);
    }
    // What could not be read as a whole is never silent.
    if (documents.some(({ whole }) => !whole)) expect(findings.length).toBeGreaterThan(0);
  }

  test('a mutated sheet throws nothing and keeps every place inside the file', () => {
    fc.assert(fc.property(mutated, survives), { numRuns: 400 });
  });

  test('nor do scraps of YAML', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.oneof(scraps, fc.string({ maxLength: 4 })), { maxLength: 40 })
          .map((list) => list.join('')),
        survives,
      ),
      { numRuns: 1000 },
    );
  });

  test('nor do random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text } = readText('a.yaml', bytes);
        if (text !== undefined) survives(text);
      }),
      { numRuns: 500 },
    );
  });
});
