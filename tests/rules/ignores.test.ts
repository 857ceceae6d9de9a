/** `# reform-ignore rule -- reason`: which findings it silences, and what is said about the comment itself. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/reform.ts';
import { commentsIn } from '../../src/sheets/comments.ts';
import { memoryWorld } from '../memory-world.ts';

const head = `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
`;

function check(lines: string) {
  const { files } = memoryWorld({
    'reform.yaml': 'city: 例市\nyear: 令和7年度\n',
    'wards.yaml': head + lines,
  });
  const [project] = compile(files, '.', { asOf: '2025-05-01', submit: false });
  return {
    found: (project?.diagnostics ?? []).map(({ range, rule }) => `${range.start.line} ${rule}`),
    silenced: (project?.silenced ?? []).map(({ diagnostic, reason }) => `${diagnostic.rule}: ${reason}`),
  };
}

const undated = (comment: string, above = '') =>
  check(`schedule:\n  後期:\n${above}    - 改定案を作成${comment}\n`);

describe('a finding is silenced', () => {
  test('by a comment on its line or above it, with the reason', () => {
    const calm = { found: [], silenced: ['schedule/undated: 審議会の日程による'] };
    expect(undated(' # reform-ignore schedule/undated -- 審議会の日程による')).toEqual(calm);
    expect(undated('', '    # reform-ignore schedule/undated -- 審議会の日程による\n')).toEqual(calm);
    expect(undated('', '    # reform-ignore schedule/undated -- 審議会の日程による\n\n    # 注\n')).toEqual(
      calm,
    );
  });

  test('for several rules, with whatever comma and dash', () => {
    for (const [comma, dash] of [
      [',', ' -- '],
      ['、', '――'],
      [' ，', ' — '],
      [', ', '　－－　'],
    ])
      expect(
        check(
          `schedule:\n  後期:\n    # reform-ignore schedule/undated${comma}text/inner-space${dash}様式のとおり\n    - 改定 案を作成する\n`,
        ),
      ).toEqual({
        found: [],
        silenced: expect.arrayContaining([
          'schedule/undated: 様式のとおり',
          'text/inner-space: 様式のとおり',
        ]),
      });
  });

  test('in all lines of one value', () => {
    const block =
      'issues:\n  # reform-ignore text/inner-space -- 原文のとおり\n  - |\n    待ち時間が長い。\n    暮らしや すい地域をつくる。\n';
    expect(check(block)).toEqual({ found: [], silenced: ['text/inner-space: 原文のとおり'] });
    expect(check(block.replace('- |', '- >-  # 注')).found).toEqual([]);
  });

  test('only there', () => {
    const two =
      'schedule:\n  後期:\n    - 改定案を作成 # reform-ignore schedule/undated -- 済\n    - 意見を募集\n';
    expect(check(two)).toEqual({ found: ['8 schedule/undated'], silenced: ['schedule/undated: 済'] });
  });

  test('never by words inside quotes or a block of text', () => {
    for (const text of [
      "'改定案 # reform-ignore schedule/undated -- 済'",
      '|\n      改定案\n      # reform-ignore schedule/undated -- 済',
    ])
      expect(check(`schedule:\n  後期:\n    - ${text}\n`)).toMatchObject({
        silenced: [],
        found: [expect.any(String)],
      });
  });
});

describe('the comment itself is a finding', () => {
  test.each([
    [
      'without a reason',
      ' # reform-ignore schedule/undated',
      ['7:ignore/without-reason', '7:schedule/undated'],
    ],
    [
      'with an empty reason',
      ' # reform-ignore schedule/undated -- ',
      ['ignore/without-reason', 'schedule/undated'],
    ],
    ['without a rule', ' # reform-ignore -- 済', ['ignore/unknown-rule', 'schedule/undated']],
    [
      'with an unknown rule',
      ' # reform-ignore schedule/undatd -- 済',
      ['ignore/unknown-rule', 'schedule/undated'],
    ],
    ['with a group', ' # reform-ignore schedule/* -- 済', ['ignore/unknown-rule', 'schedule/undated']],
    ['for nothing', ' # reform-ignore schedule/undated, progress/late -- 済', ['ignore/unused']],
    [
      'for what cannot be silenced',
      ' # reform-ignore yaml/syntax -- 済',
      ['config/not-optional', 'schedule/undated'],
    ],
  ])('%s', (_, comment, rules) => {
    const found = undated(comment).found.map((line) => line.split(' ')[1]);
    expect(found.sort()).toEqual(rules.map((rule) => rule.replace('7:', '')).sort());
  });

  test('not where its rule is off only now', () => {
    const { files } = memoryWorld({
      'reform.yaml': 'city: 例市\nyear: 令和7年度\nrules: { schedule/undated: off }\n',
      'wards.yaml': `${head}schedule:\n  後期:\n    - 改定案を作成 # reform-ignore schedule/undated -- 済\n`,
    });
    const moment = { asOf: '2025-05-01', submit: false };
    expect(compile(files, '.', moment)[0]).toMatchObject({ diagnostics: [], silenced: [] });
  });

  test('not where the sheet cannot be read as a whole', () => {
    const broken =
      'schedule:\n  後期:\n    - 改定案を作成 # reform-ignore schedule/undated -- 済\nprogress：\n';
    expect(check(broken).found).toEqual(['8 yaml/full-width-colon']);
  });

  test('not where no preset wakes its rule', () => {
    const ignored =
      '    # reform-ignore koyobun/okurigana -- 条例の題名のとおり\n    - 調査を行なう（1月）\n';
    expect(check(`schedule:\n  後期:\n${ignored}`)).toEqual({ found: [], silenced: [] });
  });

  test('and other comments are none', () => {
    expect(undated(' # reform-ignored 済').found).toEqual(['7 schedule/undated']);
    expect(undated(' # see reform-ignore schedule/undated -- 済').found).toEqual(['7 schedule/undated']);
  });
});

test('comments are where the text says they are, whatever stands around them', () => {
  const parts = [
    'a: b',
    '- c',
    "'# d'",
    '"# e"',
    ' ',
    '\n',
    '# f',
    '|',
    '  ',
    '[',
    ']',
    '---',
    '：',
    '\r\n',
    '\t',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (chosen) => {
      const text = chosen.join('');
      for (const comment of commentsIn(text)) {
        expect(text.slice(comment.from, comment.to)).toBe(comment.text);
        expect(comment.text).toMatch(/^#[^\n]*$/);
        expect(comment.first).toBeLessThanOrEqual(comment.last);
      }
    }),
  );
});

test('the summary counts them and lists the reasons', async () => {
  const world = memoryWorld({
    'data/reform.yaml': 'city: 例市\nyear: 令和7年度\n',
    'data/wards.yaml': `${head}schedule:\n  後期:\n    - 改定案を作成 # reform-ignore schedule/undated -- 審議会の\u202e日程による\n`,
  });
  expect(await world.run('check')).toBe(0);
  expect(world.out()).toMatchInlineSnapshot(`
    "理由を付けて止めた指摘（1 件）:
      data/wards.yaml:7:7  schedule/undated  審議会の<U+202E>日程による

    ✓ 指摘はありません（1 計画 1 シート、理由を付けて止めた指摘 1 件）
    "
  `);
  const english = world.later();
  await english.run('check --lang en');
  expect(english.out()).toMatchInlineSnapshot(`
    "Silenced with a reason (1):
      data/wards.yaml:7:7  schedule/undated  審議会の<U+202E>日程による

    ✓ No findings (1 plan, 1 sheet, 1 silenced with a reason)
    "
  `);
});
