/** A year is over, other items of the sheet have a result for it, and this one has only a plan. */
import { lastDay } from '../../calendar/fiscal-year.ts';
import { quote } from '../../japanese/quote.ts';
import type { Initiative } from '../../plan/plan.ts';
import type { Item, YearRecord } from '../../plan/programme.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

const example = (second: string) =>
  programmeFiles(`items:
  - title: 実施方針の策定
    records:
      R5: { plan: 方針を決める。, actual: 方針を決めた。 }
  - title: 体制の整備
    records:
      R5: { plan: センターの場所を決める。${second} }
`);

export const yearUnreported: Rule = {
  id: 'progress/year-unreported',
  title: {
    ja: '終わった年度の実績が、ほかの項目にはあるのにない',
    en: 'One item has no result for a year in which the others have one',
  },
  why: {
    ja: '1つだけ実績のない項目は、忘れられたのか、できなかったのかがわかりません。',
    en: 'Nobody can tell whether it was forgotten or could not be done.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: {
      ...example(''),
      'sheet.yaml': (example('')['sheet.yaml'] ?? '').replace('場所を決める。 }', '場所を決める。 } # ←'),
    },
    asOf: '2024-05-01',
  },
  good: { files: example(', actual: 場所を決めた。'), asOf: '2024-05-01' },
  *check({ initiatives }, { asOf }) {
    for (const initiative of initiatives) {
      const reported = reportedIn(initiative);
      for (const { records } of initiative.programme.items) {
        for (const record of records) {
          const other = record.year === undefined ? undefined : reported.get(record.year);
          if (!other || record.year === undefined || lastDay(record.year) >= asOf) continue;
          if (record.actual.length > 0 || record.plan.length === 0 || isSettled(record)) continue;
          yield {
            at: record.origin,
            key: true,
            message: {
              ja: `${quote(record.at)}の実績が、ほかの項目にはありますがここにはありません。`,
              en: `Other items have a result for ${quote(record.at)}, this one has none.`,
            },
            hint: {
              ja: 'actual に実績を書くか、できなかったのなら reason に理由を書いてください。',
              en: 'Write it in `actual`, or in `reason` why there is none.',
            },
            related: [
              { at: other.origin, key: true, message: { ja: '実績のある項目です', en: 'one with a result' } },
            ],
          };
        }
      }
    }
  },
};

function reportedIn({ programme }: Initiative): Map<number, YearRecord> {
  const all = programme.items.flatMap(({ records }: Item) => records);
  return new Map(
    all.flatMap((record) =>
      record.year !== undefined && record.actual.length > 0 ? [[record.year, record] as const] : [],
    ),
  );
}

/** What was graded or explained has been answered for. */
function isSettled({ evaluations, note, reason }: YearRecord): boolean {
  return evaluations.length > 0 || note !== undefined || reason !== undefined;
}
