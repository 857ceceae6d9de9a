/** What the mappings around a value say about it: what it is called, whose it is, when it holds. */
import type { Mapping } from '../sheets/mapping.ts';
import { oneLine } from './datum.ts';

export interface Context {
  /** The field: 実施項目／年度の記録, and the last of its words. */
  readonly item: string;
  readonly last: string;
  readonly heading: string;
  readonly number: string;
  readonly part: string;
  readonly area: string;
  readonly period: string;
  readonly unit: string | undefined;
  readonly note: string | undefined;
  /** The heads of the table around it. */
  readonly heads: readonly unknown[];
}

export function named(title: string, context: Context): Context {
  return { ...context, item: context.item === '' ? title : `${context.item}／${title}`, last: title };
}

/** The value that a mapping is about. */
export function ofMain({ item, last }: Context, context: Context, note: string | undefined): Context {
  return { ...context, item, last, note };
}

export function under(heading: string, name: string): string {
  return heading === '' ? oneLine(name) : `${heading}／${oneLine(name)}`;
}

/** What a part of a sheet is called by: its title, the item of a breakdown, 決算, the assessor. */
const titles = ['title', 'item', 'kind', 'by'] as const;

export function contextOf(mapping: Mapping, context: Context): Context {
  const { head } = mapping;
  return {
    ...context,
    heading: headingOf(mapping, context.heading),
    number: wordsAt(mapping, 'number') ?? wordsAt(mapping, 'code') ?? context.number,
    part: wordsAt(mapping, 'id') ?? context.part,
    area: wordsAt(mapping, 'area') ?? context.area,
    period: periodOf(mapping, context.period),
    unit: wordsAt(mapping, 'unit') ?? context.unit,
    heads: Array.isArray(head) ? head : context.heads,
  };
}

function headingOf(mapping: Mapping, outer: string): string {
  const revision = wordsAt(mapping, 'in');
  let heading = revision ? under(outer, `${revision}変更`) : outer;
  for (const key of titles) {
    const name = wordsAt(mapping, key);
    if (name !== undefined) heading = under(heading, name);
  }
  return heading;
}

/** The day of a report lies within the year it is for. */
function periodOf(mapping: Mapping, outer: string): string {
  const day = wordsAt(mapping, 'as-of');
  return wordsAt(mapping, 'at') ?? [outer, day].filter(Boolean).join(' ');
}

export function wordsAt(mapping: Mapping, key: string): string | undefined {
  const words = mapping[key];
  return typeof words === 'string' && words !== '' ? words : undefined;
}
