/** How alike two texts are (difflib's ratio), and where they differ. */
import { put } from '../lists.ts';
import { fold } from './fold.ts';

interface Block {
  readonly a: number;
  readonly b: number;
  readonly size: number;
}

export interface Difference {
  readonly from: string;
  readonly to: string;
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

export function comparable(text: string): string {
  return fold(text).replace(brackets, '').slice(0, longest);
}

export function ratio(a: string, b: string): number {
  if (a === b) return 1;
  let matching = 0;
  for (const { size } of blocks(a, b)) matching += size;
  return (2 * matching) / (a.length + b.length);
}

const counts = new Int32Array(0x10000);

/** Never below the ratio: the characters both have, in whatever order. */
export function upperBound(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 1 : 0;
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
