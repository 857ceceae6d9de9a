/** A revision of a year that cannot be read, or that the plan does not have. */
import { quote } from '../../japanese/quote.ts';
import { itemsOf } from '../../plan/records.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

const example = (year: string) =>
  programmeFiles(`items:
  - title: 実施方針の策定
    stages: [検討, ⇒, 決定, 継続実施]
    revisions:
      - in: ${year}
        stages: { 7年度: 検討, 8年度: 決定・継続実施 }
        reason: 説明会に時間をかけたため
`);

export const unknownRevisionYear: Rule = {
  id: 'revision/unknown-year',
  title: {
    ja: '変更した年度が読めないか、計画期間にない',
    en: 'A revision of a year that cannot be read, or that the plan does not have',
  },
  why: {
    ja: '変更した年度がわからないと、過ぎた年度が書き換えられていないかを確かめられません。',
    en: 'Without the year of a revision nobody can tell whether it rewrites the past.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: { files: example('十年度 # ←') },
  good: { files: example('7年度') },
  *check(plan) {
    for (const { initiative, item } of itemsOf(plan)) {
      const years = initiative.programme.columns.flatMap(({ year }) => year ?? []);
      const [first] = years;
      const last = years.at(-1);
      if (first === undefined || last === undefined) continue;
      for (const { in: named, year } of item.rows) {
        // A plan may be revised before its first year begins.
        if (!named || (year !== undefined && year >= first - 1 && year <= last)) continue;
        const span = initiative.programme.years?.text ?? `${first}～${last}年度`;
        yield {
          at: named.origin,
          message:
            year === undefined
              ? {
                  ja: `変更した年度${quote(named.text)}を年度として読めません。`,
                  en: `The year of the revision, ${quote(named.text)}, cannot be read.`,
                }
              : {
                  ja: `変更した年度${quote(named.text)}は、計画期間（${span}）の外です。`,
                  en: `The year of the revision, ${quote(named.text)}, lies outside the plan (${span}).`,
                },
          hint: {
            ja: '「27年度」「平成27年度」「H27」のように、計画期間の年度を書いてください。',
            en: 'Write a year of the plan, like 27年度 or H27.',
          },
        };
      }
    }
  },
};
