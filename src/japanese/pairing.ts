/** Which of the planned texts each report is about. */
import { put } from '../lists.ts';
import { comparable, ratio, upperBound } from './similarity.ts';

/** Below it two texts have nothing to do with each other. */
const threshold = 0.4;
/** By so much the best must be better than the next. */
const margin = 0.1;

/**
 * The place of the planned text, or undefined where none is near enough or two are equally near. Several reports may be
 * about one planned text; of planned texts that say the same, the first free one is taken.
 */
export function pair(plans: readonly string[], reports: readonly string[]): (number | undefined)[] {
  // Nearly all sheets report in the very words that were planned.
  const written = placesOf(plans);
  if (reports.every((report) => report !== '' && written.has(report)))
    return reports.map((report) => firstFree(written.get(report)));
  const places = placesOf(plans.map(comparable));
  const distinct = [...places.keys()];
  const begun = beginnings(plans);
  return reports.map((report, index) => {
    const text = comparable(report);
    if (text === '') return undefined;
    if (places.has(text)) return firstFree(places.get(text));
    const near = nearest(within(distinct, index / reports.length, reports.length), text);
    return near === undefined ? begun(text) : places.get(near)?.[0];
  });
}

/** Shorter ones begin too much. */
const leastBeginning = 4;

/** 職員研修を全4回実施し、延べ126人が参加 is about 職員研修（8月・9月）, long as it is: of the texts that begin a report, the longest that only one is. */
function beginnings(plans: readonly string[]): (report: string) => number | undefined {
  const places = placesOf(plans.map((plan) => comparable(plan.replace(/[（(][^（()）]*[)）]|[。、]$/g, ''))));
  return (report) => {
    for (let length = report.length; length >= leastBeginning; length -= 1) {
      const [place, ...others] = places.get(report.slice(0, length)) ?? [];
      if (place !== undefined) return others.length === 0 ? place : undefined;
    }
    return undefined;
  };
}

function placesOf(texts: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) put(places, text, index);
  return places;
}

/** The last one may be reported on again and again. */
function firstFree(places: number[] = []): number {
  return (places.length > 1 ? places.shift() : places[0]) ?? 0;
}

/** So many comparisons an honest sheet of a thousand items may need. */
const mostCompared = 1_000_000;

/** All of the texts, or where they are far too many those that stand about where the report stands among its own. */
export function within(texts: readonly string[], share: number, reports: number): readonly string[] {
  const room = Math.max(50, Math.floor(mostCompared / reports));
  if (texts.length <= room) return texts;
  const from = Math.min(Math.max(0, Math.floor(share * texts.length - room / 2)), texts.length - room);
  return texts.slice(from, from + room);
}

function nearest(texts: readonly string[], report: string): string | undefined {
  const candidates = texts
    .map((text) => ({ text, bound: upperBound(text, report) }))
    .filter(({ bound }) => bound >= threshold - margin)
    .sort((a, b) => b.bound - a.bound)
    .slice(0, 50);
  let best = { text: '', ratio: 0 };
  let next = 0;
  for (const { text, bound } of candidates) {
    if (bound <= next || bound < best.ratio - margin) break;
    const value = ratio(text, report);
    if (value > best.ratio) {
      next = best.ratio;
      best = { text, ratio: value };
    } else if (value > next) next = value;
  }
  return best.ratio >= threshold && best.ratio - next >= margin ? best.text : undefined;
}
