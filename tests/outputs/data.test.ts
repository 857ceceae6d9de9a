/** The list of all data in two files: each may be asked for, in any order, and is what it would be alone. */
import { expect, test } from 'vitest';
import { inMemory, whole } from '../../src/chunks.ts';
import { dataFiles } from '../../src/outputs/data.ts';
import { compile, draft } from '../../src/reform.ts';
import { memoryWorld, type Texts } from '../memory-world.ts';
import { sheet } from '../returns/send.ts';

const files = { 'data/reform.yaml': 'city: ひかり野市\nyear: 令和7年度\n', 'data/counters.yaml': sheet };
const [xlsx, csv] = ['data-list.xlsx', 'data-list.csv'];

async function made(wanted: readonly string[], of: Texts = files, aside = inMemory) {
  const [compiled] = compile(memoryWorld(of).files, 'data', { asOf: '2025-05-01', submit: false });
  if (!compiled?.plan) throw new Error('There is no plan.');
  const makings = await dataFiles(draft(compiled.plan, { forced: false }));
  const bytes = wanted.map(async (path) => {
    const making = makings.find((one) => one.path === path);
    return [path, whole((await making?.bytes(aside)) ?? new Uint8Array())] as const;
  });
  return new Map(await Promise.all(bytes));
}

/** Enough of it that it does not wait in one piece. */
function longFiles(): Texts {
  const items = Array.from({ length: 4000 }, (_, at) => `    - 案${at}の作成（${(at % 3) + 1}月）\n`);
  return { ...files, 'data/counters.yaml': sheet + items.join('') };
}

test('both files are the same in whatever order they are asked for, together or alone', async () => {
  const both = await made([xlsx, csv]);
  expect(new TextDecoder().decode(both.get(csv))).toContain('待ち時間を調査（～9月）');
  expect([...(await made([csv, xlsx]))].toReversed()).toEqual([...both]);
  for (const path of [xlsx, csv]) expect([...(await made([path]))]).toEqual([[path, both.get(path)]]);
});

test('they are made chunk by chunk, and whoever else is at work is heard meanwhile', async () => {
  const handed = new Map<Uint8Array, boolean>();
  let heard = false;
  const aside = (bytes: Uint8Array) => {
    if (handed.size === 0) setImmediate(() => (heard = true));
    handed.set(bytes, heard);
    return () => bytes;
  };
  const long = longFiles();
  const both = await made([xlsx, csv], long, aside);
  expect([...both]).toEqual([...(await made([xlsx, csv], long))]);
  const lengths = [...handed.keys()].map(({ length }) => length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(2 ** 19);
  expect([...handed.values()]).toContain(true);
  const kept = [...both.values()].reduce((sum, { length }) => sum + length, 0);
  const elsewhere = lengths.reduce((sum, length) => sum + length, 0);
  expect([elsewhere > 2 ** 19, (kept - elsewhere) / kept]).toEqual([true, expect.closeTo(0, 1)]);
});
