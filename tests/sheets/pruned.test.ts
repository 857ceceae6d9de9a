/** Places in a list from which broken items were left out. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { writtenPath } from '../../src/sheets/pruned.ts';

test('what is left of a list keeps its written number, whatever went from it and from the lists in it', () => {
  const numbers = fc.uniqueArray(fc.nat(20), { maxLength: 12 });
  fc.assert(
    fc.property(numbers, numbers, fc.nat(8), fc.nat(8), (outer, inner, at, within) => {
      const left = (gone: readonly number[]) => [...Array(40).keys()].filter((one) => !gone.includes(one));
      const item = left(outer)[at] ?? 0;
      const without = [
        ...inner.map((one) => ['items', item, 'points', one]),
        ...outer.map((one) => ['items', one]),
        ...inner.map((one) => ['others', one]),
      ];
      const path = ['items', at, 'points', within];
      const origin = { file: 'a.yaml', document: 0, path, without };
      expect(writtenPath(origin)).toEqual(['items', item, 'points', left(inner)[within]]);
    }),
  );
});
