/** スケジュール一覧: the items of all initiatives over the months of the year, filled where they run and marked where they are due. */
import { type Day, dayOf, lastOfMonth, type Span } from '../../calendar/day.ts';
import type { DateMention, Reading } from '../../calendar/reading.ts';
import type { Initiative, Milestone } from '../../plan/plan.ts';
import { type Timing, timingOf } from '../../plan/timing.ts';
import type { BlockMaker } from '../form.ts';
import type { Cell } from '../view.ts';

export const scheduleGrid: BlockMaker = {
  show: 'schedule-grid',
  shows({ plan }) {
    return plan.initiatives.some((initiative) => isDated(initiative) && withinYear(initiative).length > 0);
  },
  blocks({ plan }, { label }) {
    const rows = plan.initiatives.filter(isDated).flatMap(rowsOf);
    if (rows.length === 0) return [];
    const columns = [
      { title: '取組', width: 14 },
      { title: '所管', width: 9 },
      { title: '項目', width: 34 },
      ...months.map((month) => ({ title: `${month}月`, width: 2.6 })),
    ];
    return [{ kind: 'table', label, columns, rows }];
  },
};

const months = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3];

interface Month {
  readonly from: Day;
  readonly to: Day;
}

/** Nearly all sheets are of one year. */
const known = new Map<number, readonly Month[]>();

function monthsOf(fiscalYear: number): readonly Month[] {
  const year = known.get(fiscalYear) ?? monthsIn(fiscalYear);
  known.set(fiscalYear, year);
  return year;
}

function monthsIn(fiscalYear: number): Month[] {
  return months.map((month) => {
    const year = month < 4 ? fiscalYear + 1 : fiscalYear;
    return { from: dayOf(year, month, 1), to: lastOfMonth(year, month) };
  });
}

interface Dated extends Initiative {
  readonly fiscalYear: number;
}

function isDated(initiative: Initiative): initiative is Dated {
  return initiative.fiscalYear !== undefined;
}

function withinYear({ milestones }: Initiative): Milestone[] {
  return milestones.filter(({ bucket }) => !bucket.later);
}

function rowsOf(initiative: Dated): Cell[][] {
  const within = withinYear(initiative);
  const year = monthsOf(initiative.fiscalYear);
  return within.map(({ reading, text }, index) => {
    const timing = timingOf(reading);
    const points = pointsOf(reading);
    const head = index === 0 ? headOf(initiative, within.length) : [];
    return [
      ...head,
      { text },
      ...year.map((month) => (points ? pointCell(points, month) : monthCell(timing, month))),
    ];
  });
}

function headOf({ owner, title }: Initiative, rows: number): Cell[] {
  return [
    { text: title, rows },
    { text: owner.join(' '), rows },
  ];
}

/** A dot in the month something is due or done, an arrow where it runs on: the marks speak without the colour. */
const marks = {
  none: { text: '', style: 'centre' },
  due: { text: '●', style: 'filled' },
  on: { text: '→', style: 'filled' },
} as const satisfies Record<string, Cell>;

/** 年2回：7月・1月 happens in these months and in none between them. */
function pointsOf({ dates }: Reading): readonly Span[] | undefined {
  if (dates.length < 2) return undefined;
  const own = dates.filter(({ kind }) => kind !== 'note' && kind !== 'repeat');
  const isPoint = ({ from, kind, to }: DateMention) => kind === 'on' && from?.slice(0, 7) === to?.slice(0, 7);
  return own.length > 1 && own.every(isPoint) ? own : undefined;
}

function pointCell(points: readonly Span[], { from, to }: Month): Cell {
  const isDue = points.some((one) => one.to !== null && one.to >= from && one.to <= to);
  return isDue ? marks.due : marks.none;
}

function monthCell(timing: Timing | undefined, { from, to }: Month): Cell {
  if (!timing || !runs(timing, from, to)) return marks.none;
  const due = timing.ends !== null && timing.ends >= from && timing.ends <= to;
  return due ? marks.due : marks.on;
}

/** A bare deadline runs only in its own month: nobody said when it begins. */
function runs({ ends, starts }: Timing, from: Day, to: Day): boolean {
  const begins = starts ?? ends;
  return begins !== null && begins <= to && (ends === null || ends >= from);
}
