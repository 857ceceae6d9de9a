/** Rules look at every date of a list, whichever way it is written. */
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
