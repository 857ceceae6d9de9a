/** Words of a sheet → a line of a form that remembers the field it shows. */
import type { FieldReference } from '../../grid/grid.ts';
import type { Entity, Written } from '../../plan/plan.ts';
import { fieldAt } from '../../sheets/pruned.ts';
import type { Line } from '../view.ts';

export function lineOf(entity: Entity, { origin, text }: Written, mark = ''): Line {
  const field = { entity: entity.key, field: fieldAt(origin) };
  return { mark, text, strong: false, indent: 0, field };
}

export function linesOf(entity: Entity, all: readonly Written[], mark = ''): Line[] {
  return all.map((one) => lineOf(entity, one, mark));
}

/** Words that reform put together itself: no square may take them back. */
export function madeLine(text: string): Line {
  return { mark: '', text, strong: false, indent: 0, field: undefined };
}

/** A list that a person may begin: `progress.後期.+`. */
export function openingOf({ key }: Entity, ...list: readonly string[]): FieldReference {
  return { entity: key, field: [...list, '+'].join('.') };
}
