/** The sheets as they stand today, and where in them each returned field has its place. */
import type { Origin } from '../diagnostics/finding.ts';
import { grouped } from '../lists.ts';
import { ownersIn } from '../plan/owners.ts';
import type { Plan } from '../plan/plan.ts';
import type { Plain } from '../sheets/plain.ts';
import type { Source } from '../sheets/source.ts';
import { sheetValue } from '../sheets/tried.ts';
import { align } from './align.ts';
import type { ReturnedField } from './returned.ts';

export interface Home {
  readonly plan: Plan;
  readonly sources: ReadonlyMap<string, Source>;
}

export function valueIn({ document, file, path }: Origin, { sources }: Home): Plain | undefined {
  const source = sources.get(file);
  return source && sheetValue(source, { document, path });
}

export interface Place {
  readonly at: Origin;
  readonly ours: string;
}

export function placesOf(
  fields: readonly ReturnedField[],
  { plan, sources }: Home,
): Map<ReturnedField, Place> {
  const origins = new Map(ownersIn(plan).map(({ key, origin }) => [key, origin]));
  const places = new Map<ReturnedField, Place>();
  for (const [entity, own] of grouped(fields, (field) => field.entity)) {
    const origin = origins.get(entity);
    const source = origin && sources.get(origin.file);
    if (!origin || !source) continue;
    const { document, file } = origin;
    const data: Plain | undefined = sheetValue(source, { document, path: [] });
    const paths = align(own, data ?? null);
    for (const field of own) {
      const path = paths.get(field.field);
      const ours = path && sheetValue(source, { document, path });
      if (path && typeof ours === 'string') places.set(field, { at: { file, document, path }, ours });
    }
  }
  return places;
}
