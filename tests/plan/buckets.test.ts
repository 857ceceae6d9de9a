/** The period an item of a flat list is put in, when it is due, and what stands rightly in any of them. */
import { expect, test } from 'vitest';
import { dutiesOf } from '../../src/plan/duties.ts';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

function compiled(schedule: string) {
  const { files } = memoryWorld({
    'data/reform.yaml': 'city: 例市\nyear: 令和8年度\ncycle: quarters\n',
    'data/a.yaml': `kind: initiative\nid: a\ntitle: あ\nowner: 課\n${schedule}`,
  });
  const [project] = compile(files, 'data', { asOf: '2026-05-01', submit: false });
  if (!project?.plan) throw new Error('no plan');
  return { diagnostics: project.diagnostics, plan: project.plan };
}

test.each([
  ['効果を検証（令和8年度中）', '第4四半期', '2027-03-31'],
  ['年度内に契約', '第4四半期', '2027-03-31'],
  ['窓口で案内（4月～3月）', '第1四半期', '2027-03-31'],
  ['説明会を開催（4月・10月・3月）', '第1四半期', '2027-03-31'],
  ["'説明会を開催（4月（第1回）、3月（第2回））'", '第1四半期', '2027-03-31'],
  ["'説明会を開催：第1回（4月）、第2回（3月）'", '第1四半期', '2027-03-31'],
  ["'説明会を開催（4月、3月）'", '第1四半期', '2027-03-31'],
  ['次期計画（令和9年度～）の素案を作成（9月）', '第2四半期', '2026-09-30'],
  ['協議会（10月、12月）の意見を踏まえ決定（9月）', '第2四半期', '2026-09-30'],
  ['説明会を開催（4月及び3月）', '第1四半期', '2027-03-31'],
  ['窓口で案内（通年）', '第1四半期', '2027-03-31'],
  ['滞納を処分（随時）', '第1四半期', '2027-03-31'],
  ['検討会を開催（月1回）', '第1四半期', '2027-03-31'],
  ['条例を改正（時期未定）', '次年度以降', undefined],
  ['条例を改正（日程調整中）', '次年度以降', undefined],
  ['条例を改正（今後検討）', '次年度以降', undefined],
  ['運用を開始', '次年度以降', undefined],
])('%s in a flat list stands under %s', (text, bucket, due) => {
  const { plan } = compiled(`schedule: [${text}]\n`);
  expect(plan.initiatives[0]?.milestones[0]?.bucket.name).toBe(bucket);
  expect(dutiesOf(plan)[0]?.due).toBe(due);
});

test.each(['第1四半期', '第2四半期', '第4四半期'])('令和8年度中 may stand under %s', (bucket) => {
  const { diagnostics } = compiled(`schedule:\n  ${bucket}:\n    - 効果を検証（令和8年度中）\n`);
  expect(diagnostics.filter(({ rule }) => rule.startsWith('schedule/'))).toEqual([]);
});
