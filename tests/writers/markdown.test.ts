/** Markdown in which every word of a view is seen as it was written. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whole } from '../../src/chunks.ts';
import type { Block, Line, View } from '../../src/forms/view.ts';
import { compile, precompile } from '../../src/writers/compile.ts';
import { markdownFile, writeMarkdown } from '../../src/writers/markdown.ts';
import { fillerOf } from '../../src/writers/precompiled.ts';

test('a link leads to its file whatever that is called', async () => {
  const link = { name: 'a.hbs', text: '{{link path}}' };
  const made = await writeMarkdown(link, { path: '様式#1/窓口 (案)?&copy;.xlsx' });
  const path = made.trim();
  expect(path).toMatch(/^[^ ()&]+$/);
  const url = new URL(path, 'https://example.lg.jp/out/');
  expect(decodeURIComponent(url.pathname)).toBe('/out/様式#1/窓口 (案)?&copy;.xlsx');
});

const root = new URL('../../templates/', import.meta.url);

const template = { name: 'form.md.hbs', text: readFileSync(new URL('form.md.hbs', root), 'utf8') };

const pieces = [
  '区役所',
  '**強調**',
  '_a_b_',
  '<b>',
  '|',
  '\\',
  '`code`',
  '[窓口](x)',
  '# ',
  '- ',
  '1. ',
  '&copy;',
  '~~',
  '=',
  '\n',
  '\n\n    ',
  '*',
  '# #',
  'https://example.lg.jp/a_b',
];
const words = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join('').trim());

const line: fc.Arbitrary<Line> = fc.record({
  mark: fc.constantFrom('', '□', '○', '①'),
  text: words,
  strong: fc.boolean(),
  indent: fc.integer({ min: 0, max: 2 }),
  field: fc.constant(undefined),
});
const someLines = fc.array(line, { minLength: 1, maxLength: 4 });

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('lines' as const),
    label: words,
    groups: fc.array(fc.record({ label: fc.option(words, { nil: undefined }), lines: someLines }), {
      maxLength: 2,
    }),
  }),
  fc.record({ kind: fc.constant('heading' as const), text: words, level: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('text' as const), lines: someLines }),
  fc.record({
    kind: fc.constant('table' as const),
    label: fc.option(words, { nil: undefined }),
    columns: fc.tuple(words, words).map((titles) => titles.map((title) => ({ title, width: 10 }))),
    rows: fc.array(
      fc.tuple(words, words).map((texts) => texts.map((text) => ({ text }))),
      { maxLength: 3 },
    ),
  }),
);

const plainLine = (text: string): Line => ({ mark: '', text, strong: false, indent: 0, field: undefined });

function viewOf(blocks: readonly Block[]): View {
  return {
    form: '重要取組シート',
    number: '(様式 4)',
    title: '取組',
    city: '堺市',
    year: '令和7年度',
    owner: '市民人権局',
    banner: '重要取組シート',
    corner: '市民人権局',
    blocks,
    paper: { size: 'A4', landscape: false },
    warning: undefined,
  };
}

const written = (...blocks: Block[]) => writeMarkdown(template, viewOf(blocks));

/** What a reader sees, without blanks: escapes taken away, and the marks of Markdown where nothing escapes them. */
function seen(markdown: string): string {
  return markdown
    .replace(/<br>/g, '')
    .replace(/\\([!-/:-@[-`{-~])|\*\*/g, (_, escaped: string | undefined) => escaped ?? '')
    .replace(/\s/g, '');
}

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'lines':
      return [
        block.label,
        ...block.groups.flatMap(({ label = '', lines }) => [label, ...lines.map(({ text }) => text)]),
      ];
    case 'text':
      return block.lines.map(({ mark, text }) => mark + text);
    case 'heading':
      return [block.text];
    case 'part':
      return [block.name];
    case 'table':
      return [
        block.label ?? '',
        ...block.columns.map(({ title }) => title),
        ...block.rows.flat().map(({ text }) => String(text)),
      ];
  }
}

describe('a page', () => {
  test('shows every word of any view', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 4 }), async (blocks) => {
        const page = seen(await writeMarkdown(template, viewOf(blocks)));
        for (const text of blocks.flatMap(wordsOf)) expect(page).toContain(text.replace(/\s/g, ''));
      }),
      { numRuns: 300 },
    );
  });

  test.each([999, 1000, 1001, 2000])('has every row of a table of %i, in order', async (count) => {
    const rows = Array.from({ length: count }, (_, row) => [{ text: `${row}番` }, { text: `項目${row}` }]);
    const columns = ['番号', '項目'].map((title) => ({ title, width: 1 }));
    const page = await written({ kind: 'table', label: undefined, columns, rows });
    const lines = page.split('\n').filter((line) => line.startsWith('|'));
    expect(lines.slice(2)).toEqual(rows.map((_, row) => `| ${row}番 | 項目${row} |`));
  });

  test.each([0, 1000, 150_000, 300_000, 600_000])(
    'of %i characters and more is handed out as it is put into bytes',
    async (count) => {
      const lines = [...'𠮷字a'].map((one) => plainLine(one.repeat(count / 3)));
      const view = viewOf([{ kind: 'text', lines }]);
      const handed: Uint8Array[] = [];
      const bytes = await markdownFile(template, view, (chunk) => {
        handed.push(chunk);
        return () => chunk;
      });
      expect(handed.length > 1).toBe(count >= 300_000);
      expect(bytes.length).toBe(whole(bytes).length);
      expect(new TextDecoder().decode(whole(bytes))).toBe(await writeMarkdown(template, view));
    },
  );

  test('never has two empty lines, and ends with one line feed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 4 }), async (blocks) => {
        expect(await writeMarkdown(template, viewOf(blocks))).toMatch(/^(?![\s\S]*\n\n\n)[\s\S]*\S\n$/);
      }),
    );
  });
});

describe('a line that ends inside a text', () => {
  const strong = (text: string): Block => ({ kind: 'text', lines: [{ ...plainLine(text), strong: true }] });
  const said = (text: string): Block => ({ kind: 'text', lines: [plainLine(text)] });
  const bodyOf = async (block: Block) => (await written(block)).split(/令和7年度\n\n?/)[1];

  test.each<[string, Block, string]>([
    ['ends no heading', { kind: 'heading', level: 1, text: '現状と\n課題\n' }, '## 現状と<br>課題\n'],
    ['ends no part', { kind: 'part', name: '令和7年度\n前期' }, '## 令和7年度<br>前期\n'],
    ['at its end ends no bold', strong('柱\n'), '**柱**\n'],
    ['before an empty one ends no bold', strong('柱\n\n続き'), '**柱  \n<br>\n続き**\n'],
    ['before empty ones makes no code', said('一\n\n \n    - 二'), '一  \n<br>\n<br>\n    \\- 二\n'],
    ['in bold makes no rule', strong('\n'), ''],
    ['at its beginning makes no HTML', said('\n\n    *一*'), '\\*一\\*\n'],
  ])('%s', async (_, block, markdown) => {
    expect(await bodyOf(block)).toBe(markdown);
  });
});

describe('items of a list', () => {
  const item = (text: string, indent: number): Line => ({ ...plainLine(text), mark: '・', indent });
  const opening: Line = { ...plainLine('めざす姿'), strong: true };
  const items = async (kind: 'lines' | 'text', ...lines: Line[]) => {
    const page = await written(
      kind === 'text' ? { kind, lines } : { kind, label: '', groups: [{ label: undefined, lines }] },
    );
    return page.split('\n').filter((one) => /^ *- ・/.test(one));
  };

  test.each(['lines', 'text'] as const)('are no code where none stands above them, in %s', async (kind) => {
    const lines = [item('手段', 1), opening, item('姿', 2), item('内訳', 3), item('姿', 2), item('外', 0)];
    expect(await items(kind, ...lines)).toEqual([
      '  - ・手段',
      '  - ・姿',
      '    - ・内訳',
      '  - ・姿',
      '- ・外',
    ]);
  });

  test('are no code below a text that ends with an empty line', async () => {
    expect(await items('lines', item('一\n\n    ', 0), item('二', 1))).toEqual(['- ・一  ', '  - ・二']);
  });

  test('stand as deep as they are below another', async () => {
    const lines = [item('一', 0), item('二', 1), item('三', 2)];
    expect(await items('lines', ...lines)).toEqual(['- ・一', '  - ・二', '    - ・三']);
  });
});

describe('what Markdown would take for its own', () => {
  const heading = async (text: string) => {
    const page = await written({ kind: 'heading', level: 1, text });
    return page.split('\n').at(-2);
  };

  test.each([
    ['*印*', '\\*印\\*'],
    ['a_b', 'a_b'],
    ['_a_', '\\_a\\_'],
    ['https://example.lg.jp/a_b', 'https://example.lg.jp/a_b'],
    ['<区>', '\\<区\\>'],
    ['A|B', 'A\\|B'],
    ['&copy; & Co', '\\&copy; & Co'],
    ['1. 番号', '1\\. 番号'],
    ['課題 #', '課題 \\#'],
    ['- 点', '\\- 点'],
    ['-5%', '-5%'],
    ['～4月～', '～4月～'],
  ])('%s is written %s', async (text, markdown) => {
    expect(await heading(text)).toBe(`## ${markdown}`);
  });

  test('is nothing special in a cell but for its end', async () => {
    const table = await written({
      kind: 'table',
      label: undefined,
      columns: [
        { title: '年', width: 5 },
        { title: '値', width: 5 },
      ],
      rows: [[{ text: '- 二行\n1. 目' }, { text: 'a|b' }]],
    });
    expect(table).toContain('| 年 | 値 |\n| --- | --- |\n| - 二行<br>1. 目 | a\\|b |');
  });
});

test('a tall cell says its words once, in its first row', async () => {
  const table = await written({
    kind: 'table',
    label: undefined,
    columns: ['取組', '年', '値'].map((title) => ({ title, width: 5 })),
    rows: [[{ text: '窓口', rows: 2 }, { text: 'R7' }, { text: 1 }], [{ text: 'R8', columns: 2 }]],
  });
  expect(table).toContain('| 窓口 | R7 | 1 |\n|  | R8 |  |');
});

describe('what the bundle holds of a template that ships with reform', () => {
  const templates = readdirSync(root).filter((name) => name.endsWith('.hbs'));
  const both = (name: string) => {
    const text = readFileSync(new URL(name, root), 'utf8');
    return { whole: compile(text), light: fillerOf(new Function(`return ${precompile(text)}`)()) };
  };
  const entry = fc.record({
    title: words,
    owner: words,
    workbook: words,
    page: fc.constantFrom('', 'a(1).md'),
  });
  const index = fc.record({
    city: words,
    year: words,
    warning: fc.option(words, { nil: undefined }),
    forms: fc.array(fc.record({ title: words, number: fc.constantFrom('', '4'), entries: fc.array(entry) })),
    data: fc.record({ workbook: words, csv: words }),
  });
  const page = fc
    .tuple(fc.array(block, { maxLength: 4 }), fc.constantFrom('', '市民人権局'), fc.boolean())
    .map(([blocks, corner, forced]) => ({
      ...viewOf(blocks),
      corner,
      ...(forced && { title: '重要取組シート', number: '', warning: '提出不可' }),
    }));
  const views: Readonly<Record<string, fc.Arbitrary<object>>> = {
    'form.md.hbs': page,
    'index.md.hbs': index,
  };

  test.each(templates)('%s is filled as Handlebars itself would', (name) => {
    const { light, whole } = both(name);
    fc.assert(
      fc.property(views[name] ?? fc.constant({}), (view) => {
        expect(light(view)).toBe(whole(view));
      }),
    );
  });

  test.each(templates)('%s tells the same word to be missing', (name) => {
    const { light, whole } = both(name);
    const said = (fill: (view: object) => string) => {
      try {
        return fill({ blocks: [], forms: [] });
      } catch (error) {
        return String(error);
      }
    };
    expect(said(light)).toMatch(/^Error: missing value - 1:2$/);
    expect(said(light)).toBe(said(whole));
  });
});
