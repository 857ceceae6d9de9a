/** What does not fit is said at its place and cut out; the rest of the sheet lives on with its places. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { below } from '../../src/diagnostics/finding.ts';
import { fitSheet } from '../../src/sheets/fit.ts';
import { pin } from '../../src/sheets/pin.ts';
import { readDocuments } from '../../src/sheets/read.ts';
import { projectShape, sheetShape } from '../../src/sheets/shape/index.ts';
import { found } from './found.ts';
import { sample } from './sample.ts';

const origin = { file: 'sheet.yaml', document: 0, path: [] };
const initiative = 'kind: initiative\n';

function shaped<Schema extends z.ZodType>(text: string, schema: Schema) {
  const { documents, source } = readDocuments('sheet.yaml', text);
  return { ...fitSheet(schema, documents[0]?.value ?? null, origin), source };
}

const slips: readonly (readonly [what: string, text: string, line: string, ja: string, hint: string])[] = [
  [
    'a misspelt key',
    `${initiative}titel: a\n`,
    '2:1 shape/unknown-key',
    '「titel」という項目は、ここには書けません。',
    '「title」のことではありませんか。',
  ],
  ['a begun key', 'kind: kpi\nbaseline: { val: 3 }\n', '2:13 shape/unknown-key', '「val」', '「value」'],
  ['a key in Japanese', `${initiative}所管: a\n`, '2:1 shape/unknown-key', '「所管」', '「owner」'],
  [
    'a key known by its title in the shape',
    `${initiative}取組の内容: a\n`,
    '2:1 shape/unknown-key',
    '「取組の内容」',
    '「content」',
  ],
  [
    'a key nobody knows',
    'kind: kpi\ntarget: { foo: 3 }\n',
    '2:11 shape/unknown-key',
    '「foo」',
    '書ける項目は at・value・rate・note です。',
  ],
  [
    'a key indented too deep',
    `${initiative}content:\n  - title: a\n    owner: b\n`,
    '4:5 shape/unknown-key',
    '「owner」',
    'もっと外側の項目です。',
  ],
  [
    'a list where words are due',
    `${initiative}title: [a]\n`,
    '2:1 shape/wrong-type',
    '「title」には文字を書きますが、一覧（「- 」で始まる行）が書かれています。',
    '「title: 値」のように',
  ],
  [
    'words where a list is due',
    `${initiative}contributes: a\n`,
    '2:14 shape/wrong-type',
    '「contributes」には一覧（「- 」で始まる行）を書きますが、文字が書かれています。',
    '「contributes:」の次の行から',
  ],
  [
    'words where a list or keys are due',
    `${initiative}schedule: 4月\n`,
    '2:11 shape/wrong-type',
    '「schedule」には一覧（「- 」で始まる行）か項目と値の組（「項目名: 値」の行）を書きますが、文字が書かれています。',
    '- ',
  ],
  [
    'words where keys are due',
    'kind: kpi\ntarget: 900件\n',
    '2:9 shape/wrong-type',
    '「target」には項目と値の組',
    '字下げした「項目名: 値」の行',
  ],
  [
    'words below a period',
    `${initiative}schedule:\n  前期: 会議\n`,
    '3:7 shape/wrong-type',
    '「前期」には一覧',
    '「前期:」の次の行から',
  ],
  [
    'a list in a list',
    `${initiative}owner:\n  - a\n  - [b]\n`,
    '4:5 shape/wrong-type',
    '「owner」の2番目には文字',
    '「- 値」',
  ],
  ['a sheet of words', '取組\n', '1:1 shape/wrong-type', 'シートには項目と値の組', '「kind: initiative」'],
  [
    'a word that is no choice',
    'kind: kpi\nbetter: lowr\n',
    '2:9 shape/unknown-value',
    '「better」に「lowr」は書けません。',
    '「lower」',
  ],
  [
    'a word far from all choices',
    'kind: kpi\nbetter: 増\n',
    '2:9 shape/unknown-value',
    '「better」に「増」',
    '書ける値は higher・lower・keep です。',
  ],
  [
    'a misspelt kind',
    'kind: initiativ\n',
    '1:7 shape/unknown-kind',
    'シートの種類 kind に「initiativ」は書けません。',
    '「initiative」',
  ],
  ['a kind in Japanese', 'kind: 取組\n', '1:7 shape/unknown-kind', '「取組」', '「initiative」'],
  ['its key with a capital', 'Kind: kpi\n', '1:1 shape/unknown-key', '「Kind」', '「kind」に直して'],
  ['its key in Japanese', 'title: a\n種類: kpi\n', '2:1 shape/unknown-key', '「種類」', '「kind」に直して'],
  [
    'no kind',
    'title: a\n',
    '1:1 shape/unknown-kind',
    'シートの種類を表す項目「kind」がありません。',
    '「kind: initiative」か',
  ],
  [
    'a kind that is still to be written, also where another key is meant',
    'kind:\n種類: kpi\n',
    '1:1 shape/unknown-kind',
    '項目「kind」に、シートの種類が書かれていません。',
    '「kind: initiative」か',
  ],
  [
    'a kind in a list',
    'kind: [kpi]\n',
    '1:7 shape/unknown-kind',
    '項目「kind」に、シートの種類が書かれていません。',
    '「kind: initiative」か',
  ],
  [
    'an entry without its text',
    `${initiative}schedule:\n  - { id: a }\n`,
    '3:7 shape/missing',
    '「schedule」の1番目に項目「text」がありません。',
    '「text: 値」の行',
  ],
  [
    'an entry with an empty text',
    `${initiative}schedule:\n  - { id: a, text: }\n`,
    '3:14 shape/missing',
    '項目「text」に値がありません。',
    '「text: 値」の行',
  ],
  [
    'an entry whose text is misspelt',
    `${initiative}schedule:\n  - { txt: a }\n`,
    '3:7 shape/unknown-key',
    '「txt」',
    '「text」',
  ],
  [
    'an empty item',
    `${initiative}issues:\n  - a\n  -\n`,
    '4:4 shape/missing',
    '「issues」の2番目が空です。',
    '「- 」の後に',
  ],
  [
    'a sentence with a colon',
    `${initiative}content:\n  - 目標: 900件\n`,
    '3:5 yaml/colon-in-value',
    '「目標: 900件」が別の項目として読まれます。',
    "'目標: 900件'",
  ],
];

describe('one slip, one finding', () => {
  test.each(slips)('%s', (_, text, line, ja, hint) => {
    const findings = found(text);
    expect(findings.map((one) => one.line)).toEqual([line]);
    expect(findings[0]?.finding.message.ja).toContain(ja);
    expect(findings[0]?.finding.hint?.ja).toContain(hint);
    expect(findings[0]?.finding.hint?.ja).toMatch(/ください。$/);
    expect(findings[0]?.finding.message.en).toMatch(/^[A-Z"].*\.$/);
    expect(`${findings[0]?.finding.message.ja}`).not.toMatch(/invalid|expected|input/i);
  });
});

test('a real sheet has nothing to complain about', () => {
  expect(found(sample)).toEqual([]);
});

test('what was left empty is as good as not written', () => {
  const { data, findings } = shaped(
    `${initiative}title:\nowner: ~\nschedule:\n  前期:\n  後期: [a]\n`,
    sheetShape,
  );
  expect(findings).toEqual([]);
  expect(data).toEqual({ kind: 'initiative', schedule: { 後期: ['a'] } });
});

test('several slips do not hide each other, and what is sound survives', () => {
  const text = `${initiative}titel: a\nowner: [市民局, [b]]\nschedule:\n  前期:\n    - { id: a }\n    - { id: b, text: c, nte: d }\n    - e（5月）\n  後期: f\nissues: g\n`;
  const { data, findings } = shaped(text, sheetShape);
  expect(findings.map(({ rule }) => rule).sort()).toEqual([
    'shape/missing',
    'shape/unknown-key',
    'shape/unknown-key',
    'shape/wrong-type',
    'shape/wrong-type',
  ]);
  expect(data).toEqual({
    kind: 'initiative',
    owner: ['市民局'],
    schedule: { 前期: [{ id: 'b', text: 'c' }, 'e（5月）'] },
    issues: 'g',
  });
});

test('an item keeps its place when the ones before it were cut out', () => {
  const text = `${initiative}schedule:\n  - { id: a }\n  - b\n  - { id: c }\n  -\n  - { text: d, after: [[x], e] }\n`;
  const { data, origin: at, source } = shaped(text, sheetShape);
  expect(data).toMatchObject({ schedule: ['b', { text: 'd', after: ['e'] }] });
  const lineOf = (...path: (string | number)[]) => pin(source, { at: below(at, ...path) }).start;
  expect(lineOf('schedule', 0)).toEqual({ line: 4, column: 5 });
  expect(lineOf('schedule', 1, 'text')).toEqual({ line: 7, column: 13 });
  expect(lineOf('schedule', 1, 'after', 0)).toEqual({ line: 7, column: 29 });
});

test('nothing survives a sheet of an unknown kind', () => {
  expect(shaped('kind: x\n', sheetShape).data).toBeNull();
  expect(shaped('- a\n', projectShape).data).toBeNull();
});

test('reform.yaml has its own keys', () => {
  const { data, findings } = shaped('city: 例市\n市名: 例市\ncycle: halvs\n', projectShape);
  expect(findings.map(({ rule, hint }) => [rule, hint?.ja.replace(/の.*/, '')])).toEqual([
    ['shape/unknown-value', '「halves」'],
    ['shape/unknown-key', '「city」'],
  ]);
  expect(data).toEqual({ city: '例市' });
});

test('a schema may bring its own words', () => {
  const words = { ja: '検査数字が合いません。', en: 'The check digit is wrong.' };
  const schema = z.strictObject({
    code: z
      .string()
      .refine(() => false, { params: { words } })
      .optional(),
  });
  const { data, findings } = shaped('code: 271404\n', schema);
  expect(findings).toMatchObject([{ rule: 'shape/unknown-value', message: words }]);
  expect(data).toEqual({});
});

test('a thousand slips take no longer than they must', () => {
  const lines = Array.from({ length: 3000 }, (_, index) => `  - { id: a${index}, txet: b }\n`).join('');
  expect(shaped(`${initiative}schedule:\n${lines}`, sheetShape).findings).toHaveLength(3000);
}, 20_000);

describe('a sheet in which more does not fit than zod can gather', () => {
  const many = 140_000;
  const text = `${initiative}schedule:\n  前期:\n${'    - [a]\n'.repeat(many)}`;

  test('is judged as far as that goes, which is said at the list', () => {
    const { data, findings } = shaped(text, sheetShape);
    expect(data).not.toBeNull();
    expect(findings[0]).toMatchObject({
      at: { path: ['schedule', '前期'] },
      message: { ja: '「前期」には、合わない項目が多すぎます。はじめの10,000件だけを点検しました。' },
    });
    expect(findings).toHaveLength(10_001);
  });
});
