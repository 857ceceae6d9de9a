/** Whatever a field of a form can belong to: its key, and where it was written. */
import type { Origin } from '../diagnostics/finding.ts';
import type { Plan } from './plan.ts';

export interface Owner {
  readonly key: string;
  readonly origin: Origin;
}

export function ownersIn({ initiatives, kpis, policies, sheets }: Plan): readonly Owner[] {
  const reports = sheets.monitorings.flatMap(({ data: { id }, origin }) =>
    id === undefined ? [] : { key: monitoringKey(id), origin },
  );
  return [...policies, ...initiatives, ...kpis, ...reports];
}

export function monitoringKey(id: string): string {
  return `monitoring/${id}`;
}
