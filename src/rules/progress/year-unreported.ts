/** A year is over, and what was done in it is not written, though it is for other items or other years. */
import { lastDay } from '../../calendar/fiscal-year.ts';
import type { Origin } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import type { Item, Programme, YearRecord } from '../../plan/programme.ts';
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
    ja: '終わった年度の実績だけがない',
    en: 'The result of a year that is over is missing, and that of others is not',
  },
  why: {
    ja: '1つだけ実績がないと、忘れられたのか、できなかったのかがわかりません。',
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
    for (const { programme } of initiatives) {
      const reported = programme.items.flatMap(({ records }) => records.filter(isReported));
      if (reported.length === 0) continue;
      const firstOf = new Map(reported.toReversed().map((one) => [one.year, one]));
      for (const item of programme.items) {
        for (const { year, ...gap } of [...openRecords(item), ...unrecorded(item, programme.columns)]) {
          const other = firstOf.get(year) ?? (gap.key ? item.records.find(isReported) : undefined);
          if (!other || lastDay(year) >= asOf) continue;
          yield {
            at: gap.at,
            key: gap.key,
            message: {
              ja: `終わった${quote(gap.name)}の実績がありません。`,
              en: `${quote(gap.name)} is over, and has no result.`,
            },
            hint: {
              ja: 'records の actual に実績を書くか、できなかったのなら reason に理由を書いてください。',
              en: 'Write it in `actual` of the record, or in `reason` why there is none.',
            },
            related: [
              { at: other.origin, key: true, message: { ja: '実績のある記録です', en: 'one with a result' } },
            ],
          };
        }
      }
    }
  },
};

interface Gap {
  readonly year: number;
  readonly name: string;
  readonly at: Origin;
  /** The record itself is pointed at, by its year. */
  readonly key: boolean;
}

function openRecords({ records }: Item): Gap[] {
  return records.flatMap((record) => {
    const { at: name, origin: at, year } = record;
    return year === undefined || isReported(record) || isSettled(record)
      ? []
      : [{ year, name, at, key: true }];
  });
}

/** Something was planned for the year, and there is no record of it at all. */
function unrecorded({ effective, records }: Item, columns: Programme['columns']): Gap[] {
  return effective.flatMap((planned, column) => {
    const { text: name = '', year } = columns[column] ?? {};
    if (!planned || year === undefined || records.some((record) => record.year === year)) return [];
    return [{ year, name, at: planned.from.origin, key: false }];
  });
}

function isReported({ actual }: YearRecord): boolean {
  return actual.length > 0;
}

/** What was commented on or explained has been answered for. */
function isSettled({ evaluations, note, reason }: YearRecord): boolean {
  return evaluations.some(({ comment }) => comment.length > 0) || note !== undefined || reason !== undefined;
}
