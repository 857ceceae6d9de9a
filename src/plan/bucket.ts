/** The blocks of a form's year: the periods of the city's cycle, then what comes after the year. */
import { anchorOf } from '../calendar/anchor.ts';
import { bucketIndex, laterName } from '../calendar/bucket.ts';
import { periods, shortNameOfPeriod } from '../calendar/period.ts';
import type { Reading } from '../calendar/reading.ts';
import { timesOf } from '../calendar/times.ts';
import type { Bucket, City, Initiative } from './plan.ts';

/** Without a year the blocks still have their names; only their days are unknown. */
const anyYear = 2000;

export function bucketsOf(cycle: City['cycle'], fiscalYear: number | undefined): readonly Bucket[] {
  const key = `${cycle} ${fiscalYear}`;
  const found = known.get(key) ?? newBuckets(cycle, fiscalYear);
  known.set(key, found);
  return found;
}

/** The same for all sheets of a year. */
const known = new Map<string, readonly Bucket[]>();

function newBuckets(cycle: City['cycle'], fiscalYear: number | undefined): Bucket[] {
  const stretches = periods(cycle, fiscalYear ?? anyYear).map((period, order) => ({
    name: shortNameOfPeriod(period),
    period: fiscalYear === undefined ? undefined : period,
    later: false,
    order,
  }));
  return [...stretches, { name: laterName, period: undefined, later: true, order: stretches.length }];
}

/** The block an author names: 前期, 前期（～9月）, 第1四半期, 次年度以降. */
export function findBucket(
  { buckets, fiscalYear }: Pick<Initiative, 'buckets' | 'fiscalYear'>,
  name: string,
  cycle: City['cycle'],
): Bucket | undefined {
  const key = `${cycle} ${fiscalYear} ${name}`;
  if (!places.has(key)) places.set(key, bucketIndex(name, cycle, fiscalYear ?? anyYear));
  return buckets[places.get(key) ?? -1];
}

/** Every sheet names its blocks, and all of them alike. */
const places = new Map<string, number | undefined>();

/** The block the dates of an item belong to; 随時 and 月1回 begin with the year. */
export function bucketByDates(buckets: readonly Bucket[], { clauses }: Reading): Bucket | undefined {
  for (const date of clauses.flatMap(timesOf)) {
    const day = anchorOf(date);
    const bucket = day && buckets.find(({ period }) => period && day >= period.from && day <= period.to);
    if (bucket) return bucket;
    const last = buckets.findLast(({ period }) => period)?.period;
    if (day && last && day > last.to) return buckets.at(-1);
  }
  return clauses.some(({ date }) => date?.kind === 'repeat' || date?.kind === 'open')
    ? buckets[0]
    : undefined;
}
