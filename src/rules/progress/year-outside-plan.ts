/** A record of a year that the plan does not have. */
import { quote } from '../../japanese/quote.ts';
import { recordsOf } from '../../plan/records.ts';
import { nameOfYears } from '../../plan/year-columns.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

export const recordOutsidePlan: Rule = {
  id: 'progress/year-outside-plan',
  title: { ja: '計画期間にない年度の記録がある', en: 'A record of a year that the plan does not have' },
  why: {
    ja: '計画期間の外の実績は、どの予定に対するものかわかりません。年度の書き間違いもここで見つかります。',
    en: 'What was done outside the plan answers to nothing in it; often the year is a slip.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages: [検討・決定, 継続実施, ⇒, ⇒]
    records:
      R4: # ←
        actual: 実施方針の案をつくった。
`),
  },
  good: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages: [検討・決定, 継続実施, ⇒, ⇒]
    records:
      R5:
        actual: 実施方針を決めた。
`),
  },
  *check(plan) {
    for (const { initiative, record } of recordsOf(plan)) {
      const { columns } = initiative.programme;
      if (record.column !== undefined || !columns.some(({ year }) => year !== undefined)) continue;
      const span = nameOfYears(initiative.programme);
      yield {
        at: record.origin,
        key: true,
        message:
          record.year === undefined
            ? {
                ja: `${quote(record.at)}は、年度として読めません。`,
                en: `${quote(record.at)} cannot be read as a year.`,
              }
            : {
                ja: `${quote(record.at)}は、計画期間（${span}）の外です。`,
                en: `${quote(record.at)} lies outside the plan (${span}).`,
              },
        hint: { ja: '年度を確かめてください。', en: 'Check the year.' },
      };
    }
  },
};
