/** A figure older than the year before the document. */
import { fiscalYearOf, nameOfFiscalYear } from '../../calendar/fiscal-year.ts';
import { readDates } from '../../calendar/read.ts';
import { quote } from '../../japanese/quote.ts';
import type { Policy } from '../../plan/plan.ts';
import { allEvidence } from '../../plan/theme.ts';
import type { Rule } from '../rule.ts';

export const stale: Rule = {
  id: 'evidence/stale',
  title: { ja: '成果の値が策定時より古い', en: 'A result older than the document' },
  why: {
    ja: '策定の前年度より古い値は、もっと新しい値があるのではないかと問われます。',
    en: 'A value from before the last year makes readers ask for the newer one.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
issued: 令和5年6月
themes:
  - title: 窓口
    results:
      - 電子申請の利用率 18.44%（令和3年度） # ←
`,
  },
  good: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
issued: 令和5年6月
themes:
  - title: 窓口
    results:
      - 電子申請の利用率 19.02%（令和4年度 利用者アンケート）
      - { text: 待機児童数, value: 4人, at: 令和4年4月現在 }
`,
  },
  *check({ policies }) {
    for (const policy of policies) {
      const issued = yearIssued(policy);
      if (issued === undefined) continue;
      for (const { time, until } of allEvidence(policy.themes)) {
        if (!time || until === undefined || fiscalYearOf(until) >= issued - 1) continue;
        yield {
          at: time.origin,
          words: time.text,
          message: {
            ja: `${quote(time.text)}の値です。策定（${policy.front.issued?.text ?? ''}）の前年度（${nameOfFiscalYear(issued - 1)}）より前です。`,
            en: `The value is of ${quote(time.text)}, before the year (${nameOfFiscalYear(issued - 1)}) that precedes the document.`,
          },
          hint: {
            ja: 'より新しい値がないか確かめてください。',
            en: 'See whether there is a newer value.',
          },
        };
      }
    }
  },
};

function yearIssued({ front }: Policy): number | undefined {
  const [date] = front.issued ? readDates(front.issued.text).dates : [];
  const day = date?.to ?? date?.from;
  return day ? fiscalYearOf(day) : undefined;
}
