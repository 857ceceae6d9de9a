/** Lists whose members carry numbers of one style, wherever a sheet has them. */
import { below, type Origin } from '../diagnostics/finding.ts';
import { leadingNumber, ordinalOf } from '../japanese/ordinal.ts';
import type { Plan } from './plan.ts';
import type { Read } from './sheet.ts';

export interface Numbered {
  readonly number: string;
  readonly origin: Origin;
}

export function numberedLists(plan: Plan): Numbered[][] {
  return Object.values(plan.sheets)
    .flat()
    .flatMap((read) => {
      const { data, origin } = read as Read<unknown>;
      return listsIn(data, origin);
    });
}

function listsIn(value: unknown, origin: Origin): Numbered[][] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  const own = Array.isArray(value)
    ? styles(value.flatMap((item, index) => numberOf(item, below(origin, index))))
    : [];
  return [...own, ...entries.flatMap(([key, member]) => listsIn(member, below(origin, key)))];
}

function numberOf(item: unknown, origin: Origin): Numbered[] {
  if (typeof item === 'string') {
    const number = leadingNumber(item);
    return number === undefined ? [] : [{ number, origin }];
  }
  if (typeof item !== 'object' || item === null) return [];
  const record = item as Readonly<Record<string, unknown>>;
  const key = ['number', 'mark'].find((one) => typeof record[one] === 'string');
  return key === undefined ? [] : [{ number: String(record[key]), origin: below(origin, key) }];
}

/** A list may mix styles; each is counted for itself. */
function styles(numbers: readonly Numbered[]): Numbered[][] {
  const byStyle = new Map<string, Numbered[]>();
  for (const numbered of numbers) {
    const style = ordinalOf(numbered.number)?.style;
    if (style !== undefined) byStyle.set(style, [...(byStyle.get(style) ?? []), numbered]);
  }
  return [...byStyle.values()].filter((list) => list.length > 1);
}
