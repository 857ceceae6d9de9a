/** A sheet without what was reported after a day, whatever field it stands in: progress, records, evaluations, actuals, settlements. */
import { bucketOf } from '../calendar/bucket.ts';
import type { Day } from '../calendar/day.ts';
import { firstDay, fiscalYearOf } from '../calendar/fiscal-year.ts';
import type { Cycle } from '../calendar/period.ts';
import { readDates } from '../calendar/read.ts';
import type { Path } from '../diagnostics/finding.ts';
import { isPruned, type Pruned, writtenPath } from '../sheets/pruned.ts';
import { bucketByDates, bucketsOf } from './bucket.ts';
import type { Read } from './sheet.ts';
import { isBegunBy, isOverBy, stretchOf } from './written-time.ts';

export interface Until {
  /** The last day that counts. */
  readonly end: Day;
  readonly cycle: Cycle;
  /** Of the sheet: the year of a bare 9月末. */
  readonly fiscalYear: number | undefined;
}

interface Cut extends Until {
  /** The list items left out, as the data counts them. */
  readonly gone: Path[];
}

export function cutReports<Sheet extends object>(read: Read<Sheet>, until: Until): Read<Sheet> {
  const { data, origin } = read;
  const cut: Cut = { ...until, gone: [] };
  // Only list items and optional keys leave, so what is left has the same shape.
  const kept = walk(data, [], cut) as Sheet;
  const before = isPruned(origin) ? origin.without : [];
  const without = [...before, ...cut.gone.map((path) => writtenPath({ ...origin, path }))];
  const pruned: Pruned = { ...origin, without };
  return { ...read, data: kept, origin: without.length > 0 ? pruned : origin };
}

type Cutter = (value: unknown, path: Path, cut: Cut) => unknown;

/** The keys below which reports stand, in any kind of sheet. Whatever has no date of its own stays. */
const reports: Readonly<Record<string, Cutter>> = {
  progress: (value, path, cut) =>
    Array.isArray(value)
      ? list(value, path, cut, (item) => isPlacedBy(item, cut))
      : mapping(value, path, cut, (name) => isBucketBegun(name, cut)),
  records: (value, path, cut) => byYear(value, path, cut),
  revisions: (value, path, cut) =>
    list(value, path, cut, (one) => isBegunBy(cut.end, wordsAt(one, 'in'), cut.fiscalYear)),
  evaluations: (value, path, cut) => dated(value, path, cut),
  actuals: (value, path, cut) => dated(value, path, cut),
  status: (value, path, cut) => dated(value, path, cut),
  money: (value, path, cut) =>
    list(value, path, cut, (one) => !settled.test(wordsAt(one, 'kind') ?? '') || isDated(one, cut)),
  monitoring: (value, path, cut) =>
    mapping(value, path, cut, undefined, (years, at) =>
      mapping(years, at, cut, (year) => isOverBy(cut.end, year, cut.fiscalYear)),
    ),
};

/** Money that was spent; a budget is a plan. */
const settled = /決算|実績|執行|支出済/;

function walk(value: unknown, path: Path, cut: Cut): unknown {
  if (Array.isArray(value)) return list(value, path, cut, () => true);
  return mapping(value, path, cut, undefined, (member, at) => {
    const cutter = Object.hasOwn(reports, String(at.at(-1))) ? reports[String(at.at(-1))] : undefined;
    return cutter ? cutter(member, at, cut) : walk(member, at, cut);
  });
}

function list(value: unknown, path: Path, cut: Cut, keeps: (item: unknown) => boolean): unknown {
  if (!Array.isArray(value)) return walk(value, path, cut);
  return value.flatMap((item: unknown, index) => {
    if (keeps(item)) return [walk(item, [...path, index], cut)];
    cut.gone.push([...path, index]);
    return [];
  });
}

function mapping(
  value: unknown,
  path: Path,
  cut: Cut,
  keeps: (key: string) => boolean = () => true,
  inside: (member: unknown, at: Path) => unknown = (member, at) => walk(member, at, cut),
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return walk(value, path, cut);
  const members = Object.entries(value).filter(([key]) => keeps(key));
  return Object.fromEntries(members.map(([key, member]) => [key, inside(member, [...path, key])]));
}

/** A list of things said at a time, or one of them. */
function dated(value: unknown, path: Path, cut: Cut): unknown {
  if (Array.isArray(value)) return list(value, path, cut, (one) => isDated(one, cut));
  return isDated(value, cut) ? walk(value, path, cut) : undefined;
}

function isDated(value: unknown, { end, fiscalYear }: Until): boolean {
  return isOverBy(end, wordsAt(value, 'at') ?? wordsAt(value, 'as-of'), fiscalYear);
}

/** Records by year: of a year that is not over only the plan is left, and what was reported at a day before the end. */
function byYear(value: unknown, path: Path, cut: Cut): unknown {
  const begun = (year: string) => isBegunBy(cut.end, year, cut.fiscalYear);
  return mapping(value, path, cut, begun, (record, at) => {
    const year = String(at.at(-1));
    const from = stretchOf(year, cut.fiscalYear)?.from;
    const inside = from == null ? cut : { ...cut, fiscalYear: fiscalYearOf(from) };
    if (isOverBy(cut.end, year, cut.fiscalYear)) return walk(record, at, inside);
    return mapping(
      record,
      at,
      inside,
      (key) => key === 'plan' || key === 'actual',
      (said, here) => (here.at(-1) === 'plan' ? walk(said, here, inside) : alreadySaid(said, here, inside)),
    );
  });
}

function alreadySaid(said: unknown, path: Path, cut: Cut): unknown {
  const keeps = (one: unknown) => wordsAt(one, 'as-of') !== undefined && isDated(one, cut);
  if (Array.isArray(said)) return list(said, path, cut, keeps);
  return keeps(said) ? walk(said, path, cut) : undefined;
}

/** An item of a flat list stands where the form would put it. */
function isPlacedBy(item: unknown, { cycle, end, fiscalYear }: Until): boolean {
  const text = typeof item === 'string' ? item : wordsAt(item, 'text');
  if (text === undefined || fiscalYear === undefined) return true;
  const bucket = bucketByDates(bucketsOf(cycle, fiscalYear), readDates(text, { fiscalYear }));
  const from = bucket?.later ? firstDay(fiscalYear + 1) : bucket?.period?.from;
  return from === undefined || from <= end;
}

function isBucketBegun(name: string, { cycle, end, fiscalYear }: Until): boolean {
  const found = fiscalYear === undefined ? undefined : bucketOf(name, cycle, fiscalYear);
  if (!found || fiscalYear === undefined) return true;
  const from = found.later ? firstDay(fiscalYear + 1) : found.period?.from;
  return from === undefined || from <= end;
}

function wordsAt(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  const words: unknown = Reflect.get(value, key);
  return typeof words === 'string' ? words : undefined;
}
