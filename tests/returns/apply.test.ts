/** Many changes of a sheet are written as if one after the other had been, with hardly more readings than one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyTo } from '../../src/returns/apply.ts';
import type { Ready } from '../../src/returns/settle.ts';
import { stepsOf } from '../steps.ts';

const file = 'data/a.yaml';

function changeOf(document: number, index: number, theirs: string): Ready {
  const at = { file, document, path: ['items', index] };
  return {
    workbook: 'a.xlsx',
    change: { kind: 'changed', at, entity: 'initiative/a', ours: '', theirs },
  } as never;
}

const written = fc.constantFrom(
  '窓口を開く',
  '"窓口を: 開く"',
  "'窓口''を開く'",
  '&a 窓口を開く',
  '*a',
  '|\n    窓口を\n    開く',
  '>-\n    窓口を\n    開く',
  '窓口を開く # 覚え書き',
);
const words = fc.constantFrom(
  '窓口を閉じる',
  '閉じる: 窓口',
  '# 閉じる',
  '窓口を\n閉じる',
  '- 閉じる',
  '*a',
  '"',
  '',
);
const items = fc.array(fc.tuple(written, fc.option(words, { nil: undefined })), {
  minLength: 1,
  maxLength: 6,
});

test('as if one after the other had been', () => {
  fc.assert(
    fc.property(fc.array(items, { minLength: 1, maxLength: 2 }), (documents) => {
      const text = documents
        .map((all) => `items:\n${all.map(([style]) => `  - ${style}\n`).join('')}`)
        .join('---\n');
      const before = new TextEncoder().encode(text);
      const changes = documents.flatMap((all, document) =>
        all.flatMap(([, theirs], index) => (theirs === undefined ? [] : [changeOf(document, index, theirs)])),
      );
      let alone = before;
      const done: Ready[] = [];
      for (const change of changes.toReversed()) {
        const one = applyTo(file, alone, [change]);
        alone = Uint8Array.from(one.bytes);
        done.push(...one.done);
      }
      const all = applyTo(file, before, changes);
      expect(new TextDecoder().decode(all.bytes)).toBe(new TextDecoder().decode(alone));
      expect(new Set(all.done)).toEqual(new Set(done));
    }),
  );
});

test('with hardly more readings than one', () => {
  const steps = (count: number) => {
    const lines = Array.from({ length: count }, (_, index) => `  - 第${count}の${index}\n`).join('');
    const changes = Array.from({ length: count }, (_, index) => changeOf(0, index, `新${count}の${index}`));
    const bytes = new TextEncoder().encode(`items:\n${lines}`);
    return stepsOf(() => expect(applyTo(file, bytes, changes).done).toHaveLength(count));
  };
  expect(steps(400)).toBeLessThan(steps(200) * 2.3);
});
