/** One target, one year, one area, and two different answers. */
import { fold } from '../../japanese/fold.ts';
import { quote } from '../../japanese/quote.ts';
import { type Report, unreportedWord } from '../../plan/monitoring.ts';
import { wordsOf } from '../../plan/sentence.ts';
import type { Rule } from '../rule.ts';

export const reportedTwice: Rule = {
  id: 'monitoring/reported-twice',
  title: { ja: '同じ区の同じ年度の報告が食い違う', en: 'Two different reports of one area on one target' },
  why: {
    ja: '区から届いた2枚の報告が食い違うと、どちらで集計したのか分からなくなります。',
    en: 'When two sheets of one area differ, nobody knows which of them was counted.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: {
      'reform.yaml': `city: 例市
year: 令和5年度
areas: [北区, 都島区]
`,
      'policy.yaml': `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 防災
    directions:
      - title: 避難計画
        targets:
          - { id: plans, text: 毎年度、全区で点検 }
monitoring:
  plans:
    令和5年度: { 北区: 未達成, 都島区: 達成 }
`,
      'report.yaml': `kind: monitoring
policy: vision
area: 北区
reports:
  plans: 達成 # ←
`,
    },
  },
  good: {
    files: {
      'reform.yaml': `city: 例市
year: 令和5年度
areas: [北区, 都島区]
`,
      'policy.yaml': `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 防災
    directions:
      - title: 避難計画
        targets:
          - { id: plans, text: 毎年度、全区で点検 }
monitoring:
  plans:
    令和5年度: { 都島区: 達成 }
`,
      'report.yaml': `kind: monitoring
policy: vision
area: 北区
reports:
  plans: 達成
`,
    },
  },
  *check({ policies }) {
    for (const { reports } of policies) {
      const first = new Map<string, Report>();
      const numbers = new Map([...new Set(reports.map(({ target }) => target))].map((one, at) => [one, at]));
      for (const report of reports) {
        const key = [numbers.get(report.target), report.fiscalYear, report.area].join('\u0000');
        const other = first.get(key);
        if (!other) first.set(key, report);
        else if (fold(answerOf(other)) !== fold(answerOf(report))) {
          const [here, there] = [report, other].map((one) => quote(answerOf(one)));
          yield {
            at: report.origin,
            message: {
              ja: `${report.area ?? '市全体'}の${quote(wordsOf(report.target))}は、${here}と${there}の2つの報告があります。`,
              en: `${report.area ?? 'The city'} reports both ${here} and ${there} on ${quote(wordsOf(report.target))}.`,
            },
            hint: { ja: 'どちらかを消してください。', en: 'Remove one of the two.' },
            related: [{ at: other.origin, message: { ja: 'もう一方の報告です', en: 'the other report' } }],
          };
        }
      }
    }
  },
};

/** 達成, 達成 32% */
function answerOf({ status, value }: Report): string {
  return [status?.text.trim() || unreportedWord, value ?? ''].join(' ').trim();
}
