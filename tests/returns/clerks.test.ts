/** What clerks do to a form without knowing: names that get lost, numbers over words, notes below an item. */
import { expect, test } from 'vitest';
import { editParts, form, handOut, home, sentBack, sheet } from './send.ts';

const line = 'import back --into data/hikarino --write --allow-delete';

async function withNames(change: (definedNames: string) => string) {
  const world = await handOut();
  const bytes = await editParts(world.files.read(form), (path, xml) =>
    path === 'xl/workbook.xml'
      ? xml.replace(/<definedName name="reform\.[^>]*>[^<]*<\/definedName>/g, change)
      : xml,
  );
  return world.later({ 'back/a.xlsx': bytes });
}

test('a form whose names are all lost is refused in one sentence, and nothing is deleted', async () => {
  const world = await withNames(() => '');
  expect(await world.run(line)).toBe(1);
  expect(world.out()).toContain('欄に付けた名前がすべて消えている');
  expect(world.out()).not.toContain('行が削除されて');
  expect(world.text(home)).toBe(sheet);
});

test('a copy of a worksheet whose original was deleted has names of its own, and is read', async () => {
  const world = await withNames((name) => {
    const local = name.replace('<definedName ', '<definedName localSheetId="0" ');
    return name.replace(/>[^<]*</, '>#REF!<') + local;
  });
  expect(await world.run(line)).toBe(0);
  expect(world.written).toEqual([]);
});

test('a number where there was a sentence is asked about', async () => {
  const world = await sentBack(({ set }) => set('schedule.後期.0', 46295));
  expect(await world.run(line)).toBe(1);
  expect(world.out()).toContain('文のあったところに、数だけがあります。');
  expect(world.text(home)).toBe(sheet);
});

test('a line with ※ below an item is a note on it, and no new item', async () => {
  const world = await sentBack(({ set }) =>
    set('schedule.後期.0', '予約システムの仕様を作成（～1月）\n※関係局との調整による\n□仕様を公表（2月）'),
  );
  expect(await world.run(line)).toBe(0);
  expect(world.text(home)).toBe(
    sheet.replace(
      '    - 予約システムの仕様を作成（～1月）\n',
      '    - |-\n      予約システムの仕様を作成（～1月）\n      ※関係局との調整による\n    - 仕様を公表（2月）\n',
    ),
  );
});
