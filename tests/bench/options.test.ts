/** What the words after `npm run bench --` ask for. */
import { expect, test } from 'vitest';
import { optionsOf } from '../../bench/options.ts';

test('several races may be named together or one by one, and only those there are', () => {
  expect(optionsOf(['--only', 'build,start', '--only', 'list']).only).toEqual(['build', 'start', 'list']);
  expect(optionsOf([]).only).toBeUndefined();
  expect(() => optionsOf(['--only', 'chekc'])).toThrow('--only chekc: choose among build, forms');
});

test('sizes are whole numbers, the smallest first', () => {
  expect(optionsOf(['--size', '1000,10']).sizes).toEqual([10, 1000]);
  expect(() => optionsOf(['--size', '1e3'])).toThrow('1e3 is no whole number');
});
