/** An id that somebody wrote → what it names; what leads nowhere is kept with the ids it could have meant. */
import { oncePer } from '../once.ts';
import { entries } from './entries.ts';
import type { Unresolved } from './plan.ts';

interface Named {
  readonly id?: string | undefined;
}

/** Where the id stands, and what it should name. */
export type Reference = Pick<Unresolved, 'kind' | 'origin'>;

/** `all` is a whole list: nothing is added to it later. */
export function refer<One extends Named>(
  all: readonly One[],
  id: string,
  { kind, origin }: Reference,
  unresolved: Unresolved[],
): One | undefined {
  const found = byId(all).get(id) as One | undefined;
  if (!found) unresolved.push({ kind, words: id, known: idsOf(all), origin });
  return found;
}

/** One id or several, each with the place where it stands. */
export function referAll<One extends Named>(
  all: readonly One[],
  ids: string | readonly string[] | undefined,
  { kind, origin }: Reference,
  unresolved: Unresolved[],
): readonly One[] {
  const named = entries<string>(ids, origin).flatMap(
    ({ value, origin: at }) => refer(all, value, { kind, origin: at }, unresolved) ?? [],
  );
  // As long as it is: a list that has grown keeps room for more.
  return named.slice();
}

/** The first of an id is meant. A sheet may refer to thousands of others, and so may thousands of sheets. */
const byId = oncePer((all: readonly Named[]) => {
  const named = new Map<string, Named>();
  for (const one of all) if (one.id !== undefined && !named.has(one.id)) named.set(one.id, one);
  return named;
});

const idsOf = oncePer((all: readonly Named[]): readonly string[] => [...byId(all).keys()]);
