/** Rules look at every date of a list, whichever way it is written, and at no date of what a sentence only mentions. */
import { expect, test } from 'vitest';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

const lists = [
  '説明会を開催（4月・10月・3月）',
  '説明会を開催（4月（第1回）、10月（第2回））',
  '説明会を開催（第1回 4月、第2回 10月）',
  '説明会を開催：第1回（4月）、第2回（10月）',
];

function found(block: string, asOf: string) {
  const { files } = memoryWorld({
    'reform.yaml': 'city: 例市\nyear: 令和7年度\n',
    'a.yaml': `kind: initiative\nid: a\ntitle: あ\nowner: 課\n${block}`,
  });
  const [project] = compile(files, '.', { asOf, submit: false });
  return (project?.diagnostics ?? [])
    .filter(({ rule }) => /^(?:schedule\/(?!deadline)|progress\/future)/.test(rule))
    .map(({ message, rule }) => `${rule} ${message.ja}`);
}

test.each(lists)('「%s」 stands rightly in the first half', (text) => {
  expect(found(`schedule: { 前期: ['${text}'] }\n`, '2025-04-01')).toEqual([]);
});

test.each(lists)('a report of 「%s」 in May tells of a time to come', (text) => {
  const block = `schedule: { 前期: ['${text}'] }\nprogress: { 前期: ['${text}'] }\n`;
  expect(found(block, '2025-05-01')).toEqual([
    'progress/future 「10月」は、点検の基準日（令和7年5月1日）より先の時期です。',
  ]);
  expect(found(block, '2026-04-01')).toEqual([]);
});

test.each([
  '第5次総合計画（令和8年度～令和12年度）の素案を作成（9月）',
  '次年度（令和8年度）予算を要求（9月）',
  '改正条例（令和8年4月1日施行）を周知（8月）',
  '新システム（12月稼働予定）の設計を完了（6月）',
  '次期計画（令和9年度～）との整合を確認（8月）',
  '広報の発行（年2回：6月・12月）',
  '説明会を年2回開催（6月、12月）',
])('a report of 「%s」 in October tells of no time to come, wherever it stands', (text) => {
  expect(found(`schedule: ['${text}']\nprogress: { 前期: ['${text}'] }\n`, '2025-10-10')).toEqual([]);
});

test.each([
  '北見市（6月）、浜松市（11月）を視察',
  '北見市（6月）と浜松市（11月）を視察',
  '北見市（6月） 浜松市（11月）',
  '設計（6月）→工事（11月）',
])('but one of 「%s」 does', (text) => {
  const [said, ...others] = found(`schedule: ['${text}']\nprogress: { 前期: ['${text}'] }\n`, '2025-10-10');
  expect([said, others]).toEqual([
    'progress/future 「11月」は、点検の基準日（令和7年10月10日）より先の時期です。',
    [],
  ]);
});
