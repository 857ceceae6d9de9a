/** Items that a person put elsewhere in a form: their sheet follows, with ids and comments, and nothing is said twice. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { city, type Hands, home, sentBack, sheet } from './send.ts';

const line = 'import back --into data/hikarino --write';

async function returned(change: (hands: Hands) => void, text = sheet) {
  const world = await sentBack(change, { ...city, [home]: text });
  const code = await world.run(line);
  return { code, said: world.out(), text: world.text(home) };
}

/** Cut out and pasted some rows below, its name left behind. */
const pasted = (field: string, rows: number) => (hands: Hands) => {
  const from = hands.cell(field);
  const to = from.worksheet.getCell(Number(from.row) + rows, Number(from.col));
  to.value = from.value;
  from.value = null;
};

const swapped = (one: string, other: string) => (hands: Hands) => {
  const [a, b] = [hands.cell(one), hands.cell(other)];
  [a.value, b.value] = [b.value, a.value];
};

test('the last of all, some rows below: nothing has changed', async () => {
  expect(await returned(pasted('progress.前期.0.text', 3))).toMatchObject({ code: 0, text: sheet });
});

test('two exchanged: the list has another order, and a comment goes with its item', async () => {
  const { code, said, text } = await returned(swapped('schedule.後期.0', 'schedule.後期.1'));
  const lines = [
    '    - 予約システムの仕様を作成（～1月）\n',
    '    # 次年度へ続く\n    - 調達の手続を開始（2月～）\n',
  ];
  expect(text).toBe(sheet.replace(lines.join(''), lines.toReversed().join('')));
  expect(code).toBe(0);
  expect(said).toContain(
    '  前の項目  調達の手続を開始（2月～）\n  移動　　  予約システムの仕様を作成（～1月）',
  );
});

test('two exchanged inside brackets: they change places there', async () => {
  const { text } = await returned(swapped('content.0.points.0', 'content.0.points.1'));
  expect(text).toBe(
    sheet.replace("[対象の手続を決める。, 'システムを選ぶ。']", "['システムを選ぶ。', 対象の手続を決める。]"),
  );
});

test('moved, and others corrected, removed and added at once', async () => {
  const list = ['一番目', '二番目', '三番目', '四番目', '五番目'];
  const many = sheet.replace(
    "  - '窓口で「待つ」時間が長い。'\n  - 手続が分かれている。\n",
    list.map((one) => `  - ${one}\n`).join(''),
  );
  const { said, text } = await returned(({ set }) => {
    set('issues.0', '五番目');
    set('issues.1', '一番目\n・新しい項目');
    set('issues.2', '二番目');
    set('issues.3', '三番目');
    set('issues.4', '四番目を直した');
  }, many);
  expect(text, said).toContain(
    'issues:\n  - 五番目\n  - 一番目\n  - 新しい項目\n  - 二番目\n  - 三番目\n  - 四番目を直した\n  - 四番目\n',
  );
});

test('joined with the one above in one square, its own row deleted: nothing has changed', async () => {
  const { code, said, text } = await returned(({ cell, set }) => {
    set('issues.0', '窓口で「待つ」時間が長い。\n・手続が分かれている。');
    cell('issues.1').value = null;
  });
  expect({ code, said, text }).toMatchObject({ code: 0, text: sheet });
});

test('a new line above an item is an item before it, and keeps its id to itself', async () => {
  const { code, text } = await returned(({ set }) => {
    set('schedule.前期.0.text', '窓口の数を調査（5月）\n待ち時間を調査（～9月）');
    set('issues.1', '・窓口の数が足りない。\n・手続が分かれている。\n・案内も分かりにくい。');
  });
  expect(text).toBe(
    sheet
      .replace('    - { id: survey', '    - 窓口の数を調査（5月）\n    - { id: survey')
      .replace('  - 手続が分', "  - '窓口の数が足りない。'\n  - 手続が分")
      .replace('分かれている。\n', '分かれている。\n  - 案内も分かりにくい。\n'),
  );
  expect(code).toBe(0);
});

test('whatever order a list was sorted into, the sheet has it, and nothing else has changed', async () => {
  const list = ['一番目', '二番目 # 注', '三番目', '四番目', '五番目'];
  const old = "  - '窓口で「待つ」時間が長い。'\n  - 手続が分かれている。\n";
  const written = (items: readonly string[]) =>
    sheet.replace(old, items.map((one) => `  - ${one}\n`).join(''));
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
  await fc.assert(
    fc.asyncProperty(order, async (sorted) => {
      const { code, said, text } = await returned(({ set }) => {
        for (const [at, from] of sorted.entries())
          set(`issues.${at}`, (list[from] ?? '').replace(' # 注', ''));
      }, written(list));
      expect(text, said).toBe(written(sorted.map((from) => list[from] ?? '')));
      expect(code).toBe(0);
    }),
    { numRuns: 25 },
  );
});

test('what changes places in a table, or has items of its own below it, is corrected where it stands', async () => {
  const two = sheet.replace(
    '  - |\n    職員',
    '  - title: 研修を行う\n    points: [職員に教える。]\n  - |\n    職員',
  );
  const { code, text } = await returned(swapped('content.0.title', 'content.1.title'), two);
  const swap = (one: string) =>
    one.includes('予約の') ? 'title: 研修を行う' : 'title: 予約の仕組みをつくる';
  expect(text).toBe(two.replace(/title: (?:予約の仕組みをつくる|研修を行う)/g, swap));
  expect(code).toBe(0);
});

test('a second time nothing changes', async () => {
  const world = await sentBack(swapped('schedule.後期.0', 'schedule.後期.1'));
  await world.run(line);
  const once = world.text(home);
  expect(await world.run(line)).toBe(0);
  expect(world.text(home)).toBe(once);
});
