/** A spot → the line and columns a person is sent to. */
import { describe, expect, test } from 'vitest';
import type { Path } from '../../src/diagnostics/finding.ts';
import { lineMap, pin } from '../../src/sheets/pin.ts';
import { readDocuments } from '../../src/sheets/read.ts';

const text = `kind: initiative
title: 区役所 # 名前
note:
owner: [市民局, 区政課]
issues:
  - "窓口が「混雑」している"
  - 'it''s'
content:
  - |
    第1段
    第2段
  - 区役所と
    本庁が連携
schedule:
  前期: { id: a }
---
kind: kpi
`;
const { source } = readDocuments('a.yaml', text);

function at(path: Path, more: { key?: boolean; words?: string } = {}, document = 0): string {
  const { end, start } = pin(source, { at: { file: 'a.yaml', document, path }, ...more });
  expect(end.line).toBe(start.line);
  return `${start.line}:${start.column} ${text.split('\n')[start.line - 1]?.slice(start.column - 1, end.column - 1)}`;
}

describe('places', () => {
  test.each<[string, string, string]>([
    ['a value', at(['title']), '2:8 区役所'],
    ['its key', at(['title'], { key: true }), '2:1 title'],
    ['an empty value: the key', at(['note']), '3:1 note'],
    ['an item', at(['owner', 1]), '4:14 区政課'],
    ['a list in brackets', at(['owner']), '4:8 [市民局, 区政課]'],
    ['a list on lines: its first line', at(['issues']), '6:3 - "窓口が「混雑」している"'],
    ['a quoted value, with its quotes', at(['issues', 0]), '6:5 "窓口が「混雑」している"'],
    ['words inside it', at(['issues', 0], { words: '混雑' }), '6:10 混雑'],
    ['words with a doubled quotation mark', at(['issues', 1], { words: "it's" }), "7:6 it''s"],
    ['words that are not there: the value', at(['title'], { words: '本庁' }), '2:8 区役所'],
    ['a block: its first line of words', at(['content', 0]), '10:5 第1段'],
    ['words inside a block', at(['content', 0], { words: '第2段' }), '11:5 第2段'],
    ['folded lines: the first', at(['content', 1]), '12:5 区役所と'],
    ['words of a later line', at(['content', 1], { words: '本庁が' }), '13:5 本庁が'],
    ['words across a fold: their first line', at(['content', 1], { words: '役所と 本庁' }), '12:6 役所と'],
    ['a key that is not there: the key above', at(['schedule', '前期', 'text']), '15:3 前期'],
    ['nor one above it', at(['schedule', '後期', 0, 'text']), '14:1 schedule'],
    ['at the top: the first key', at(['owners']), '1:1 kind'],
    ['the top itself: its first line', at([]), '1:1 kind: initiative'],
    ['another document', at(['kind'], {}, 1), '17:7 kpi'],
    ['its missing key', at(['id'], {}, 1), '17:1 kind'],
    // Nothing is known of it: the file as a whole.
    ['a document that is not there', at(['id'], {}, 7), '1:1 '],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });

  test('a stretch, clamped to the file', () => {
    const range = pin(source, { at: { file: 'a.yaml', from: 10_000, to: 20_000 } });
    expect(range.start).toEqual({ line: 18, column: 1 });
  });
});

test('lines and columns count from 1, in UTF-16 units', () => {
  const lines = lineMap('a\r\n𠮷b\n');
  expect(lines.position(0)).toEqual({ line: 1, column: 1 });
  expect(lines.position(3)).toEqual({ line: 2, column: 1 });
  expect(lines.position(5)).toEqual({ line: 2, column: 3 });
  expect(lines.position(7)).toEqual({ line: 3, column: 1 });
  expect(lines.start(2)).toBe(3);
  expect(lines.count).toBe(3);
});
