/** What is written below `|` or `>` ends with a line end that nobody means: no page shows an empty line for it. */
import { expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';
import { corrected } from '../returns/send.ts';

const paragraphs = (sign: string) => `kind: initiative
id: counters
title: 窓口の見直し
owner: [総務局, 窓口改革課]
issues:
  - ${sign}
    窓口で待つ時間が長い。

    手続が分かれている。
  - 職員が足りない。
content:
  - title: 予約
    points:
      - ${sign}
        手続を決める。
schedule:
  前期:
    - text: ${sign}
        仕様を作成（～9月）
sections:
  - title: 今後
    text: ${sign}
      窓口を広げる。
`;

const reform = 'city: ひかり野市\nyear: 令和7年度\nforms: [yoshiki4, initiative-sheet]\n';

async function built(text: string) {
  const world = memoryWorld({ 'data/a/reform.yaml': reform, 'data/a/counters.yaml': text });
  expect(await world.run('build data/a'), world.out()).toBe(0);
  return world;
}

/** With a key that no shape has, zod judges the sheet. */
test.each([
  ['|', '|-', ''],
  ['>', '>-', ''],
  ['|+', '|-', ''],
  ['|', '|-', 'memo: 覚書\n'],
])('%s is printed as %s is', async (sign, strict, more) => {
  const [ours, theirs] = await Promise.all(
    [sign, strict].map(async (one) => {
      const world = memoryWorld({
        'data/a/reform.yaml': reform,
        'data/a/counters.yaml': paragraphs(one) + more,
      });
      await world.run('build data/a --force');
      return world.written.map((path) => [path, Buffer.from(world.files.read(path)).toString('base64')]);
    }),
  );
  expect(ours?.length).toBeGreaterThan(5);
  expect(ours).toEqual(theirs);
});

test('a corrected paragraph keeps its sign', async () => {
  const world = await built(paragraphs('|'));
  const form = 'out/yoshiki4/counters.xlsx';
  const bytes = await corrected(world.files.read(form), ({ set }) =>
    set('content.0.points.0', '手続を選ぶ。'),
  );
  const later = world.later({ [form]: bytes });
  expect(await later.run(`import ${form} --into data/a --write`), later.out()).toBe(0);
  expect(later.text('data/a/counters.yaml')).toBe(paragraphs('|').replace('手続を決める', '手続を選ぶ'));
});
