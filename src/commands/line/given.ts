/** Options as they are known once they are read: by which name, and whether somebody gave them. */
import type { Call, Option } from '../command.ts';

/** `--as-of` is known as `asOf`, and `--no-cache` says something of `cache`. */
export function keyOf(flag: string): string {
  return flag.replace(/^--(?:no-)?/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** `--as-of` of `--as-of <date>` */
export function longOf({ flags }: Pick<Option, 'flags'>): string {
  return flags.split(' ')[0] ?? '';
}

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}

/** In one order: runs that were asked for alike are known by them. */
export function givenOptions(options: Call['options']): [name: string, value: unknown][] {
  return Object.entries(options)
    .filter(([, value]) => isGiven(value))
    .sort();
}

/** Of an option that may be repeated: with one value more. */
export function withMore(value: unknown, before: unknown): unknown[] {
  return [...(Array.isArray(before) ? before : []), value];
}
