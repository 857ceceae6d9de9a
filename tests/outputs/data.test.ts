/** The list of all data in two files: each may be asked for, in any order, and is what it would be alone. */
import { expect, test } from 'vitest';
import { dataFiles } from '../../src/outputs/data.ts';
import { compile, draft } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';
import { sheet } from '../returns/send.ts';

const files = { 'data/reform.yaml': 'city: ひかり野市\nyear: 令和7年度\n', 'data/counters.yaml': sheet };

async function made(...wanted: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const [compiled] = compile(memoryWorld(files).files, 'data', { asOf: '2025-05-01', submit: false });
  if (!compiled?.plan) throw new Error('There is no plan.');
  const makings = await dataFiles(draft(compiled.plan, { forced: false }));
  const bytes = wanted.map(async (path) => {
    const making = makings.find((one) => one.path === path);
    return [path, (await making?.bytes()) ?? new Uint8Array()] as const;
  });
  return new Map(await Promise.all(bytes));
}

test('in any order, together or alone', async () => {
  const [xlsx, csv] = ['data-list.xlsx', 'data-list.csv'];
  const both = await made(xlsx, csv);
  expect(new TextDecoder().decode(both.get(csv))).toContain('待ち時間を調査（～9月）');
  expect([...(await made(csv, xlsx))].toReversed()).toEqual([...both]);
  for (const path of [xlsx, csv]) expect([...(await made(path))]).toEqual([[path, both.get(path)]]);
});
