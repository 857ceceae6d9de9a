/** Stacks → how long each function of ours took, by itself and with all that it called. */
import { isOurs, ownerOf } from './room.ts';
import type { Frame, Stack } from './stack.ts';

export interface Spent {
  readonly frame: Frame;
  readonly self: number;
  /** Once for each moment, however often the function stands on its stack. */
  readonly total: number;
  /** Nearly all of it is what one other function of ours took. */
  readonly passesOn: boolean;
}

interface Sum {
  readonly frame: Frame;
  self: number;
  total: number;
  readonly called: Map<string, number>;
}

export function functionsOf(stacks: readonly Stack[]): readonly Spent[] {
  const sums = new Map<string, Sum>();
  for (const stack of stacks) {
    const owner = ownerOf(stack);
    const ours = stack.frames.filter(isOurs);
    for (const frame of distinct(ours)) sumOf(frame, sums).total += stack.microseconds;
    if (isOurs(owner)) sumOf(owner, sums).self += stack.microseconds;
    for (const [caller, called] of calls(ours)) add(sumOf(caller, sums).called, called, stack.microseconds);
  }
  return [...sums.values()].map(({ called, frame, self, total }) => {
    return { frame, self, total, passesOn: [...called.values()].some((one) => one > nearly * total) };
  });
}

const nearly = 0.9;

/** Each pair once, and nobody with itself. */
function calls(frames: readonly Frame[]): Iterable<readonly [caller: Frame, called: string]> {
  const pairs = new Map<string, readonly [Frame, string]>();
  for (const [index, frame] of frames.entries()) {
    const caller = frames[index + 1];
    if (caller && keyOf(caller) !== keyOf(frame))
      pairs.set(`${keyOf(caller)} ${keyOf(frame)}`, [caller, keyOf(frame)]);
  }
  return pairs.values();
}

function distinct(frames: readonly Frame[]): Iterable<Frame> {
  return new Map(frames.map((frame) => [keyOf(frame), frame])).values();
}

function sumOf(frame: Frame, sums: Map<string, Sum>): Sum {
  const key = keyOf(frame);
  const sum = sums.get(key) ?? { frame, self: 0, total: 0, called: new Map() };
  sums.set(key, sum);
  return sum;
}

function add(sums: Map<string, number>, key: string, number: number): void {
  sums.set(key, (sums.get(key) ?? 0) + number);
}

function keyOf({ file, line, name }: Frame): string {
  return `${name} ${file}:${line}`;
}
