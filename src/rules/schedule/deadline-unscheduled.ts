/** 取組の内容 promises something by a later year, and no item of the schedule has a date in that year. */
import { fiscalYearOf } from '../../calendar/fiscal-year.ts';
import { readDates } from '../../calendar/read.ts';
import type { DateMention } from '../../calendar/reading.ts';
import type { Origin } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { grouped } from '../../lists.ts';
import type { Initiative, Written } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';

const example = (later: string) => `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
content:
  - title: 窓口の改革
    points:
      - 令和9年度末までに「書かない窓口」を設置する。
schedule:
  前期:
    - 窓口利用体験調査を実施（6月）
  次年度以降:
    - ${later}
`;

export const deadlineUnscheduled: Rule = {
  id: 'schedule/deadline-unscheduled',
  title: {
    ja: '本文の期限が、スケジュールに出てこない',
    en: 'A deadline of the text that the schedule does not have',
  },
  why: {
    ja: '本文で約束した期限がスケジュールになければ、その年度になっても誰も思い出しません。',
    en: 'What is promised in the text and not in the schedule is forgotten when its year comes.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: example('「書かない窓口」の設置に向けた検討を継続').replace('設置する。', '設置する。 # ←'),
  },
  good: { files: example('「書かない窓口」を設置（令和9年度末まで）') },
  *check({ initiatives }) {
    for (const initiative of initiatives) {
      if (initiative.fiscalYear === undefined || initiative.milestones.length === 0) continue;
      const promises = promisesOf(initiative);
      const open = openYears(promises, initiative);
      for (const { date, origin, year } of promises) {
        if (!open.has(year)) continue;
        yield {
          at: origin,
          words: date.text,
          message: {
            ja: `本文に${quote(date.text)}とありますが、その年度の項目がスケジュールにありません。`,
            en: `The text says ${quote(date.text)}, but no item of the schedule lies in that year.`,
          },
          hint: {
            ja: 'スケジュールの次年度以降に、期限を添えて書いてください。',
            en: 'Put it into the schedule, with its date, under what comes after the year.',
          },
        };
      }
    }
  },
};

/** Reading a text for its dates takes its time; most have none. */
const promised = /[\d０-９元]\s*年[^。]{0,12}まで/;

interface Promised {
  readonly date: DateMention;
  readonly origin: Origin;
  readonly year: number;
}

/** Deadlines after the year of the sheet, of each text one for a year; within it the items of the schedule speak for themselves. */
function promisesOf({ content, fiscalYear = 0 }: Initiative): Promised[] {
  const texts: Written[] = [];
  for (const { points, title } of content) {
    if (promises(title)) texts.push(title);
    for (const point of points) if (promises(point)) texts.push(point);
  }
  return texts.flatMap(({ origin, text }) => {
    const byYear = grouped(readDates(text, { fiscalYear }).dates, yearOfDeadline);
    return [...byYear].flatMap(([year = 0, [date]]) =>
      date && year > fiscalYear ? [{ date, origin, year }] : [],
    );
  });
}

function yearOfDeadline({ kind, to, vague }: DateMention): number | undefined {
  return kind === 'until' && !vague && to !== null ? fiscalYearOf(to) : undefined;
}

/** Many promises are of few years. */
function openYears(promises: readonly Promised[], initiative: Initiative): ReadonlySet<number> {
  const years = new Set(promises.map(({ year }) => year));
  return new Set([...years].filter((year) => !isScheduled(year, initiative)));
}

function promises({ text }: Written): boolean {
  return text.includes('まで') && promised.test(text);
}

function isScheduled(year: number, { milestones, programme }: Initiative): boolean {
  const dated = milestones.some(({ reading }) => reading.dates.some((date) => liesIn(year, date)));
  const column = programme.columns.findIndex((one) => one.year === year);
  return dated || programme.items.some(({ effective }) => effective[column] !== undefined);
}

/** 令和8～10年度 lies in the year between as well; an open end is in the year of the other. */
function liesIn(year: number, { from, to }: DateMention): boolean {
  const [first, last] = [from ?? to, to ?? from];
  return first !== null && last !== null && fiscalYearOf(first) <= year && year <= fiscalYearOf(last);
}
