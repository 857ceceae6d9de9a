import { describe, expect, test } from 'vitest';
import { pretty } from '../../src/reporters/pretty.ts';
import type { Look } from '../../src/reporters/reporter.ts';
import { file, finding, rangeOf, report } from './examples.ts';

const look: Look = { language: 'ja', color: false, columns: 80 };

const sheet = `kind: initiative
schedule:
  前期:
    - { id: outline, text: 骨子案を作成（9月） }
  後期:
    - 改定案を作成（～9月）
`;

describe('the report for a person', () => {
  test('shows the line, underlines the words, tells the hint and the rule', () => {
    const hint = { ja: '前期に移すか、時期を直してください。', en: 'move it or correct the date.' };
    expect(pretty.report(report(sheet, [finding(sheet, '～9月', { hint })]), look)).toMatchInlineSnapshot(`
      "data/hikarino/initiatives/wards.yaml

        6:14 エラー  「～9月」は後期の時期ではありません。
        6 │     - 改定案を作成（～9月）
          │                     ^^^^^
          = ヒント: 前期に移すか、時期を直してください。
          = schedule/wrong-half

      理由と書き方の例は reform explain schedule/wrong-half で表示します。
      1 件の指摘（エラー 1・警告 0・情報 0）  1 計画 1 シート
      "
    `);
  });

  test('shows both places of a contradiction, in their own files too', () => {
    const related = [
      { message: { ja: '先行する項目です', en: 'what it builds on' }, file, range: rangeOf(sheet, '9月') },
      {
        message: { ja: '方針はここです', en: 'the policy' },
        file: 'data/hikarino/policies/gone.yaml',
        range: rangeOf(sheet, 'kind'),
      },
    ];
    expect(pretty.report(report(sheet, [finding(sheet, '～9月', { related })]), look)).toMatchInlineSnapshot(`
      "data/hikarino/initiatives/wards.yaml

        6:14 エラー  「～9月」は後期の時期ではありません。
        6 │     - 改定案を作成（～9月）
          │                     ^^^^^
          ├ 4:35  先行する項目です
        4 │     - { id: outline, text: 骨子案を作成（9月） }
          │                                          ^^^
          ├ data/hikarino/policies/gone.yaml:1:1  方針はここです
          = schedule/wrong-half

      理由と書き方の例は reform explain schedule/wrong-half で表示します。
      1 件の指摘（エラー 1・警告 0・情報 0）  1 計画 1 シート
      "
    `);
  });

  test('says everything in English too', () => {
    const hint = { ja: '前期に移してください。', en: 'move it to the first half.' };
    const found = [
      finding(sheet, '～9月', { hint, severity: 'warning' }),
      finding(sheet, '骨子案', { severity: 'info' }),
    ];
    expect(pretty.report(report(sheet, found), { ...look, language: 'en' })).toMatchInlineSnapshot(`
      "data/hikarino/initiatives/wards.yaml

        6:14 warning  "～9月" is not in the second half.
        6 │     - 改定案を作成（～9月）
          │                     ^^^^^
          = hint: move it to the first half.
          = schedule/wrong-half

        4:28 info  "～9月" is not in the second half.
        4 │     - { id: outline, text: 骨子案を作成（9月） }
          │                            ^^^^^^
          = schedule/wrong-half

      reform explain schedule/wrong-half tells why, with an example.
      2 findings (0 errors, 1 warning, 1 info)  1 plan, 1 sheet
      "
    `);
  });

  test('is calm when there is nothing to say', () => {
    expect(pretty.report(report(sheet, []), look)).toBe('✓ 指摘はありません（1 計画 1 シート）\n');
  });

  test('keeps the marks under the letters, whatever their width', () => {
    const lines = [
      'a: 前\t印 まで',
      'b: が か\u3099 印',
      'c: ｶﾞ 👨‍👩‍👧 印',
      'd: \u001b[31m赤\u0000 印',
      'e: 右\u202e左 印',
    ];
    const text = lines.join('\n');
    const found = lines.map((line, index) => {
      const column = line.indexOf('印') + 1;
      const range = { start: { line: index + 1, column }, end: { line: index + 1, column: column + 1 } };
      return finding(text, '印', { range });
    });
    const frames = pretty
      .report(report(text, found), look)
      .split('\n')
      .filter((line) => /│/.test(line))
      .join('\n');
    expect(frames).toMatchInlineSnapshot(`
      "  1 │ a: 前   印 まで
          │         ^^
        2 │ b: が が 印
          │          ^^
        3 │ c: ｶﾞ 👨‍👩‍👧 印
          │          ^^
        4 │ d: ␛[31m赤␀ 印
          │             ^^
        5 │ e: 右<U+202E>左 印
          │                 ^^"
    `);
  });

  test('cuts a long line around the words it is about', () => {
    const text = `- ${'前の文は長い。'.repeat(20)}ここです${'後の文も長い。'.repeat(20)}`;
    const out = pretty.report(report(text, [finding(text, 'ここです')]), { ...look, columns: 60 });
    expect(out).toMatchInlineSnapshot(`
      "data/hikarino/initiatives/wards.yaml

        1:143 エラー  「～9月」は後期の時期ではありません。
        1 │ …。前の文は長い。ここです後の文も長い。後の文も長い…
          │                  ^^^^^^^^
          = schedule/wrong-half

      理由と書き方の例は reform explain schedule/wrong-half で表示します。
      1 件の指摘（エラー 1・警告 0・情報 0）  1 計画 1 シート
      "
    `);
  });

  test('underlines a stretch of several lines, leaving out its middle', () => {
    const out = pretty.report(report(sheet, [finding(sheet, sheet.slice(sheet.indexOf('schedule')))]), look);
    expect(out).toMatchInlineSnapshot(`
      "data/hikarino/initiatives/wards.yaml

        2:1 エラー  「～9月」は後期の時期ではありません。
        2 │ schedule:
          │ ^^^^^^^^^
        3 │   前期:
          │   ^^^^^
          ┆
        6 │     - 改定案を作成（～9月）
          │     ^^^^^^^^^^^^^^^^^^^^^^^
          = schedule/wrong-half

      理由と書き方の例は reform explain schedule/wrong-half で表示します。
      1 件の指摘（エラー 1・警告 0・情報 0）  1 計画 1 シート
      "
    `);
  });

  test('splits a sheet into its lines once, and not for each of its findings', () => {
    const text = Array.from({ length: 40_000 }, (_, index) => `- ${index} 改定案を作成（～9月）`).join('\n');
    const found = Array.from({ length: 40_000 }, (_, index) =>
      finding(text, '', {
        range: { start: { line: index + 1, column: 5 }, end: { line: index + 1, column: 9 } },
      }),
    );
    expect(pretty.report(report(text, found), look).split('\n').length).toBeGreaterThan(200_000);
  });
});
