/** What was planned for a year against what was done in it. */
import type { Day } from '../calendar/day.ts';
import { lastDay } from '../calendar/fiscal-year.ts';
import type { Initiative, Plan, Written } from './plan.ts';
import type { EffectiveStage, Evaluation, Item, Saying, YearRecord } from './programme.ts';
import type { Scale } from './scale.ts';
import { sameStage, unknownStepOf } from './stages.ts';
import { stretchOf } from './written-time.ts';

export interface Place {
  readonly initiative: Initiative;
  readonly item: Item;
}

export interface Recorded extends Place {
  readonly record: YearRecord;
}

export interface Mismatch extends Recorded {
  readonly planned: EffectiveStage;
  readonly saying: Saying;
  readonly stage: Written;
}

export function itemsOf({ initiatives }: Plan): Place[] {
  return initiatives.flatMap((initiative) =>
    initiative.programme.items.map((item) => ({ initiative, item })),
  );
}

export function recordsOf(plan: Plan): Recorded[] {
  return itemsOf(plan).flatMap((place) => place.item.records.map((record) => ({ ...place, record })));
}

/** Stages reported at the end of a year that are not those of the plan that holds. */
export function mismatchesOf({ item, record, ...place }: Recorded, plan: Plan, asOf: Day): Mismatch[] {
  const planned = item.effective[record.column ?? -1];
  if (!planned) return [];
  return record.actual.flatMap((saying) => {
    const { stage } = saying;
    if (!stage || !isFinal(saying, record, asOf)) return [];
    if (sameStage(stage.text, planned.stage, plan.city.stages)) return [];
    // A stage misspelt is told as that.
    if (unknownStepOf(stage.text, plan.city.stages) !== undefined) return [];
    return [{ ...place, item, record, planned, saying, stage }];
  });
}

function isFinal(saying: Saying, record: YearRecord, asOf: Day): boolean {
  const { year } = record;
  return saying.asOf ? isOfYearEnd(saying, record) : year !== undefined && lastDay(year) <= asOf;
}

/** Half-way through a year, on 9月末, a stage may still be on its way; what says nothing of its day is of the end. */
export function isOfYearEnd({ asOf: words }: Saying, { year }: Pick<YearRecord, 'year'>): boolean {
  if (!words) return true;
  const end = year === undefined ? undefined : lastDay(year);
  if (/年度末|(?<!\d)3月/.test(words.text.normalize('NFKC'))) return true;
  const to = stretchOf(words.text, year)?.to;
  return end !== undefined && to != null && to >= end;
}

/** Every judgement: of the years of the items, and of the whole initiative. */
export function evaluationsOf({ initiatives }: Plan): Evaluation[] {
  return initiatives.flatMap(({ programme: { evaluations, items } }) => [
    ...items.flatMap(({ records }) => records.flatMap((record) => record.evaluations)),
    ...evaluations,
  ]);
}

export function scaleOf({ scale }: Evaluation, { grades, scales }: Plan['city']): Scale | undefined {
  return (scale === undefined ? undefined : scales.get(scale)) ?? grades;
}

/** Given the best grade of its scale. */
export function isBest(evaluation: Evaluation, city: Plan['city']): boolean {
  const best = scaleOf(evaluation, city)?.order[0];
  return best !== undefined && evaluation.grade?.text === best;
}

/** The words of a saying or a comment, as one text. */
export function said(words: readonly Written[]): string {
  return words.map(({ text }) => text).join('\n');
}

/** 至らなかった, できなかった: the text itself says that something was not reached. */
export const notReached =
  /至らな|至って(?:い)?な|でき(?:なか|て(?:い)?な)|行わなかっ|実施しなかっ|見送|達成して(?:い)?ない|達成できな|未達|未実施|遅れ(?:た|て|が)/;
