/** Walks a sheet's data together with its origins: one text or a list of them, each with the place it was written. */
import { type Origin, stepBelow } from '../diagnostics/finding.ts';
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

/** What is made of each member of a list, with the place it was written. */
export function each<Item, Made>(
  items: readonly Item[] | undefined,
  origin: Origin,
  make: (item: Item, at: Origin) => Made,
): Made[] {
  return (items ?? []).map((item, index) => make(item, stepBelow(origin, index)));
}

/** What stands below a place; undefined where nothing is written there. */
export function writtenAt(text: string | undefined, origin: Origin, step: string): Written | undefined {
  return text === undefined ? undefined : { text, origin: stepBelow(origin, step) };
}

/** A note or a reason that is blank explains nothing. */
export function saidOrNothing(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
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
