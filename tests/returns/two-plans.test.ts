/** Several plans of one city: a form goes to the plan it was made from, by its year and by its sheets. */
import { describe, expect, test } from 'vitest';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { corrected, sheet } from './send.ts';

const reform = (year: string) => `city: ひかり野市\nyear: ${year}\nforms: [yoshiki4]\n`;
const other = sheet.replace('id: counters', 'id: shelters').replace('「待たない窓口」の推進', '避難所の受付');
const later = sheet.slice(0, sheet.indexOf('progress:'));

const twoAreas = {
  'data/dx/reform.yaml': reform('令和7年度'),
  'data/dx/counters.yaml': sheet,
  'data/safety/reform.yaml': reform('令和7年度'),
  'data/safety/shelters.yaml': other,
};
const twoYears = {
  'data/r7/reform.yaml': reform('令和7年度'),
  'data/r7/counters.yaml': sheet,
  'data/r8/reform.yaml': reform('令和8年度'),
  'data/r8/counters.yaml': later,
};
const theSame = { ...twoAreas, 'data/safety/shelters.yaml': sheet };

async function built(files: Readonly<Record<string, string>>): Promise<MemoryWorld> {
  const world = memoryWorld(files);
  expect(await world.run('build'), world.out()).toBe(0);
  return world.later();
}

async function saved(
  world: MemoryWorld,
  path: string,
  issue: string | undefined,
  entity?: string,
): Promise<MemoryWorld> {
  const bytes = await corrected(world.files.read(path), ({ set }) => issue && set('issues.0', issue), entity);
  return world.later({ [path]: bytes });
}

describe('import', () => {
  test.each([
    ['its sheets', twoAreas, 'out/dx/yoshiki4/counters.xlsx', 'data/dx/counters.yaml'],
    ['its year', twoYears, 'out/r8/yoshiki4/counters.xlsx', 'data/r8/counters.yaml'],
  ])('finds the plan of a form by %s', async (_, files, form, home) => {
    const world = await saved(await built(files), form, 'とても長い。');
    expect(await world.run(`import ${form} --write`), world.out()).toBe(0);
    expect(world.written).toEqual([home]);
  });

  test('finds the plan of a list, which shows no single sheet, by its year', async () => {
    const list = 'out/r7/progress-list.xlsx';
    const world = await saved(await built(twoYears), list, undefined);
    expect(await world.run(`import ${list}`), world.out()).toBe(0);
  });

  test('asks where both have the sheet', async () => {
    const form = 'out/dx/yoshiki4/counters.xlsx';
    const world = await saved(await built(theSame), form, 'とても長い。');
    expect(await world.run(`import ${form} --write`)).toBe(1);
    expect(world.out()).toContain('「ひかり野市」の計画が 2 つあり、どちらの様式か分かりません');
  });

  test('says of which plan how many forms are back', async () => {
    const world = await built(twoAreas);
    await world.run('import out');
    expect(world.out()).toContain('ひかり野市（data/dx）  返送 1 / 1 シート\n');
    expect(world.out()).toContain('ひかり野市（data/safety）  返送 1 / 1 シート\n');
  });
});

describe('build', () => {
  test.each([twoAreas, twoYears, theSame])(
    'makes a form again that was only opened and saved',
    async (files) => {
      const world = await built(files);
      const form = [...world.contents.keys()].find((path) => path.endsWith('counters.xlsx')) ?? '';
      const again = await saved(world, form, undefined);
      expect({ code: await again.run('build'), written: again.written }).toEqual({
        code: 0,
        written: expect.arrayContaining([form]),
      });
    },
  );

  test('leaves a corrected one of each plan', async () => {
    const forms = ['out/dx/yoshiki4/counters.xlsx', 'out/safety/yoshiki4/counters.xlsx'];
    let world = await built(theSame);
    for (const form of forms) world = await saved(world, form, 'とても長い。');
    expect({ code: await world.run('build'), written: world.written }).toEqual({
      code: 1,
      written: [],
    });
  });
});
