/** How alike two texts are (difflib's ratio), and which planned text a report is about. */
import { put } from '../lists.ts';
import { fold } from './fold.ts';

interface Block {
  readonly a: number;
  readonly b: number;
  readonly size: number;
}

export interface Pair {
  /** The index of the planned text a report is about. */
  readonly plan: number;
  /** 1 when both say the same once widths and blanks are folded. */
  readonly ratio: number;
}

export interface Difference {
  readonly from: string;
  readonly to: string;
}

export interface PairOptions {
  readonly threshold?: number;
  readonly margin?: number;
}

/** Longer texts are compared by their beginning: hostile input must not cost more than an honest sheet. */
const longest = 400;
const brackets = /[()[\]「」『』【】]/g;

/** 0 for nothing in common, 1 for the same words: 2 × matching characters ÷ all characters. */
export function similarity(a: string, b: string): number {
  return ratio(comparable(a), comparable(b));
}

/** What was written differently, piece by piece, in folded words. */
export function differences(a: string, b: string): Difference[] {
  const from = fold(a).slice(0, longest);
  const to = fold(b).slice(0, longest);
  const found: Difference[] = [];
  let i = 0;
  let j = 0;
  for (const block of [...blocks(from, to), { a: from.length, b: to.length, size: 0 }]) {
    if (block.a > i || block.b > j) found.push({ from: from.slice(i, block.a), to: to.slice(j, block.b) });
    i = block.a + block.size;
    j = block.b + block.size;
  }
  return found;
}

/**
 * For each report the planned text it is about, or undefined where none is near enough or two are equally near.
 * Several reports may be about one planned text; of planned texts that say the same, the first free one is taken.
 */
export function pair(
  plans: readonly string[],
  reports: readonly string[],
  { threshold = 0.4, margin = 0.1 }: PairOptions = {},
): (Pair | undefined)[] {
  // Nearly all sheets report in the very words that were planned, and plan nothing twice.
  const alone = lonePlaces(plans);
  if (alone && reports.every((report) => report !== '' && alone.has(report)))
    return reports.map((report) => ({ plan: alone.get(report) ?? 0, ratio: 1 }));
  const written = placesOf(plans);
  if (reports.every((report) => report !== '' && written.has(report)))
    return reports.map((report) => ({ plan: firstFree(written.get(report)), ratio: 1 }));
  const places = placesOf(plans.map(comparable));
  const distinct = [...places.keys()];
  return reports.map((report, index) => {
    const text = comparable(report);
    const best = places.has(text)
      ? { text, ratio: 1 }
      : nearest(within(distinct, index / reports.length, reports.length), text, threshold, margin);
    if (!best || text === '') return undefined;
    const free = places.get(best.text);
    return { plan: best.ratio === 1 ? firstFree(free) : (free?.[0] ?? 0), ratio: best.ratio };
  });
}

/** Undefined where a text is there twice. */
function lonePlaces(texts: readonly string[]): Map<string, number> | undefined {
  const places = new Map<string, number>();
  for (let index = 0; index < texts.length; index += 1) places.set(texts[index] ?? '', index);
  return places.size === texts.length ? places : undefined;
}

function placesOf(texts: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) {
    put(places, text, index);
  }
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

function nearest(texts: readonly string[], report: string, threshold: number, margin: number) {
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
  return best.ratio >= threshold && best.ratio - next >= margin ? best : undefined;
}

function comparable(text: string): string {
  return fold(text).replace(brackets, '').slice(0, longest);
}

function ratio(a: string, b: string): number {
  if (a === b) return 1;
  let matching = 0;
  for (const { size } of blocks(a, b)) matching += size;
  return (2 * matching) / (a.length + b.length);
}

const counts = new Int32Array(0x10000);

/** Never below the ratio: the characters both have, in whatever order. */
function upperBound(a: string, b: string): number {
  if (2 * Math.min(a.length, b.length) === 0) return a === b ? 1 : 0;
  for (let i = 0; i < a.length; i += 1) counts[a.charCodeAt(i)] = 0;
  for (let i = 0; i < b.length; i += 1) counts[b.charCodeAt(i)] = 0;
  for (let i = 0; i < b.length; i += 1) counts[b.charCodeAt(i)] = (counts[b.charCodeAt(i)] ?? 0) + 1;
  let common = 0;
  for (let i = 0; i < a.length; i += 1) {
    const left = counts[a.charCodeAt(i)] ?? 0;
    if (left > 0) common += 1;
    counts[a.charCodeAt(i)] = left - 1;
  }
  return (2 * common) / (a.length + b.length);
}

/** Ratcliff and Obershelp: the longest common stretch, then the same on its left and on its right. */
function blocks(a: string, b: string): Block[] {
  const search = finder(a, b);
  const found: Block[] = [];
  const open: [number, number, number, number][] = [[0, a.length, 0, b.length]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [aFrom, aTo, bFrom, bTo] = part;
    const block = search(aFrom, aTo, bFrom, bTo);
    if (block.size === 0) continue;
    found.push(block);
    if (aFrom < block.a && bFrom < block.b) open.push([aFrom, block.a, bFrom, block.b]);
    const aAfter = block.a + block.size;
    const bAfter = block.b + block.size;
    if (aAfter < aTo && bAfter < bTo) open.push([aAfter, aTo, bAfter, bTo]);
  }
  return found.sort((x, y) => x.a - y.a);
}

/** Finds the longest common stretch inside two ranges; of several the one that starts first, in a and then in b. */
function finder(a: string, b: string) {
  const positions = new Map<number, number[]>();
  for (let j = b.length - 1; j >= 0; j -= 1) {
    put(positions, b.charCodeAt(j), j);
  }
  const lengths = new Int32Array(b.length + 1);
  const writtenIn = new Int32Array(b.length + 1);
  let round = 1;
  return (aFrom: number, aTo: number, bFrom: number, bTo: number): Block => {
    let best: Block = { a: aFrom, b: bFrom, size: 0 };
    round += 1;
    for (let i = aFrom; i < aTo; i += 1) {
      round += 1;
      for (const j of positions.get(a.charCodeAt(i)) ?? []) {
        if (j >= bTo) continue;
        if (j < bFrom) break;
        const size = (writtenIn[j] === round - 1 ? (lengths[j] ?? 0) : 0) + 1;
        lengths[j + 1] = size;
        writtenIn[j + 1] = round;
        const sameRow = size === best.size && best.a + size === i + 1;
        if (size > best.size || sameRow) best = { a: i + 1 - size, b: j + 1 - size, size };
      }
    }
    return best;
  };
}
