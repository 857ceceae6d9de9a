/** The rows of a list as they reach its writers: whole, in order, and with what differs from the row above. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remembering, type Value } from '../../src/grid/list.ts';
import { writeRows } from '../lists.ts';

const columns = ['市', '内容', '数値'].map((title) => ({ title, width: 5 }));
const anyRows: fc.Arbitrary<Value[][]> = fc.array(
  fc.array(fc.constantFrom<Value>('', '0', 0, '市', 1), { maxLength: 3 }),
);

test('whoever puts down only what changed has every row', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const held: Value[] = [];
      const seen: Value[][] = [];
      const row = (values: readonly Value[], changed: readonly number[]) => {
        for (const column of changed) held[column] = values[column] ?? 'nothing';
        seen.push([...held]);
      };
      writeRows({ columns, rows }, [{ row, end: () => new Uint8Array() }]);
      expect(seen).toEqual(rows.map((row) => columns.map((_, column) => row[column] ?? '')));
    }),
  );
});

test('what stays as it is above has not changed', () => {
  const all: (readonly number[])[] = [];
  const rows = [
    ['市', 'a', 1],
    ['市', 'b', 1],
    ['市', 'b', '1'],
    ['市', 'b', '1'],
  ];
  const row = (_: readonly Value[], changed: readonly number[]) => all.push(changed);
  writeRows({ columns, rows }, [{ row, end: () => new Uint8Array() }]);
  expect(all).toEqual([[0, 1, 2], [1], [2], []]);
});

test('every row is made once, however many writers there are', () => {
  let made = 0;
  const list = {
    columns,
    rows: {
      *[Symbol.iterator]() {
        for (; made < 3; made += 1) yield [made];
      },
    },
  };
  const seen: unknown[] = [];
  const writer = { row: ([first]: readonly Value[]) => seen.push(first), end: () => new Uint8Array() };
  writeRows(list, [writer, writer]);
  expect(seen).toEqual([0, 0, 1, 1, 2, 2]);
});

test('a value is made once in its column, a number is no text, and texts that hardly come twice are forgotten', () => {
  const made: unknown[] = [];
  const make = remembering(
    [
      { title: '', width: 1 },
      { title: '', width: 1, own: true },
    ],
    (value, column) => {
      made.push([value, column]);
      return `${column}${JSON.stringify(value)}`;
    },
  );
  const asked: [Value, number][] = [
    ['1', 0],
    [1, 0],
    ['1', 0],
    ['1', 1],
    ['1', 1],
  ];
  expect(asked.map(([value, column]) => make(value, column))).toEqual(['0"1"', '01', '0"1"', '1"1"', '1"1"']);
  expect(made).toEqual([
    ['1', 0],
    [1, 0],
    ['1', 1],
    ['1', 1],
  ]);
});
