/** Of several dates in prose nobody can tell which one the period is for: one that touches it is enough. */
import { expect, test } from 'vitest';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

function found(field: 'schedule' | 'progress', half: string, text: string) {
  const { files } = memoryWorld({
    'reform.yaml': 'city: 例市\nyear: 令和7年度\n',
    'a.yaml': `kind: initiative\nid: a\ntitle: あ\nowner: 課\n${field}: { ${half}: ['${text}'] }\n`,
  });
  const [project] = compile(files, '.', { asOf: '2026-03-31', submit: false });
  const rules = (project?.diagnostics ?? []).map(({ rule, severity }) => `${severity} ${rule}`);
  return rules.filter((rule) => /schedule\/|progress\/wrong-period/.test(rule));
}

test.each([
  ['前期', '4月に調査し、10月に報告'],
  ['後期', '4月に調査し、10月に報告'],
  ['前期', '5月から8月に調査し、10月に公表'],
  ['前期', '6月議会の議決を受け、10月に施行'],
  ['前期', '窓口（本庁）を4月に調査し、10月に報告'],
  ['後期', '7月までに骨子、12月に案を作成'],
  ['後期', '令和5年4月に策定した計画を10月に改定'],
])('under %s 「%s」 is right', (half, text) => {
  expect(found('schedule', half, text)).toEqual([]);
  expect(found('progress', half, text)).toEqual([]);
});

test.each([
  ['前期', '4月に設置したPTで検討（10月）', 'brackets say when'],
  ['前期', '4月に設置したPTで検討（第2回（本庁）10月）', 'and so do those around others'],
  ['前期', '令和7年度の予算を10月に要求', 'the whole year is none of its periods'],
  ['前期', '令和5年4月に策定した計画を10月に改定', 'neither lies in it'],
  ['前期', '毎月の報告を10月に集計', 'a rhythm lies nowhere'],
  ['後期', '4月に調査し、7月に報告', 'neither lies in it'],
])('under %s 「%s」 is wrong: %s', (half, text) => {
  expect(found('schedule', half, text)).toEqual(['error schedule/wrong-half']);
  expect(found('progress', half, text)).toEqual(['warning progress/wrong-period']);
});
