/** Edits of a sheet's text: the author's style stays, every other byte stays, and the sheet says the old plus the new. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Path } from '../../src/diagnostics/finding.ts';
import { equal, setAt } from '../../src/sheets/amend.ts';
import { insertItems, removeValue, replaceScalar } from '../../src/sheets/edit.ts';
import type { Plain } from '../../src/sheets/plain.ts';
import { readDocuments } from '../../src/sheets/read.ts';
import type { Source } from '../../src/sheets/source.ts';
import { type Edit, spliceBytes, spliceText } from '../../src/sheets/splice.ts';
import { sheetValue } from '../../src/sheets/tried.ts';

const sourceOf = (text: string): Source => readDocuments('a.yaml', text).source;
const applied = (source: Source, edits: readonly Edit[] | undefined) =>
  edits && spliceText(source.text, edits);

function replaced(text: string, path: Path, value: string): string | undefined {
  const source = sourceOf(text);
  return applied(source, replaceScalar(source, { document: 0, path }, value));
}

describe('a new value is written in the style of the old', () => {
  test.each<[string, string, Path, string, string | undefined]>([
    ['plain', 'a: 旧 # 注\nb: 2\n', ['a'], '新', 'a: 新 # 注\nb: 2\n'],
    ['plain, quoted where it must be', 'a: 旧 # 注\n', ['a'], '件: 3 #1', "a: '件: 3 #1' # 注\n"],
    ['plain, with an apostrophe', 'a: 旧\n', ['a'], "'新", "a: '''新'\n"],
    ['single quotes', "a: '旧'\n", ['a'], "it's", "a: 'it''s'\n"],
    ['double quotes', 'a: "旧"\n', ['a'], '「"新"」\\', 'a: "「\\"新\\"」\\\\"\n'],
    ['a null of YAML stays a word', 'a: 旧\n', ['a'], 'null', "a: 'null'\n"],
    ['a block', 'a: |\n   旧1\n   旧2\nb: 1\n', ['a'], '新\n', 'a: |\n   新\nb: 1\n'],
    [
      'a block of several lines',
      'a: |-\n  旧\n\n# 注\nb: 1\n',
      ['a'],
      '新1\n新2',
      'a: |-\n  新1\n  新2\n\n# 注\nb: 1\n',
    ],
    [
      'a block that ends with a full-width blank',
      'a: |\n  旧　\n\nb: 1\n',
      ['a'],
      '新\n',
      'a: |\n  新\n\nb: 1\n',
    ],
    ['a block that ends with a blank', 'a: |\n  旧 \nb: 1\n', ['a'], '新\n', 'a: |\n  新\nb: 1\n'],
    ['a folded block', 'a: >-\n  旧い\n  行\nb: 1\n', ['a'], '新1\n新2', 'a: >-\n  新1\n\n  新2\nb: 1\n'],
    [
      'words that get a second line',
      'k:\n  - a: 旧\n    b: 1\n',
      ['k', 0, 'a'],
      '1\n2',
      'k:\n  - a: |-\n      1\n      2\n    b: 1\n',
    ],
    ['the same beside a comment', 'a: 旧 # 注\n', ['a'], '1\n2', 'a: "1\\n2" # 注\n'],
    [
      'a block that becomes empty keeps its comment',
      'a: | # 注\n  旧\nb: 1\n',
      ['a'],
      '',
      'a: "" # 注\nb: 1\n',
    ],
    ['in brackets', 'a: [旧, 二]\n', ['a', 0], '新, 三', "a: ['新, 三', 二]\n"],
    ['a number in braces', 'a: { v: 1,195, w: 2 }\n', ['a', 'v'], '1,200', 'a: { v: 1,200, w: 2 }\n'],
    ['an anchor nobody uses stays', 'a: &x 旧\n', ['a'], '新', 'a: &x 新\n'],
    ['folded plain words', 'a: 旧い\n  行\nb: 1\n', ['a'], '新', 'a: 新\nb: 1\n'],
    ['CRLF', 'a: |-\r\n  旧\r\nb: 1\r\n', ['a'], '1\n2', 'a: |-\r\n  1\r\n  2\r\nb: 1\r\n'],
    ['a value that others repeat is left alone', 'a: &x 旧\nb: *x\n', ['a'], '新', undefined],
    [
      'a repetition becomes a value of its own',
      'a: &x 旧\nb: *x\nc: *x\n',
      ['b'],
      '新',
      'a: &x 旧\nb: 新\nc: *x\n',
    ],
    ['what is not there', 'a: 旧\n', ['z'], '新', undefined],
    ['a sheet with errors is left alone', 'a: 旧\nb: [1\n', ['a'], '新', undefined],
  ])('%s', (_, text, path, value, expected) => {
    expect(replaced(text, path, value)).toBe(expected);
  });
});

describe('a new item', () => {
  test.each<[string, string, Path, string[], string | undefined]>([
    ['after a line', 'k:\n  - 一 # 注\n  - 二\n', ['k', 0], ['新'], 'k:\n  - 一 # 注\n  - 新\n  - 二\n'],
    ['two of them', 'k:\n- 一\nz: 1\n', ['k', 0], ['新', '次: 二'], "k:\n- 一\n- 新\n- '次: 二'\nz: 1\n"],
    ['at the end without a line end', 'k:\n  -   一', ['k', 0], ['新'], 'k:\n  -   一\n  -   新'],
    [
      'after an item of several lines',
      'k:\n  - t: 一\n    p: [1]\n  # 注\n  - 二\n',
      ['k', 0],
      ['新'],
      'k:\n  - t: 一\n    p: [1]\n  - 新\n  # 注\n  - 二\n',
    ],
    [
      'after a block',
      'k:\n  - |\n    一\n\n  - 二\n',
      ['k', 0],
      ['新'],
      'k:\n  - |\n    一\n  - 新\n\n  - 二\n',
    ],
    ['in quotes where its sibling is', 'k:\n  - "一"\n', ['k', 0], ['新'], 'k:\n  - "一"\n  - "新"\n'],
    ['in brackets', 'k: [一, 二]\n', ['k', 0], ['新', '次'], 'k: [一, 新, 次, 二]\n'],
    ['in brackets over lines', 'k: [\n  一,\n  二\n]\n', ['k', 1], ['新'], 'k: [\n  一,\n  二,\n  新\n]\n'],
    ['after braces', 'k:\n  - { id: a, t: 一 }\n', ['k', 0], ['新'], 'k:\n  - { id: a, t: 一 }\n  - 新\n'],
    ['not after a value that is no item', 'k: 一\n', ['k'], ['新'], undefined],
  ])('%s', (_, text, path, values, expected) => {
    const source = sourceOf(text);
    expect(applied(source, insertItems(source, { document: 0, path }, values))).toBe(expected);
  });
});

describe('what is taken out', () => {
  test.each<[string, string, Path, string | undefined]>([
    ['an item', 'k:\n  # 注\n  - 一\n  - 二\n', ['k', 0], 'k:\n  # 注\n  - 二\n'],
    ['the only item', 'k:\n  - 一\nz: 1\n', ['k', 0], 'k:\nz: 1\n'],
    ['an item of several lines', 'k:\n  - t: 一\n    p: |\n      x\n  - 二\n', ['k', 0], 'k:\n  - 二\n'],
    ['a key', 'a: 1\nb: 2\nc: 3\n', ['b'], 'a: 1\nc: 3\n'],
    ['the first key of an item', 'k:\n  - a: 1\n    b: 2\n', ['k', 0, 'a'], 'k:\n  - b: 2\n'],
    ['in brackets', 'k: [一, 二, 三]\n', ['k', 0], 'k: [二, 三]\n'],
    ['the last in brackets', 'k: [一, 二]\n', ['k', 1], 'k: [一]\n'],
    ['a key in braces', 'k: { a: 1, b: 2 }\n', ['k', 'b'], 'k: { a: 1 }\n'],
    [
      'the first key of an item, and not the comment above the next',
      'k:\n  - a: 1\n    # 注\n    b: 2\n',
      ['k', 0, 'a'],
      'k:\n  - # 注\n    b: 2\n',
    ],
    [
      'in brackets, and not the comment beside the one before',
      'k: [\n  一, # 一の注\n  二, # 二の注\n]\n',
      ['k', 1],
      'k: [\n  一, # 一の注\n   # 二の注\n]\n',
    ],
    [
      'the first in brackets, and not the comment above the next',
      'k: [\n  一,\n  # 二の注\n  二\n]\n',
      ['k', 0],
      'k: [\n  \n  # 二の注\n  二\n]\n',
    ],
  ])('%s', (_, text, path, expected) => {
    const source = sourceOf(text);
    expect(applied(source, removeValue(source, { document: 0, path }))).toBe(expected);
  });
});

test('edits that overlap are refused', () => {
  expect(() =>
    spliceText('abc', [
      { from: 0, to: 2, text: '' },
      { from: 1, to: 3, text: '' },
    ]),
  ).toThrow(RangeError);
});

test('bytes: the mark at the beginning, line ends and wide letters stay', () => {
  const text = '\ufeffa: 𠮷野\r\nb: 旧\nc: 終\r';
  const { source } = readDocuments('a.yaml', text.slice(1).replace(/\r(?!\n)/g, '\n'));
  const edits = replaceScalar(source, { document: 0, path: ['b'] }, '新しい');
  const bytes = spliceBytes(new TextEncoder().encode(text), edits ?? []);
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(text.replace('旧', '新しい'));
});

const words = fc.oneof(
  fc.constantFrom(
    '骨子案を作成（～9月）',
    '1,195',
    '- 一',
    '# 印',
    'a: b',
    "it's",
    '「"」',
    '全角　空白',
    'null',
    '〔7月〕',
    '*',
    '&',
    '=1',
    '%',
    '@',
    '[',
    '}',
  ),
  fc.string({
    unit: fc.constantFrom(...'窓口（）～・ :#-[]{},\'"|>&*!%@`\\x0'),
    minLength: 1,
    maxLength: 12,
  }),
  fc
    .tuple(fc.constantFrom('一', '二 '), fc.constantFrom('三', ' 四', '五：'))
    .map((lines) => lines.join('\n')),
);

const calm = fc.string({ unit: fc.constantFrom(...'窓口改革月年度ab1'), minLength: 1, maxLength: 8 });

/** A scalar as an author may write it at an indentation. */
const scalar = fc
  .tuple(calm, calm, fc.nat(6))
  .map(([one, two, style]) => (indent: string, flow: boolean): string => {
    if (style === 1) return `'${one}'`;
    if (style === 2) return `"${one} ${two}"`;
    if (style === 3 && !flow) return `|\n${indent}  ${one}\n${indent}  ${two}`;
    if (style === 4 && !flow) return `>-\n${indent}  ${one}\n${indent}  ${two}`;
    if (style === 5 && !flow) return `${one}\n${indent}  ${two}`;
    return one;
  });

type Writer = (indent: string, flow: boolean) => string;

const node: fc.Arbitrary<Writer> = fc.letrec<{ node: Writer }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(fc.tuple(tie('node'), fc.boolean()), { minLength: 1, maxLength: 3 }).map(
      (items): Writer =>
        (indent, flow) =>
          flow
            ? `[${items.map(([item]) => item(indent, true)).join(', ')}]`
            : items
                .map(
                  ([item, noted]) => `${noted ? `\n${indent}# 注` : ''}\n${indent}- ${inline(item, indent)}`,
                )
                .join(''),
    ),
    fc.array(fc.tuple(tie('node'), fc.boolean()), { minLength: 1, maxLength: 3 }).map(
      (members): Writer =>
        (indent, flow) =>
          flow
            ? `{ ${members.map(([member], index) => `k${index}: ${member(indent, true)}`).join(', ')} }`
            : members
                .map(
                  ([member, noted], index) =>
                    `${noted ? `\n${indent}# 注: k` : ''}\n${indent}k${index}: ${inline(member, indent)}`,
                )
                .join(''),
    ),
  ),
})).node;

function inline(writer: Writer, indent: string): string {
  const text = writer(`${indent}  `, false);
  return text.startsWith('\n') || !/^[[{]/.test(text) ? text : writer(indent, true);
}

const sheet = fc.tuple(node, node, fc.boolean(), fc.boolean()).map(([one, two, windows, flow]) => {
  const text = `# 頭\nkind: a\none: ${flow ? one('', true) : inline(one, '')}\ntwo: ${inline(two, '')}\n# 末\n`;
  return windows ? text.replaceAll('\n', '\r\n') : text;
});

function scalarPaths(value: Plain, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    scalarPaths(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

describe('any sheet and any value', () => {
  test('says the old but for the new value, and a second time changes nothing', () => {
    fc.assert(
      fc.property(sheet, fc.nat(), words, (text, pick, value) => {
        const read = readDocuments('a.yaml', text);
        const data = read.documents[0]?.value ?? null;
        fc.pre(read.documents.length === 1 && read.documents[0]?.whole === true);
        const paths = scalarPaths(data);
        const path = paths[pick % paths.length] ?? [];
        const edits = replaceScalar(read.source, { document: 0, path }, value);
        if (!edits) throw new Error('no edit');
        const after = spliceText(text, edits);
        const again = readDocuments('a.yaml', after);
        expect(equal(again.documents[0]?.value, setAt(data, path, value))).toBe(true);
        expect(replaceScalar(again.source, { document: 0, path }, value)).toEqual([]);
        const old = sheetValue(read.source, { document: 0, path });
        const back = replaceScalar(again.source, { document: 0, path }, String(old));
        expect(equal(readDocuments('a.yaml', spliceText(after, back ?? [])).documents[0]?.value, data)).toBe(
          true,
        );
        expect(
          after.match(/# .*/g)?.filter((line) => line.startsWith('# 注') || line.startsWith('# 頭')),
        ).toEqual(expect.arrayContaining(text.match(/# (?:注|頭).*/g) ?? []));
      }),
      { numRuns: 500 },
    );
  });
});
