/** Names of files as a Mac spells them, and help on a narrow terminal. */
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/japanese/width.ts';
import { memoryWorld } from '../memory-world.ts';

const apart = 'ガイド'.normalize('NFD');
const files = {
  'data/reform.yaml': 'city: 例市\nyear: 令和7年度\n',
  [`data/${apart}/窓口.yaml`]:
    'kind: kpi\nid: a\ntitle: 件数\nbetter: higher\nactuals: [{ at: 令和6年度, value: 1 }]\n',
};

describe('a name whose voicing marks stand apart', () => {
  test.each(['data/ガイド/窓口.yaml', 'data/ガイド', './data/ガイド/'])('%s is found', async (path) => {
    const world = memoryWorld(files);
    expect({ code: await world.run(`check ${path}`), err: world.err() }).toEqual({ code: 0, err: '' });
  });

  test('is built, asked again and left alone, in the folder that is there', async () => {
    const own = Object.entries(files).map(([path, text]) => [`${apart}/${path}`, text]);
    const whole = memoryWorld(Object.fromEntries(own));
    expect(await whole.run('build ガイド')).toBe(0);
    const folders = new Set([...whole.contents.keys()].map((path) => path.split('/')[0]));
    expect([...folders].sort()).toEqual([apart, 'out'].sort());
    const again = whole.later();
    expect(await again.run('build ガイド')).toBe(0);
    expect(again.out()).toMatch(/変更なし \d+ 件/);
  });

  test('another name is not', async () => {
    const world = memoryWorld(files);
    expect(await world.run('check data/カイド')).toBe(2);
  });
});

test.each(['ja', 'en'])('help in %s fits a terminal of 60 columns, but for examples', async (language) => {
  const world = memoryWorld({}, { columns: 60 });
  await world.run(`build --help --lang ${language}`);
  const [page = ''] = world.out().split(/\n(?:例|Examples):\n/);
  expect(page.split('\n').filter((line) => textWidth(line) > 60)).toEqual([]);
});
