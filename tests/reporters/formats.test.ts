import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/diagnostics/order.ts';
import { reporters } from '../../src/reporters/index.ts';
import { json } from '../../src/reporters/json.ts';
import { line } from '../../src/reporters/line.ts';
import type { Look } from '../../src/reporters/reporter.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { file, finding, rangeOf, report } from './examples.ts';

const look: Look = { language: 'ja', color: false, columns: 80 };
const sheet = '後期:\n  - 改定案を作成（～9月）\n';

describe('one finding a line', () => {
  test('is what editors and grep expect', () => {
    expect(line.report(report(sheet, [finding(sheet, '～9月')]), look)).toMatchInlineSnapshot(`
      "data/hikarino/initiatives/wards.yaml:2:12: エラー 「～9月」は後期の時期ではありません。 [schedule/wrong-half]
      "
    `);
  });

  test('stays one line, and safe, whatever an author wrote', () => {
    const message = { ja: '「一\n二\u001b[2J」です。', en: '-' };
    const out = line.report(report(sheet, [finding(sheet, '～9月', { message })]), look);
    expect(out).toContain('「一␊二␛[2J」です。');
  });
});

describe('the report for programs', () => {
  test('carries everything, with null for what is absent', () => {
    const related = [
      { message: { ja: 'ここです', en: 'here' }, file: 'data\\a.yaml', range: rangeOf(sheet, '後期') },
    ];
    expect(json.report(report(sheet, [finding(sheet, '～9月', { related })]), look)).toMatchInlineSnapshot(`
      "{
        "formatVersion": 1,
        "results": [
          {
            "rule": "schedule/wrong-half",
            "severity": "error",
            "message": "「～9月」は後期の時期ではありません。",
            "hint": null,
            "file": "data/hikarino/initiatives/wards.yaml",
            "range": {
              "start": {
                "line": 2,
                "column": 12
              },
              "end": {
                "line": 2,
                "column": 15
              }
            },
            "entity": null,
            "related": [
              {
                "message": "ここです",
                "file": "data/a.yaml",
                "range": {
                  "start": {
                    "line": 1,
                    "column": 1
                  },
                  "end": {
                    "line": 1,
                    "column": 3
                  }
                }
              }
            ],
            "fix": null,
            "fingerprint": "0123456789abcdef"
          }
        ],
        "silenced": [],
        "known": [],
        "summary": {
          "plans": 1,
          "files": 1,
          "sheets": 1,
          "errors": 1,
          "warnings": 0,
          "infos": 0,
          "silenced": 0,
          "known": 0
        }
      }
      "
    `);
  });

  test('escapes what a terminal would obey, and means the same', () => {
    const message = { ja: '右\u202e左\u0085', en: '-' };
    const out = json.report(report(sheet, [finding(sheet, '～9月', { message })]), look);
    expect(out).toMatch(/^[^\u0085\u202e]*$/);
    expect(JSON.parse(out).results[0].message).toBe(message.ja);
  });
});

test('findings stand in one order: file, line, column, rule', () => {
  const at = (name: string, words: string, rule: string) => finding(sheet, words, { file: name, rule });
  const found = [
    at('b', '後期', 'x/a'),
    at(file, '～9月', 'x/a'),
    at(file, '後期', 'x/b'),
    at(file, '後期', 'x/a'),
  ];
  expect(inOrder(found).map((each) => `${each.file} ${each.range.start.line} ${each.rule}`)).toEqual([
    'b 1 x/a',
    `${file} 1 x/a`,
    `${file} 1 x/b`,
    `${file} 2 x/a`,
  ]);
});

test('every format has its own name, and none is coloured when colour is off', () => {
  expect(new Set(reporters.map(({ name }) => name)).size).toBe(reporters.length);
  for (const reporter of reporters)
    expect(reporter.report(report(sheet, [finding(sheet, '～9月')]), look)).not.toContain('\u001b');
});

test('a brace that an author wrote is no place for an argument in SARIF', () => {
  const message = { ja: '「{0}」は書けません。', en: '-' };
  const out = sarif.report(report(sheet, [finding(sheet, '～9月', { message })]), look);
  expect(JSON.parse(out).runs[0].results[0].message.text).toBe('「{{0}}」は書けません。');
});
