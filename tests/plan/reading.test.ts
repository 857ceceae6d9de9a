/** What closes a list of targets holds for those above it, and a long list is gone through once. */
import { expect, test } from 'vitest';
import { readingOf, type Target } from '../../src/plan/theme.ts';

/** Targets of one list, and how often their words were looked at. */
function listOf(texts: readonly string[]) {
  const looks = { count: 0 };
  const targets: Target[] = [];
  const holder = { lead: undefined, targets };
  for (const text of texts) {
    const target = {
      get own() {
        looks.count += 1;
        return { text };
      },
      restates: [],
      holder,
    };
    targets.push(target as unknown as Target);
  }
  return { targets, looks };
}

test('the next closing sentence after a target says by when', () => {
  const { targets } = listOf([
    '相談を充実',
    'これらにより、令和7年度末までに満足度が向上',
    '窓口を改善',
    '予約を導入（令和10年度末まで）',
    'これらにより、令和9年度末までに待ち時間を短縮',
    '職員を配置',
  ]);
  const deadlines = targets.map((target) =>
    readingOf(target)
      .deadlines.map(({ to }) => to)
      .join(),
  );
  const days = ['2026-03-31', '2026-03-31', '2028-03-31', '2029-03-31', '2028-03-31', ''];
  expect(deadlines).toEqual(days);
});

test('of a long list each target is looked at a few times', () => {
  const many = 2000;
  const { looks, targets } = listOf(Array.from({ length: many }, (_, index) => `第${index}の施設に配置`));
  for (const target of targets) readingOf(target);
  expect(looks.count).toBeLessThan(5 * many);
});
