/** One item of a sheet has no grade for a year in which others have one, or for a later one. */
import type { Day } from '../../calendar/day.ts';
import { lastDay } from '../../calendar/fiscal-year.ts';
import { quote } from '../../japanese/quote.ts';
import type { YearRecord } from '../../plan/programme.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

const example = (second: string) =>
  programmeFiles(`items:
  - title: 実施方針の策定
    records:
      R5:
        actual: 方針を決めた。
        grade: A
  - title: 体制の整備
    records:
      R5:${second}
        actual: センターの場所を決めた。
`);

export const gradeMissing: Rule = {
  id: 'grade/missing',
  title: {
    ja: '同じ年度の評価が、ほかの項目にはあるのにない',
    en: 'One item has no grade for a year in which the others have one',
  },
  why: {
    ja: '評価を始めた年度に1つだけ評価がないと、書き忘れか、評価を避けたように見えます。',
    en: 'A single gap in a year that is graded looks forgotten, or avoided.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: { files: example(' # ←') },
  good: { files: example('\n        grade: A') },
  *check({ initiatives }, { asOf }) {
    for (const { programme } of initiatives) {
      const all = programme.items.flatMap(({ records }) => records);
      const graded = all.filter(hasGrade);
      if (graded.length === 0) continue;
      for (const record of all) {
        if (hasGrade(record) || record.actual.length === 0 || record.year === undefined) continue;
        const other = graded.find(({ year }) => year === record.year) ?? since(graded, record.year, asOf);
        if (!other) continue;
        yield {
          at: record.origin,
          key: true,
          message:
            other.year === record.year
              ? {
                  ja: `${quote(record.at)}の評価が、ほかの項目にはありますがここにはありません。`,
                  en: `Other items have a grade for ${quote(record.at)}, this one has none.`,
                }
              : {
                  ja: `${quote(other.at)}には評価がありますが、終わった${quote(record.at)}にはありません。`,
                  en: `There is a grade for ${quote(other.at)}, but none for ${quote(record.at)}, which is over.`,
                },
          hint: { ja: 'grade に評価を書いてください。', en: 'Write it in `grade`.' },
          related: [
            { at: other.origin, key: true, message: { ja: '評価のある記録です', en: 'one with a grade' } },
          ],
        };
      }
    }
  },
};

/** Once a sheet is graded, it is graded every year. */
function since(graded: readonly YearRecord[], year: number, asOf: Day): YearRecord | undefined {
  if (lastDay(year) >= asOf) return undefined;
  return graded.find((one) => one.year !== undefined && one.year < year);
}

function hasGrade({ evaluations }: YearRecord): boolean {
  return evaluations.some(({ grade }) => grade);
}
