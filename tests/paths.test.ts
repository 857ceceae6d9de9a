/** A way from one folder to another leads there, and names no working folder. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alongWay, folderOfAll, foldersAbove, isWithin, wayTo } from '../src/paths.ts';

test.each([
  ['data', 'out', '../out'],
  ['.', 'out', 'out'],
  ['data/sakai', 'data/sakai', '.'],
  ['data/sakai', 'data/sakai/out', 'out'],
  ['data/sakai', 'out/sakai', '../../out/sakai'],
  ['data', '../out', '../../out'],
  ['..', '../out', 'out'],
  ['/repo/data', '/repo/out', '../out'],
  ['data', '/tmp/out', '/tmp/out'],
  ['C:/repo', 'D:/out', 'D:/out'],
  // Without the working folder nobody can tell.
  ['../data', 'out', undefined],
  ['/repo/data', 'out', undefined],
])('from %s to %s it is %s', (from, to, way) => {
  expect(wayTo(from, to)).toBe(way);
  if (way !== undefined) expect(alongWay(from, way)).toBe(to);
});

test.each([
  [['data/a', 'data/b'], 'data'],
  [['data/a', 'data/a/b'], 'data/a'],
  [['data', 'other'], '.'],
  [['.', 'data'], '.'],
  [['../a', '../b/c'], '..'],
  [['/repo/a', '/repo/ab'], '/repo'],
  [['/a', '/b'], '/'],
  // Without the working folder nobody can tell.
  [['../a', 'b'], undefined],
  [['.', '../a'], undefined],
  [['/a', 'b'], undefined],
  [['C:/a', 'D:/a'], undefined],
])('%j lie in %s', (folders, above) => {
  expect(folderOfAll(folders)).toBe(above);
  expect(folderOfAll(folders.toReversed())).toBe(above);
  for (const one of folders)
    if (above !== undefined && above !== '.') expect(isWithin(above, one)).toBe(true);
});

test.each([
  ['data/kpis/a.yaml', ['data/kpis', 'data', '.']],
  ['a.yaml', ['.']],
  ['/a/b', ['/a', '/']],
  ['../a/b.yaml', ['../a', '..']],
  ['../../a', ['../..']],
  ['..', []],
  ['.', []],
])('above %s lie %j', (path, above) => {
  expect(foldersAbove(path)).toEqual(above);
  for (const folder of above) expect(isWithin(folder, path), folder).toBe(true);
});

test.each([
  ['..', '.', true],
  ['..', 'a', true],
  ['..', '..', true],
  ['..', '../../a', false],
  ['..', '/a', false],
  ['../..', '../a', true],
  ['.', '../a', false],
  ['../a', 'a', false],
  ['a', 'ab', false],
])('whether %s holds %s: %s', (folder, path, isHeld) => {
  expect(isWithin(folder, path)).toBe(isHeld);
});

const steps = fc.array(fc.constantFrom('a', 'b', 'out'), { maxLength: 4 });
const folder = fc
  .tuple(fc.constantFrom('', '../', '../../', '/'), steps)
  .map(([start, rest]) => (start + rest.join('/')).replace(/(.)\/$/, '$1') || '.');

test('it leads there, and is the same from a folder above', () => {
  fc.assert(
    fc.property(folder, folder, (from, to) => {
      const way = wayTo(from, to);
      if (way === undefined) return;
      expect(alongWay(from, way)).toBe(to);
    }),
  );
  const below = steps.filter((one) => one.length > 0).map((one) => one.join('/'));
  fc.assert(
    fc.property(below, below, (from, to) => {
      expect(wayTo(`x/${from}`, `x/${to}`)).toBe(wayTo(from, to));
    }),
  );
});
