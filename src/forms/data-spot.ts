/** Where a mapping or a list stands in its sheet, and in the schema of the sheet. */
import type { SchemaPlace } from '../sheets/schema.ts';

export interface Spot {
  /** Numbered from 1, as people count: items.2.records. */
  readonly place: string;
  readonly step: string | number;
  readonly above: Spot | undefined;
  readonly schema: SchemaPlace;
}

export function below(above: Spot, step: string | number): Spot {
  return { place: placeBelow(above, step), step, above, schema: above.schema.below(step) };
}

export function placeBelow({ place }: Spot, step: string | number): string {
  const counted = typeof step === 'number' ? step + 1 : step;
  return place === '' ? String(counted) : `${place}.${counted}`;
}

/** The field that a value in a list belongs to. */
export function keyOf({ above, step }: Spot): string {
  return typeof step === 'string' ? step : above ? keyOf(above) : '';
}

export function isInTargets({ above, step }: Spot): boolean {
  return step === 'targets' || (above !== undefined && isInTargets(above));
}

/** What is never printed is not handed out either. */
export function isOpen(key: string, { schema }: Spot): boolean {
  return schema.keys.get(key)?.description.includes('覚書') !== true;
}
