/** What is read quickly is read as the yaml package reads it: the same values, the same places, and never a text it objects to. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeDocuments } from '../../src/sheets/judged.ts';
import { places, values } from '../../src/sheets/quick/maker.ts';
import { readQuickly } from '../../src/sheets/quick/read.ts';

const root = new URL('../..', import.meta.url).pathname;
const sheets = ['data', 'tests/rules/quiet', 'tests/cities'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') })),
);

/** Undefined where the text is left to the yaml package. */
function quickly(text: string) {
  const found = readQuickly(text, values);
  return found && { documents: wholly(found), places: readQuickly(text, places), findings: [] };
}

const wholly = (found: readonly unknown[]) => found.map((value, index) => ({ index, value, whole: true }));

function slowly(text: string) {
  const { documents, findings, source } = judgeDocuments('a.yaml', text);
  return { documents, places: source.documents, findings };
}

/** The order of keys, too, is what it was. */
function agree(text: string): boolean {
  const found = quickly(text);
  if (!found) return false;
  const judged = slowly(text);
  expect(found).toEqual(judged);
  expect(JSON.stringify(found.documents)).toBe(JSON.stringify(judged.documents));
  return true;
}

interface Style {
  readonly write: (text: string) => string;
  /** What this style tears, or makes doubtful. */
  readonly spoils?: readonly string[];
}

const asItIs: Style = { write: (text) => text };

const belowSign = (sign: string): Style => ({
  write: (text) =>
    text.replace(
      /^( *)(- |[a-z-]+: )(?=[^\s|>"'[{#&*!:-])((?:[^:#\n]|:(?! |$))+)$/gm,
      (_, blanks, start, words) => {
        const lines = [words.slice(0, words.length >> 1), words.slice(words.length >> 1)]
          .filter((line) => line.trim() !== '')
          .map((line) => `${blanks}  ${line.trim()}\n`);
        return `${blanks}${start}${sign}\n${lines.join('')}`;
      },
    ),
  spoils: ['data/osaka/monitoring/r5.yaml'],
});

/** The same words below a sign, with their keys in quotes, as formatters write what is long, or with comments. */
const styles: readonly Style[] = [
  ...['|', '|-', '>', '>-'].map(belowSign),
  { write: (text) => text.replace(/^( *)([^\s#:'"-][^:\n'"]*):(?= |$)/gm, "$1'$2':") },
  {
    write: (text) =>
      text.replace(
        /^( *)([a-z-]+:) (\[.+\])$/gm,
        (_, ...[blanks, key, list]) => `${blanks}${key}\n${wrapped(list, `${blanks}  `)}`,
      ),
  },
  {
    write: (text) =>
      text.replace(
        /^( *)(- |[a-z-]+: )([[{].+[\]}])$/gm,
        (_, ...[blanks, start, list]) => `${blanks}${start}${wrapped(list, blanks).trimStart()}`,
      ),
  },
  {
    write: (text) =>
      text.replace(/^( *)([a-z-]+:) ((?:[^\s|>&*!#"'[{:][^:#\n]*|"[^"\n]*"))$/gm, '$1$2\n$1  $3'),
    spoils: ['data/osaka/monitoring/r5.yaml', 'data/osaka/policies/sugata.yaml'],
  },
  { write: (text) => text.replace(/^( *)- [^|>\n]*\n(?! *- |\1 )/gm, '$&$1# 注\n') },
];

/** A number with grouped digits inside brackets may be two. */
const grouped = ['tests/rules/quiet/hojokin/sheet.yaml', 'tests/rules/quiet/kokyo-shisetsu/sheet.yaml'];

/** What stands in brackets, each on a line of its own. */
function wrapped(text: string, indent: string): string {
  const [open, close] = [text[0], text.at(-1)];
  const parts = text
    .slice(1, -1)
    .trim()
    .split(/, (?![^[{]*[\]}])/);
  return `${indent}${open}\n${parts.map((part) => `${indent}  ${part},\n`).join('')}${indent}${close}`;
}

describe('quick reading', () => {
  test.each([asItIs, ...styles])(
    'takes nearly all sheets there are, in style %#',
    ({ spoils = [], write }) => {
      const left = sheets.filter(({ text }) => !agree(write(text))).map(({ name }) => name);
      expect(left).toEqual([...spoils, ...grouped]);
    },
  );

  test.each([
    'a: b\r\nc:\r\n- d\r\n',
    '# 頭\na: b # 注\n\nc:   \n',
    '---\na: b\n---\nc: [d, { e: f }]\n',
    'a:\n  - b: c\n    d:\n    - e\n  - f\n# 末\n',
    "a: 'it''s'\nb: \"「c」\"\nc: ''\n",
    '__proto__: a\nconstructor: { toString: b }\n',
    'null: ~\n16: -5\n5-(5): 12:30\n',
    'a: []\nb: {}\n',
    `"16": a\n'b c': { "d": e, 'f': g }\n"it's":\n- h\n`,
    'a: |\n  b\n\n   c # d\n\n\ne:\n  - |-\n   f\n  - >\n    g: h\n    i\n\n\n    - j\n# 注\nk: >-\n l',
    'a:\n- b: |\n\n    c\r\n    d\r\n  e: f\n- |-\n g\n',
    'a: [b, ]\nc: [d,\n  e\n\n  ]',
    'a: [\n  b,\n  { c: d,\n   }\n]\ne:\n- {\n  f: g\n}\n- h:\n    [\n    i\n  ]\n',
    'a:\n  [\r\n    b,\r\n    { c: d },\r\n  ]\r\n',
    'a:\n  - {\n      b: [c,\n   d],\n    }\n  - e: { f: g,\n     h: i } # 注\n',
    'a:\n  b\nc:\n  "d"\ne:\n  \'f\' # 注\n',
    'a:\n  b:\n    - c\n    # d\n  e: f\n',
    'a:\n  - b:\n      - c\n    # d\n\n  - e: f\n    # g\n   \n  # h\ni:\n  - j\n  # k\n\n',
    'a:\n  b:\n    c: |\n      d\n    # e\n  # f\ng:\n  - h\n  # i\n---\nj: k\n',
    'a:\n  b:\n    - c\n    # d',
  ])('takes %j', (text) => {
    expect(agree(text)).toBe(true);
  });

  test.each([
    ['a tab', 'a:\tb\n'],
    ['a byte order mark', '\ufeffa: b\n'],
    ['a single carriage return', 'a: b\rc: d\n'],
    ['voicing marks apart', 'か\u3099: b\n'],
    ['a key twice', 'a: b\na: c\n'],
    ['the end of a document', '... { a: b }\n'],
    ['a merge', 'a: &x { b: c }\nd: { <<: *x }\n'],
    ['an anchor', 'a: &x b\n'],
    ['a tag', 'a: !!str b\n'],
    ['lines of text that keep their end', 'a: |+\n  b\n'],
    ['lines of text whose indentation is told', 'a: |2\n  b\n'],
    ['lines of text with a comment on their sign', 'a: | # b\n  c\n'],
    ['folded lines of which one is indented', 'a: >\n  b\n   c\n'],
    ['lines of text that stand too far left', 'a: |\n   b\n  c\n'],
    ['no lines of text', 'a: |\nb: c\n'],
    ['blanks on an empty line of a text', 'a: |\n  b\n  \n  c\n'],
    ['a value of two lines', 'a: b\n  c\n'],
    ['a value of two lines below its key', 'a:\n  b\n  c\n'],
    ['a value below a comment', 'a:\n  # b\n  c\n'],
    ['a value below its dash', '-\n  a\n'],
    ['a value below its key that looks like an item', 'a:\n  －　b\n'],
    ['quotes over two lines', 'a: "b\n  c"\n'],
    ['an escape', 'a: "\\n"\n'],
    ['words over two lines in brackets', 'a: [b\n  c]\n'],
    ['brackets that go on too far left', 'a: [b,\nc]\n'],
    ['brackets inside others that close too far left', 'a: [b, [c,\n]]\n'],
    ['an item in brackets that looks like a comment', 'a: [b,\n  ＃c]\n'],
    ['brackets with a comment', 'a: [b, # c\n  d]\n'],
    ['brackets that nothing closes', 'a: [b,\n  c\n'],
    ['a comment that belongs to the last item', 'a:\n  b:\n  - c\n    # d\ne: f\n'],
    ['grouped digits in brackets', 'a: [1,195]\n'],
    ['a comma too many', 'a: [b, , c]\n'],
    ['a key alone in braces', 'a: { b }\n'],
    ['a full-width colon', '- title：b\n'],
    ['a value that begins with a colon', 'a: ：b\n'],
    ['a comment that cuts', 'a: 窓口 #1\n'],
    ['a comment that tears', 'a: （窓口 # 注）\n'],
    ['a full-width blank before #', 'a: b　# c\n'],
    ['two keys on a line', 'a: b: c\n'],
    ['nothing', '# 注\n'],
    ['a directive', '%YAML 1.2\n---\na: b\n'],
    ['a list deeper than its neighbour', 'a:\n  - b\n    - c\n'],
    ['deep nesting', `a: ${'['.repeat(30)}${']'.repeat(30)}\n`],
  ])('leaves %s to the yaml package', (_, text) => {
    expect(quickly(text)).toBeUndefined();
  });
});

const scraps = fc.constantFrom(
  ...['\n', ' ', '  ', '\n  ', '\n    ', '\n\n', '\n   \n', '\r\n', '\r', '\t', '\u3000', '\u00a0'],
  ...[
    '- ',
    '-',
    '\n- ',
    '\n  - ',
    '- - ',
    '\n-\n',
    '- # 注\n',
    '－ ',
    '＃',
    '-5',
    '---\n',
    '\n---\n',
    '...\n',
  ],
  ...[':', ': ', ' : ', '：', 'key: value\n', '\nkey:', 'a:b', 'a：b', 'http://a', '? ', '? a\n: b', '<<: '],
  ...[
    '#',
    ' #',
    ' # ',
    ' #1',
    ' #区',
    '# 注\n',
    '\n# 注',
    '\n  # 注',
    '「',
    '」',
    '（',
    '※',
    ',',
    ', ',
    '1,195',
  ],
  ...['"', "'", "'a''b'", '"\\n"', '"a": b', '[', ']', '{', '}', '[]', '{}', '[a, b]', '[a,b]', '{ a: b }'],
  ...['[\n', '{\n  ', ',\n', ',\n    ', '\n]', '\n  ]', '\n}', '\n    }', '\n    # 注', '\n      # 注'],
  ...[
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '~',
    'null\n',
    '\\',
    '!!str ',
    '&a ',
    '*a',
    '\n  |\n',
    ' |\n',
    ' >-\n',
    '|\n    ',
    "'a': ",
  ],
  ...['か\u3099', '\ud800', '𠮷', '\u2028', '\u0085', '\ufeff', '__proto__: x\n'],
);

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(10_000),
  cut: fc.oneof(fc.constant(0), fc.nat(12)),
  put: scraps,
});

/** Some lines of a real sheet, moved to the left or not, and then a few slips of the finger. */
const mutated = fc
  .record({
    sheet: fc.constantFrom(...sheets),
    line: fc.nat(1000),
    count: fc.integer({ min: 1, max: 25 }),
    left: fc.boolean(),
    style: fc.oneof({ weight: 2, arbitrary: fc.constant(asItIs) }, fc.constantFrom(...styles)),
    windows: fc.integer({ min: 0, max: 7 }).map((dice) => dice === 0),
    edits: fc.array(edit, { maxLength: 4 }),
  })
  .map(({ count, edits, left, line, sheet, style, windows }) => {
    const lines = style.write(sheet.text).split('\n');
    const first = line % lines.length;
    const some = lines.slice(first, first + count);
    const margin = left ? (/^ */.exec(some[0] ?? '')?.[0].length ?? 0) : 0;
    const moved = some.map((one) => one.replace(new RegExp(`^ {0,${margin}}`), '')).join('\n');
    return edits.reduce(slip, windows ? moved.replaceAll('\n', '\r\n') : moved);
  });

function slip(text: string, { at, cut, put }: Edit): string {
  const from = at % (text.length + 1);
  return text.slice(0, from) + put + text.slice(from + cut);
}

describe('any mutation of a real sheet', () => {
  test('is read as the yaml package reads it, or left to it', () => {
    let taken = 0;
    fc.assert(
      fc.property(mutated, (text) => {
        if (agree(text)) taken += 1;
      }),
      { numRuns: Number(process.env['REFORM_RUNS'] ?? 6000) },
    );
    // Otherwise nothing would have been compared.
    expect(taken).toBeGreaterThan(1000);
  });
});
