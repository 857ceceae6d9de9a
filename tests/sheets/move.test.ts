/** An item at another place: its lines and comments go with it, every other byte stays, and the sheet says the same in another order. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Path } from '../../src/diagnostics/finding.ts';
import { insertItems } from '../../src/sheets/edit.ts';
import { afterRemoval, moveItem } from '../../src/sheets/move.ts';
import { readDocuments } from '../../src/sheets/read.ts';
import { spliceText } from '../../src/sheets/splice.ts';
import { sheetValue } from '../../src/sheets/tried.ts';

function moved(text: string, path: Path, after: Path): string | undefined {
  const { source } = readDocuments('a.yaml', text);
  const edits = moveItem(source, { document: 0, path }, after);
  return edits && spliceText(text, edits);
}

describe('an item moves', () => {
  test.each<[string, string, Path, Path, string | undefined]>([
    ['down', 'a:\n  - 一\n  - 二\n  - 三\nb: 1\n', ['a', 0], ['a', 2], 'a:\n  - 二\n  - 三\n  - 一\nb: 1\n'],
    ['to the front', 'a:\n  - 一\n  - 二 # 注\n', ['a', 1], ['a', -1], 'a:\n  - 二 # 注\n  - 一\n'],
    [
      'with its comments, its id and the lines below it',
      'a:\n  # 一の注\n  - id: x\n    text: 一\n  - |\n    二\n    二\n',
      ['a', 0],
      ['a', 1],
      'a:\n  - |\n    二\n    二\n  # 一の注\n  - id: x\n    text: 一\n',
    ],
    [
      'into another list, indented as that is',
      'a:\n    - 一\n    - 二\nb:\n  - 三\n',
      ['a', 0],
      ['b', 0],
      'a:\n    - 二\nb:\n  - 三\n  - 一\n',
    ],
    ['in brackets', 'a: [一, 二, 三]\n', ['a', 2], ['a', -1], 'a: [三, 一, 二]\n'],
    ['between brackets', 'a: [一, 二]\nb: [三]\n', ['a', 0], ['b', 0], 'a: [二]\nb: [三, 一]\n'],
    ['where the file has no end of line', 'a:\n- 一\n- 二', ['a', 0], ['a', 1], 'a:\n- 二\n- 一'],
    [
      'with the line ends of Windows',
      'a:\r\n- 一\r\n- 二\r\n',
      ['a', 1],
      ['a', -1],
      'a:\r\n- 二\r\n- 一\r\n',
    ],
    [
      'up with them from the end of the file',
      'a:\r\n- 一\r\n- 二',
      ['a', 1],
      ['a', -1],
      'a:\r\n- 二\r\n- 一\r\n',
    ],
    ['down with them to the end of the file', 'a:\r\n- 一\r\n- 二', ['a', 0], ['a', 1], 'a:\r\n- 二\r\n- 一'],
    [
      'in brackets over lines, past a comment',
      'a: [\n  一, # 注\n  二,\n  三\n]\n',
      ['a', 1],
      ['a', -1],
      'a: [\n  二, 一, # 注\n  \n  三\n]\n',
    ],
    ['not from lines into brackets', 'a:\n  - 一\n  - 二\nb: [三]\n', ['a', 0], ['b', 0], undefined],
    ['not away from those who repeat it', 'a:\n  - &x 一\n  - *x\n', ['a', 0], ['a', 1], undefined],
  ])('%s', (_, text, path, after, expected) => {
    expect(moved(text, path, after)).toBe(expected);
  });

  test('in any list from anywhere to anywhere', () => {
    const items = fc.array(
      fc.constantFrom('一', '"二"', "'三'", '{ a: 四 }', '|\n    五\n    五', '六 # 注'),
      {
        minLength: 2,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(items, fc.nat(), fc.nat(), (list, a, b) => {
        const text = `k: 1\na:\n${list.map((one, at) => `  - ${one.replace('五', `五${at}`)}\n`).join('')}# 終\nb: 2\n`;
        const [from, after] = [a % list.length, (b % (list.length + 1)) - 1];
        const result = moved(text, ['a', from], ['a', after]);
        expect(result?.split('\n').toSorted()).toEqual(text.split('\n').toSorted());
        const values = (of: string) =>
          sheetValue(readDocuments('a', of).source, { document: 0, path: ['a'] }) as string[];
        const before: readonly string[] = values(text);
        const to = Number(afterRemoval(['a', after], ['a', from])[1]) + 1;
        expect(values(result ?? '')).toEqual(
          before.toSpliced(from, 1).toSpliced(to, 0, ...before.slice(from, from + 1)),
        );
      }),
    );
  });
});

describe('a new item before the first', () => {
  test.each([
    ['a:\n  # 注\n  - 一\n', 'a:\n  # 注\n  - 新: 件\n  - 一\n'.replace('新: 件', "'新: 件'")],
    ["a: ['一', 二]\n", "a: ['新: 件', '一', 二]\n"],
  ])('%j', (text, expected) => {
    const { source } = readDocuments('a.yaml', text);
    const edits = insertItems(source, { document: 0, path: ['a', -1] }, ['新: 件']);
    expect(edits && spliceText(text, edits)).toBe(expected);
  });
});
