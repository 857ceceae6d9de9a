/** reform.yaml → the city, its habits and its upper plans. */
import { readYear } from '../calendar/fiscal-year.ts';
import { below, type Origin } from '../diagnostics/finding.ts';
import type { ProjectSheet } from '../sheets/shape/index.ts';
import { each } from './entries.ts';
import { plainOutcomes } from './monitoring.ts';
import type { City, UpperPlan, Written } from './plan.ts';
import { linkScale } from './scale.ts';
import type { Read, ReadCity } from './sheet.ts';

/** A city that names no form gets 様式4, and beside it those that print everything. */
const plainForms = ['yoshiki4', 'initiative-sheet', 'policy-sheet'];

export function linkCity({ data, keysAt, origin }: ReadCity): City {
  return {
    name: data.city,
    code: data.code,
    fiscalYear: data.year === undefined ? undefined : readYear(data.year)?.year,
    year: data.year,
    cycle: data.cycle ?? 'halves',
    areas: data.areas ?? [],
    dictionary: data.dictionary ?? [],
    stages: data.stages ?? [],
    grades: data.grades && linkScale(data.grades, ['grades'], keysAt),
    scales: new Map(
      Object.entries(data.scales ?? {}).map(([name, scale]) => [
        name,
        linkScale(scale, ['scales', name], keysAt),
      ]),
    ),
    statuses: data.statuses && linkScale(data.statuses, ['statuses'], keysAt),
    money: data.money,
    forms: data.forms ?? plainForms,
    outcomes: data.outcomes ? new Map(Object.entries(data.outcomes)) : plainOutcomes,
    origin,
  };
}

export function linkUpperPlans({ data, origin }: Read<ProjectSheet>): UpperPlan[] {
  return each(data.plans, below(origin, 'plans'), ({ id, policies = {}, standard, title }, at) => ({
    key: `plan/${id}`,
    id,
    title,
    standard,
    policies: policiesOf(policies, at),
    origin: at,
  }));
}

function policiesOf(policies: Readonly<Record<string, string>>, plan: Origin): Map<string, Written> {
  return new Map(
    Object.entries(policies).map(([code, text]) => [
      foldCode(code),
      { text, origin: below(plan, 'policies', code) },
    ]),
  );
}

/** `5- (5)`, `５－（５）` and `5-(5)` are one code. */
export function foldCode(code: string): string {
  return code
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[‐‑–—―−]/g, '-');
}
