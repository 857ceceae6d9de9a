/** 10%増 of a share can be two things, and ポイント of a count none: in a sentence that says from where. */
import { quote } from '../../japanese/quote.ts';
import { baselineOf, readingOf } from '../../plan/theme.ts';
import type { Rule } from '../rule.ts';

const example = (sentence: string) => `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 地域の活性化
    directions:
      - title: 町会への加入
        targets:
          - ${sentence}
`;

export const targetPercentOrPoint: Rule = {
  id: 'target/percent-or-point',
  title: {
    ja: 'めざす姿の増減が「%」か「ポイント」かわからない',
    en: 'A change of a share in per cent, or of a count in points',
  },
  why: {
    ja: '50%の「10%増」は55%とも60%とも読め、達成したかどうかが読む人によって変わります。',
    en: '10 % more than 50 % may be 55 % or 60 %: whether it was reached depends on the reader.',
  },
  severity: { draft: 'info', submit: 'warning' },
  bad: { files: example('令和8年度末に加入率10%増（令和4年度 50.0%） # ←') },
  good: {
    files: example('令和8年度末に加入率10ポイント増（令和4年度 50.0%）').replace(
      /\n$/,
      '\n          - 令和8年度末に参加者50%増（令和4年度 1,200人）\n',
    ),
  },
  *check({ policies }) {
    for (const target of policies.flatMap(({ targets }) => targets)) {
      const { own } = target;
      const size = own && readingOf(target).sizes.find(({ kind }) => kind === 'change');
      const from = size && baselineOf(target)?.value;
      if (!own || from === undefined || size?.kind !== 'change') continue;
      const share = /[%％]/.test(from);
      if (share ? !/[%％]/.test(size.unit) : !/^(?:ポイント|pt)$/i.test(size.unit)) continue;
      yield {
        at: own.origin,
        words: size.words,
        message: share
          ? {
              ja: `${quote(from)}からの${quote(size.words)}は、倍率とも差とも読めます。`,
              en: `${quote(size.words)} from ${quote(from)} may be a factor or a difference.`,
            }
          : {
              ja: `${quote(from)}は割合ではありませんが、${quote(size.words)}と書かれています。`,
              en: `${quote(from)} is no share, but it says ${quote(size.words)}.`,
            },
        hint: share
          ? {
              ja: '差なら「10ポイント増」のように、または到達する値を書いてください。',
              en: 'Write 「10ポイント増」 for a difference, or the value to be reached.',
            }
          : { ja: '「10%増」のように直してください。', en: 'Write it like 10%増.' },
      };
    }
  },
};
