/** The cells of a list: what they say does not depend on the row above, and what stands there too is not made twice. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowTexts, type Value, writeRows } from '../../src/grid/list.ts';

const rows: fc.Arbitrary<Value[][]> = fc.array(
  fc.array(fc.constantFrom<Value>('', '0', 0, '市', 1), { maxLength: 4 }),
);
const make = (value: Value, column: number) => `${column}${JSON.stringify(value)}`;

test('every row says what it would say alone', () => {
  fc.assert(
    fc.property(rows, (rows) => {
      const texts = new RowTexts(make);
      for (const row of rows) expect([...texts.of(row)]).toEqual(row.map(make));
    }),
  );
});

test('a row that is too short is filled up with empty texts', () => {
  fc.assert(
    fc.property(rows, (rows) => {
      const texts = new RowTexts(make);
      for (const row of rows)
        expect([...texts.of(row, 4)]).toEqual([0, 1, 2, 3].map((column) => make(row[column] ?? '', column)));
    }),
  );
});

test('only what is another than above is made', () => {
  const made: Value[] = [];
  const texts = new RowTexts((value) => {
    made.push(value);
    return '';
  });
  for (const row of [
    ['市', 'a', 1],
    ['市', 'b', 1],
    ['市', 'b', '1'],
  ])
    texts.of(row);
  expect(made).toEqual(['市', 'a', 1, 'b', '1']);
});

test('every writer is given every row, and without a writer no row is made', () => {
  let made = 0;
  const list = {
    rows: {
      *[Symbol.iterator]() {
        for (made = 0; made < 3; made += 1) yield [made];
      },
    },
  };
  writeRows(list, []);
  expect(made).toBe(0);
  const seen: Value[][] = [[], []];
  writeRows(
    list,
    seen.map((all) => ({ row: (values) => all.push(...values), end: () => new Uint8Array() })),
  );
  expect(seen).toEqual([
    [0, 1, 2],
    [0, 1, 2],
  ]);
});
