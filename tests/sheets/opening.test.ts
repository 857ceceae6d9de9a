/** What a department writes into an empty square finds a place in the sheet, in the sheet's own style, and no other byte changes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openWith, resolve } from '../../src/sheets/opening.ts';
import { readDocuments } from '../../src/sheets/read.ts';
import { spliceText } from '../../src/sheets/splice.ts';
import { sheetValue } from '../../src/sheets/tried.ts';

function opened(text: string, field: string, ...values: string[]): string | undefined {
  const { source } = readDocuments('a.yaml', text);
  const path = resolve(source, { document: 0, path: steps(field) });
  const edits = openWith(source, { document: 0, path }, values);
  return edits && spliceText(text, edits);
}

function steps(field: string): (string | number)[] {
  return field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

const head = 'kind: initiative\nid: a\n';

describe('a place that the sheet does not have', () => {
  test.each<[string, string, string, string[], string]>([
    ['a whole field', head, 'issues.+', ['一', '二'], `${head}issues:\n  - 一\n  - 二\n`],
    ['a field without an end of line', head.trimEnd(), 'issues.+', ['一'], `${head}issues:\n  - 一`],
    [
      'a period beside another, in its indentation',
      `${head}progress:\n    前期:\n    - 一（9月） # 済\n\n# 終わり\n`,
      'progress.後期.+',
      ['二（12月）'],
      `${head}progress:\n    前期:\n    - 一（9月） # 済\n    後期:\n    - 二（12月）\n\n# 終わり\n`,
    ],
    [
      'a period in a field that is not there',
      `${head}schedule:\n  前期:\n    - 一（9月）\n`,
      'progress.前期.+',
      ['一（9月）'],
      `${head}schedule:\n  前期:\n    - 一（9月）\nprogress:\n  前期:\n    - 一（9月）\n`,
    ],
    [
      'a key without a value',
      `${head}progress:\n  後期:\n`,
      'progress.後期.+',
      ['一'],
      `${head}progress:\n  後期:\n    - 一\n`,
    ],
    [
      'a key with a comment and no value',
      `${head}progress: # 実績\n  後期: # 未定\n  前期:\n    - 一\n`,
      'progress.後期.+',
      ['二', '三'],
      `${head}progress: # 実績\n  後期: # 未定\n    - 二\n    - 三\n  前期:\n    - 一\n`,
    ],
    [
      'a period below such a key',
      'id: a\r\nprogress: # 実績\r\nnote: 注\r\n',
      'progress.後期.+',
      ['一'],
      'id: a\r\nprogress: # 実績\r\n  後期:\r\n    - 一\r\nnote: 注\r\n',
    ],
    ['a single value before a comment', `${head}note: # 未定\n`, 'note', ['注'], `${head}note: 注 # 未定\n`],
    [
      'an empty list with a comment',
      `${head}issues: [] # 未定\n`,
      'issues.+',
      ['一'],
      `${head}issues: [一] # 未定\n`,
    ],
    ['an empty list', `${head}issues: []\n`, 'issues.+', ['一', '二'], `${head}issues: [一, 二]\n`],
    [
      'a list that has items by now',
      `${head}issues:\n  - 一\n`,
      'issues.+',
      ['二'],
      `${head}issues:\n  - 一\n  - 二\n`,
    ],
    [
      'a mapping in braces',
      `${head}progress: { 前期: [一] }\n`,
      'progress.後期.+',
      ['二'],
      `${head}progress: { 前期: [一], 後期: [二] }\n`,
    ],
    [
      'the value of a year, as others are written',
      `${head}actuals:\n  - { at: H28, value: 1 }\ntarget: { at: H30, value: 3 }\n`,
      'actuals.+at=H29.value',
      ['1,195'],
      `${head}actuals:\n  - { at: H28, value: 1 }\n  - { at: H29, value: '1,195' }\ntarget: { at: H30, value: 3 }\n`,
    ],
    [
      'a time that YAML would read otherwise',
      `${head}actuals:\n  - { at: H28, value: 1 }\n`,
      'actuals.+at=2年目 # 予定, 見込み.value',
      ['!直した'],
      `${head}actuals:\n  - { at: H28, value: 1 }\n  - { at: '2年目 # 予定, 見込み', value: '!直した' }\n`,
    ],
    [
      'such a time in brackets',
      `${head}actuals: [{ at: H28, value: 1 }]\n`,
      'actuals.+at=a: [b].value',
      ['2'],
      `${head}actuals: [{ at: H28, value: 1 }, { at: 'a: [b]', value: 2 }]\n`,
    ],
    [
      'a mapping in braces that ends in a comma',
      `${head}progress: { 前期: [一], } # 注\n`,
      'progress.後期.+',
      ['二'],
      `${head}progress: { 前期: [一], 後期: [二], } # 注\n`,
    ],
    [
      'braces that end in a comment',
      `${head}progress: {\n  前期: [一]\n  # 注\n}\n`,
      'progress.後期.+',
      ['二'],
      `${head}progress: {\n  前期: [一], 後期: [二]\n  # 注\n}\n`,
    ],
    [
      'a key in braces that waits for its value',
      `${head}actuals:\n  - { at: H28, value: 1 }\n  - { at: H29, value: }\n`,
      'actuals.+at=H29.value',
      ['1,195'],
      `${head}actuals:\n  - { at: H28, value: 1 }\n  - { at: H29, value: '1,195' }\n`,
    ],
    ['a single value', head, 'note', ['注'], `${head}note: 注\n`],
    [
      'lines that end as Windows ends them',
      'kind: a\r\nid: b\r\n',
      'issues.+',
      ['一'],
      'kind: a\r\nid: b\r\nissues:\r\n  - 一\r\n',
    ],
    [
      'words that YAML would read otherwise',
      head,
      'issues.+',
      ['# 一', '「二」: 三'],
      `${head}issues:\n  - '# 一'\n  - '「二」: 三'\n`,
    ],
  ])('%s', (_, text, field, values, expected) => {
    expect(opened(text, field, ...values)).toBe(expected);
  });

  test('is the very item that says when, where it was added meanwhile', () => {
    const { source } = readDocuments('a.yaml', 'actuals:\n  - { at: H29, value: 5 }\n');
    expect(resolve(source, { document: 0, path: ['actuals', '+at=H29', 'value'] })).toEqual([
      'actuals',
      0,
      'value',
    ]);
  });

  test('cannot be made inside words', () => {
    expect(opened(`${head}issues: 一\n`, 'issues.+', '二')).toBeUndefined();
  });

  const words = fc
    .string({
      unit: fc.constantFrom(...'一窓: #-"\'[]{},&*!|>%@`?\\ '.split('')),
      minLength: 1,
      maxLength: 8,
    })
    .map((text) => text.trim())
    .filter((text) => text !== '');

  /** What may stand where the items of the second half shall come. */
  const waiting = fc.constantFrom(
    '',
    'progress:\n',
    'progress: # 実績\n',
    'progress: {}\n',
    'progress: { 前期: [一], } # 実績\n',
    'progress: {\n  前期: [一], # 済\n  # 未定\n}\n',
    'progress: { 後期: , 前期: [一] }\n',
    'progress:\n  前期:\n  - 一 # 済\n  # 未定\n',
    'progress:\n  後期: # 未定\n  前期: [一]\n',
    'progress:\n  後期: [] # 未定\n',
    'progress:\n  後期:\n    # 未定\n\n',
    'progress:\n    前期:\n    - |\n      一\n      二\n    "後期" : ~\n',
  );
  const rest = fc.constantFrom(
    '',
    'note: 注\n',
    '\n# 終わり\n',
    '  # 終わり\nnote: |\n  注\n',
    '---\nkind: kpi\n',
  );

  test('takes any words, and the sheet says them, with every comment it had', () => {
    fc.assert(
      fc.property(
        waiting,
        rest,
        fc.constantFrom('\n', '\r\n'),
        fc.array(words, { minLength: 1, maxLength: 3 }),
        (place, below, ends, values) => {
          const before = `${head}${place}${below}`.replaceAll('\n', ends);
          const text = opened(before, 'progress.後期.+', ...values) ?? '';
          const { source } = readDocuments('a.yaml', text);
          expect(sheetValue(source, { document: 0, path: ['progress', '後期'] }), text).toEqual(values);
          for (const comment of before.match(/# [^\r\n]+/g) ?? []) expect(text).toContain(comment + ends);
          expect(text.replaceAll(ends, '')).not.toMatch(/[\r\n]/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
