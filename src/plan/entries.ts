/** Walks a sheet's data together with its origins: one text or a list of them, each with the place it was written. */
import { below, type Origin } from '../diagnostics/finding.ts';
import type { Written } from './plan.ts';

export interface Entry<Value> {
  readonly value: Value;
  readonly origin: Origin;
}

/** A value or a list of them, as a list. */
export function entries<Value>(value: Value | readonly Value[] | undefined, origin: Origin): Entry<Value>[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ value: value as Value, origin }];
  return value.map((item: Value, index) => ({ value: item, origin: below(origin, index) }));
}

export function writtenList(value: string | readonly string[] | undefined, origin: Origin): Written[] {
  return entries<string>(value, origin).map((entry) => ({ text: entry.value, origin: entry.origin }));
}

export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
