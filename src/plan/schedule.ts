/** スケジュール and 進捗の状況 → milestones and progress, each in its bucket, and each report with the item it is about. */
import { readDates } from '../calendar/read.ts';
import type { Context } from '../calendar/reading.ts';
import { type Origin, stepBelow } from '../diagnostics/finding.ts';
import { pair } from '../japanese/pairing.ts';
import { put } from '../lists.ts';
import type { InitiativeSheet, ProgressItem, ScheduleItem } from '../sheets/shape/index.ts';
import { bucketByDates, findBucket } from './bucket.ts';
import { none, saidOrNothing } from './entries.ts';
import type { Bucket, City, Initiative, Milestone, Progress, Unresolved } from './plan.ts';
import { refer, referAll } from './refer.ts';

interface Placed<Item> {
  readonly item: Item;
  readonly origin: Origin;
  /** The block the author put it in; undefined in a flat list. */
  readonly bucket: Bucket | undefined;
}

type ByPeriod<Item> = readonly Item[] | Readonly<Record<string, readonly Item[]>> | undefined;

export function linkSchedule(
  initiative: Initiative,
  data: InitiativeSheet,
  city: City,
  unresolved: Unresolved[],
): void {
  const schedule = placedItems<ScheduleItem>(data.schedule, initiative, 'schedule', city, unresolved);
  const { milestones } = initiative;
  for (const placed of schedule) milestones.push(milestoneOf(placed, initiative));
  for (const [index, { item, origin }] of schedule.entries()) {
    if (typeof item === 'string' || item.after === undefined) continue;
    const milestone = milestones[index];
    const at = stepBelow(origin, 'after');
    if (milestone)
      milestone.after = referAll(milestones, item.after, { kind: 'milestone', origin: at }, unresolved);
  }
}

export function linkProgress(
  initiative: Initiative,
  data: InitiativeSheet,
  city: City,
  unresolved: Unresolved[],
): void {
  const reports = placedItems<ProgressItem>(data.progress, initiative, 'progress', city, unresolved);
  for (const placed of reports) initiative.progress.push(progressOf(placed, initiative, unresolved));
  if (reports.length === 0) return;
  const named = initiative.progress.filter((report) => report.of !== undefined);
  const free = initiative.progress.filter((report) => report.of === undefined);
  pairByWords(initiative.milestones, free);
  shareOut([...named, ...free]);
}

function placedItems<Item>(
  written: ByPeriod<Item>,
  initiative: Initiative,
  field: 'schedule' | 'progress',
  city: City,
  unresolved: Unresolved[],
): Placed<Item>[] {
  if (written === undefined) return [];
  const top = stepBelow(initiative.origin, field);
  const placed: Placed<Item>[] = [];
  if (isList(written)) {
    for (const item of written)
      placed.push({ item, origin: stepBelow(top, placed.length), bucket: undefined });
    return placed;
  }
  for (const [name, items] of Object.entries(written)) {
    const at = stepBelow(top, name);
    const bucket = findBucket(initiative, name, city.cycle);
    if (!bucket) {
      const known = initiative.buckets.map((one) => one.name);
      unresolved.push({ kind: 'period', words: name, known, origin: at });
    }
    for (let index = 0; index < items.length; index += 1)
      placed.push({
        item: items[index] as Item,
        origin: stepBelow(at, index),
        bucket: bucket ?? unknown(name),
      });
  }
  return placed;
}

function isList<Item>(written: NonNullable<ByPeriod<Item>>): written is readonly Item[] {
  return Array.isArray(written);
}

function unknown(name: string): Bucket {
  return { name, period: undefined, later: false, order: -1 };
}

const unknownYear: Context = {};

/** 4月 under 次年度以降 is the April after. */
function contextIn(fiscalYear: number | undefined, bucket: Bucket | undefined): Context {
  if (fiscalYear === undefined) return unknownYear;
  return bucket?.later ? { fiscalYear: fiscalYear + 1, ahead: 1 } : { fiscalYear };
}

/** What both kinds of item say: their words, where those stand, what dates they name, and in which block they are. */
function saidBy(placed: Placed<ScheduleItem | ProgressItem>, initiative: Initiative, undated: Bucket) {
  const { item, origin } = placed;
  const text = typeof item === 'string' ? item : item.text;
  const reading = readDates(text, contextIn(initiative.fiscalYear, placed.bucket));
  return {
    text,
    reading,
    bucket: placed.bucket ?? bucketByDates(initiative.buckets, reading) ?? undated,
    textOrigin: typeof item === 'string' ? origin : stepBelow(origin, 'text'),
  };
}

// Field by field: an object spread into another takes V8 ten times as long.
function milestoneOf(placed: Placed<ScheduleItem>, initiative: Initiative): Milestone {
  const { item, origin } = placed;
  const undated = initiative.buckets.at(-1) ?? unknown('');
  const { bucket, reading, text, textOrigin } = saidBy(placed, initiative, undated);
  return {
    id: typeof item === 'string' ? undefined : item.id,
    initiative,
    bucket,
    text,
    reading,
    placed: placed.bucket !== undefined,
    after: none,
    progress: none,
    origin,
    textOrigin,
  };
}

function progressOf(
  placed: Placed<ProgressItem>,
  initiative: Initiative,
  unresolved: Unresolved[],
): Progress {
  const { item, origin } = placed;
  const entry = typeof item === 'string' ? undefined : item;
  const { bucket, reading, text, textOrigin } = saidBy(
    placed,
    initiative,
    initiative.buckets[0] ?? unknown(''),
  );
  const of =
    entry?.of === undefined
      ? undefined
      : refer(
          initiative.milestones,
          entry.of,
          { kind: 'milestone', origin: stepBelow(origin, 'of') },
          unresolved,
        );
  return {
    initiative,
    bucket,
    text,
    reading,
    reason: saidOrNothing(entry?.reason),
    placed: placed.bucket !== undefined,
    of,
    origin,
    textOrigin,
  };
}

/** A report that names no item finds its own by its words. */
function pairByWords(milestones: readonly Milestone[], free: readonly Progress[]): void {
  const pairs = pair(
    milestones.map(({ text }) => text),
    free.map(({ text }) => text),
  );
  for (const [index, report] of free.entries()) report.of = milestones[pairs[index] ?? -1];
}

/** To every item the reports on it. */
function shareOut(reports: readonly Progress[]): void {
  const shares = new Map<Milestone, Progress[]>();
  for (const report of reports) if (report.of) put(shares, report.of, report);
  for (const [milestone, own] of shares) milestone.progress = own;
}
