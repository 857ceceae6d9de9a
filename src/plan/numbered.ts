/** Lists whose members carry numbers of one style, wherever a sheet has them. */
import { below, type Origin, type Path } from '../diagnostics/finding.ts';
import { leadingNumber, ordinalOf } from '../japanese/ordinal.ts';
import { append, put } from '../lists.ts';
import { isMapping } from '../sheets/mapping.ts';
import type { Plan } from './plan.ts';
import { saidDocuments } from './texts.ts';

export interface Numbered {
  readonly number: string;
  readonly origin: Origin;
}

export function numberedLists(plan: Plan): Numbered[][] {
  const lists: Numbered[][] = [];
  for (const { data, numbered, origin } of saidDocuments(plan))
    if (numbered) collect(data, [], origin, lists);
  return lists;
}

function collect(value: unknown, path: Path, origin: Origin, lists: Numbered[][]): void {
  if (Array.isArray(value)) {
    append(lists, styles(numbersIn(value, path, origin)));
    for (let at = 0; at < value.length; at += 1) enter(at, value[at], path, origin, lists);
  } else if (isMapping(value)) {
    for (const key of Object.keys(value)) enter(key, value[key], path, origin, lists);
  }
}

function enter(
  step: string | number,
  member: unknown,
  path: Path,
  origin: Origin,
  lists: Numbered[][],
): void {
  if (typeof member === 'object') collect(member, [...path, step], origin, lists);
}

function numbersIn(list: readonly unknown[], path: Path, origin: Origin): Numbered[] {
  return list.flatMap((item, index) => {
    if (typeof item === 'string') {
      const number = leadingNumber(item);
      return number === undefined ? [] : [{ number, origin: below(origin, ...path, index) }];
    }
    if (!isMapping(item)) return [];
    const key = ['number', 'mark'].find((one) => typeof item[one] === 'string');
    return key === undefined
      ? []
      : [{ number: String(item[key]), origin: below(origin, ...path, index, key) }];
  });
}

/** A list may mix styles; each is counted for itself. */
function styles(numbers: readonly Numbered[]): Numbered[][] {
  if (numbers.length < 2) return [];
  const byStyle = new Map<string, Numbered[]>();
  for (const numbered of numbers) {
    const style = ordinalOf(numbered.number)?.style;
    if (style !== undefined) {
      put(byStyle, style, numbered);
    }
  }
  return [...byStyle.values()].filter((list) => list.length > 1);
}
