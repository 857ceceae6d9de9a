/** ※ below a table of indicators: a target that another plan sets is said with its plan, its time and its value. */
import { expect, test } from 'vitest';
import { notesOf } from '../../src/forms/blocks/indicator-notes.ts';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

function notes(aim: string): string[] {
  const { files } = memoryWorld({
    'reform.yaml': 'city: 例市\n',
    'kpi.yaml': `kind: kpi\nid: visits\ntitle: 来庁者数\ntargets: [{ at: R7, ${aim} }]\n`,
  });
  const [kpi] = compile(files, '.', { asOf: '2022-10-31', submit: false })[0]?.plan?.kpis ?? [];
  if (!kpi) throw new Error('The sheet cannot be read.');
  return notesOf(kpi, {}, '').map(({ mark, text }) => mark + text);
}

test.each([
  ['of: 総合計画, value: 9%', '※総合計画 目標値(R7) 9%'],
  ['of: 総合計画, value: 9%, note: 総合計画では令和7年度に9%とする。', '※総合計画では令和7年度に9%とする。'],
  ['of: 総合計画, value: 9%, note: ９％とする。', '※総合計画 目標値(R7) 9%　９％とする。'],
  ['of: 総合計画, value: "", note: 検討中, ', '※総合計画 目標値(R7)　検討中'],
  [
    'of: 総合計画, value: 5, note: 総合計画は令和5年度に改める。',
    '※総合計画 目標値(R7) 5　総合計画は令和5年度に改める。',
  ],
  ['of: 総合計画, value: 9%, note: 総合計画の 19%の半分, ', '※総合計画 目標値(R7) 9%　総合計画の 19%の半分'],
  [
    'of: 総合計画, value: 5, note: 総合計画は1.5から5.1へ、R5に5とする。',
    '※総合計画は1.5から5.1へ、R5に5とする。',
  ],
  ['value: 9%, note: 令和7年度に９％とする。', '※令和7年度に９％とする。'],
])('%s', (aim, said) => {
  expect(notes(aim)).toEqual([said]);
});
