/** Twice the items take twice the steps: every turn of a loop over a list is counted, from the reader to the last rule. */
import { expect, test } from 'vitest';
import { within } from '../../src/japanese/similarity.ts';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

const moment = { asOf: '2026-03-31', submit: true };

/** How often a list hands out an item, be it in a loop or as it is copied. */
function turns(work: () => unknown): number {
  const own = Array.prototype[Symbol.iterator];
  let count = 0;
  Array.prototype[Symbol.iterator] = function* counted<T>(this: T[]) {
    for (let index = 0; index < this.length; index += 1) {
      count += 1;
      yield this[index] as T;
    }
    return undefined;
  };
  try {
    work();
  } finally {
    Array.prototype[Symbol.iterator] = own;
  }
  return count;
}

const list = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => `    - ${text(index)}`).join('\n');

const sheets: Readonly<Record<string, (count: number) => string>> = {
  'many items and reports': (count) => `kind: initiative
title: 区役所改革
owner: [企画局, 企画課]
issues:
${list(count, (index) => `①第${index}号の課題を調べ、取組みを決める。`)}
schedule:
  前期:
${list(count, (index) => `第${index}号の骨子案を作成（${4 + (index % 9)}月）`)}
progress:
  前期:
${list(count / 4, (index) => `第${index}号の骨子を作った（${5 + (index % 9)}月）`)}
`,
  'the same words again and again': (count) => `kind: initiative
title: 区役所改革
owner: [企画局, 企画課]
schedule:
  前期:
${list(count, () => '相談会を開く（12月）')}
progress:
  前期:
${list(count, () => '相談会を開いた（12月）')}
`,
  'many comments': (count) => `kind: initiative
title: 区役所改革
owner: [企画局, 企画課]
schedule:
  前期:
${list(count, (index) => `第${index}号を実施（12月） # reform-ignore schedule/wrong-half -- 審議会日程による`)}
`,
};

const project = '{ city: 例市, year: 令和7年度 }\n';

test.each(Object.entries(sheets))('%s', (_, sheet) => {
  const steps = (count: number) => {
    const { files } = memoryWorld({ 'reform.yaml': project, 'a.yaml': sheet(count) });
    // Dates and words that were read once are remembered.
    compile(files, '.', moment);
    return turns(() => compile(files, '.', moment));
  };
  expect(steps(800)).toBeLessThan(steps(400) * 2.3);
});

test('reports are held against so many items at most', () => {
  const items = Array.from({ length: 30_000 }, (_, index) => String(index));
  const near = within(items, 0.5, 10_000);
  expect(near).toHaveLength(100);
  expect(near).toContain('15000');
  expect(within(items, 0, 10_000)[0]).toBe('0');
  expect(within(items, 1, 10_000).at(-1)).toBe('29999');
  expect(within(items, 0.5, 10)).toBe(items);
});
