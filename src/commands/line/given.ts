/** The options that somebody gave, in one order: runs that were asked for alike are known by them. */
import type { Call } from '../command.ts';

export function givenOptions(options: Call['options']): [name: string, value: unknown][] {
  return Object.entries(options)
    .filter(([, value]) => isGiven(value))
    .sort();
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}
