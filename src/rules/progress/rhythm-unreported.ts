/** 以降月1～2回開催 was planned, and the report does not say how often. */
import type { DateMention } from '../../calendar/reading.ts';
import { quote } from '../../japanese/quote.ts';
import { milestonesOf } from '../../plan/items.ts';
import type { Milestone, Progress } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';

const example = (report: string) => `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - PTの初会議（4月）。以降月1～2回開催。
progress:
  前期:
    - ${report}
`;

export const rhythmUnreported: Rule = {
  id: 'progress/rhythm-unreported',
  title: {
    ja: '予定した回数が、実績に書かれていない',
    en: 'A report that does not say how often, though the plan does',
  },
  why: {
    ja: '「月1～2回」と決めた会議が続いているかは、回数を書かなければわかりません。',
    en: 'Whether a meeting planned every month still takes place shows only in a number.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: { files: example('PTの設立と初会議（4月） # ←'), asOf: '2025-10-01' },
  good: { files: example('PTの初会議（4月）。以降9月までに8回開催。'), asOf: '2025-10-01' },
  *check({ initiatives }, { asOf }) {
    for (const { bucket, progress, reading, textOrigin } of milestonesOf(initiatives).filter(hasRhythm)) {
      const rhythm = reading.dates.find(isCounted);
      if (!rhythm || !bucket.period || bucket.period.to >= asOf) continue;
      const [report] = progress.filter((one) => one.bucket === bucket);
      if (!report || progress.some(saysHowOften)) continue;
      yield {
        at: report.textOrigin,
        message: {
          ja: `予定は${quote(rhythm.text)}でしたが、何回行ったかが書かれていません。`,
          en: `The plan says ${quote(rhythm.text)}, the report does not say how often it was done.`,
        },
        hint: { ja: '「計8回開催」のように書いてください。', en: 'Write it like 「計8回開催」.' },
        related: [
          { at: textOrigin, words: rhythm.text, message: { ja: '予定の回数です', en: 'planned here' } },
        ],
      };
    }
  },
};

function hasRhythm({ reading }: Milestone): boolean {
  return reading.dates.some(isCounted);
}

/** 年3回 may well be once in this period. */
function isCounted({ kind, text }: DateMention): boolean {
  return kind === 'repeat' && /[月週][^回]{0,20}?[\d０-９一二三四五六七八九十数][^回]{0,20}回/.test(text);
}

/** 計8回, 毎月, or several dates: 5月、7月、9月. */
function saysHowOften({ reading, text }: Progress | Milestone): boolean {
  return (
    /[\d０-９一二三四五六七八九十数]\s*回|毎[日週月]|隔[週月]/.test(text) ||
    reading.dates.filter(({ kind }) => kind === 'on').length > 2
  );
}
