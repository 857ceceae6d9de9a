/** Walks a sheet's data together with its origins: one text or a list of them, each with the place it was written. */
import { below, type Origin, stepBelow } from '../diagnostics/finding.ts';
import type { Written } from './plan.ts';

export interface Entry<Value> {
  readonly value: Value;
  readonly origin: Origin;
}

/** A value or a list of them, as a list. */
export function entries<Value>(value: Value | readonly Value[] | undefined, origin: Origin): Entry<Value>[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ value: value as Value, origin }];
  return value.map((item: Value, index) => ({ value: item, origin: stepBelow(origin, index) }));
}

/** What stands below a place; undefined where nothing is written there. */
export function writtenAt(
  text: string | undefined,
  origin: Origin,
  ...steps: readonly (string | number)[]
): Written | undefined {
  return text === undefined ? undefined : { text, origin: below(origin, ...steps) };
}

export function writtenList(
  value: string | readonly string[] | undefined,
  origin: Origin,
): readonly Written[] {
  if (value === undefined) return none;
  if (typeof value === 'string') return [{ text: value, origin }];
  return value.map((text, index) => ({ text, origin: stepBelow(origin, index) }));
}

/** Most lists are not there: they are all the same one. */
export const none: readonly never[] = Object.freeze([]);

export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? none : typeof value === 'string' ? [value] : value;
}
