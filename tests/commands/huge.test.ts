/** A sheet may be longer than anybody writes: what a list of it is made into never lies on the stack at once. */
import { expect, it } from 'vitest';
import { memoryWorld } from '../memory-world.ts';

/** Spread into a call, so many overflow the stack. */
const many = 130_000;

const head = `kind: initiative
id: long
title: 長い取組
owner: [市民局, 区政推進部]
schedule:
  前期:
`;

it('a sheet of very many items, with something to say of each, is checked and built', async () => {
  const world = memoryWorld({
    'data/reform.yaml': 'city: 見本市\nyear: 令和7年度\ncycle: halves\nforms: [yoshiki4]\n',
    'data/initiatives/long.yaml': head + '    - 説明会を開催（4月） #中央区\n'.repeat(many),
  });
  const line = 'build data --only kind=initiative --as-of 2025-06-30 --lang en';
  expect(await world.run(line)).toBe(0);
  const [, found] = /(\d+) findings/.exec(world.out()) ?? [];
  expect(Number(found)).toBeGreaterThanOrEqual(many);
});
