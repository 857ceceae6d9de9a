/** What stands for a page: another text wherever a cell of it is another, however long its list is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageMadeOf } from '../../src/forms/made-of.ts';
import type { Page } from '../../src/forms/pages.ts';
import type { Cell } from '../../src/forms/view.ts';

const page = { form: 'schedule-list', subject: '', passport: { files: new Map<string, string>() } };

function madeOf(rows: readonly (readonly Cell[])[]): string {
  const blocks = [{ kind: 'table', columns: [{ title: '項目', width: 10 }], rows }];
  return [...pageMadeOf({ ...page, view: { title: '一覧', blocks } } as unknown as Page)].join('\n');
}

const marks: readonly Cell[] = [
  { text: '' },
  { text: '●' },
  { text: 0 },
  { text: '0' },
  { text: '●', rows: 2 },
];
const row = fc.array(fc.constantFrom(...marks), { maxLength: 3 });
const rows = fc.array(row, { minLength: 1, maxLength: 4 }).map(repeated);

/** As many as a list has, so that they are not all in one piece. */
function repeated(few: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return Array.from({ length: 1200 }, (_, index) => few[index % few.length] ?? []);
}

test('a long list is told from every other, and never from itself', () => {
  fc.assert(
    fc.property(rows, rows, fc.nat(1199), row, (one, other, at, cells) => {
      const changed = one.with(at, cells);
      expect(madeOf(one)).toBe(madeOf(one));
      for (const two of [other, changed, one.slice(at)])
        expect(madeOf(one) === madeOf(two)).toBe(JSON.stringify(one) === JSON.stringify(two));
    }),
  );
});
