/** What was planned for later → as it stands in the sheet of the next year: what it was to follow may be over. */
import { inOneLine } from '../../japanese/one-line.ts';
import type { Milestone } from '../../plan/plan.ts';
import { valueAt } from '../../sheets/amend.ts';
import { isMapping } from '../../sheets/mapping.ts';
import type { Plain } from '../../sheets/plain.ts';

/** Without a link to what is not there any more. */
export function entryOf(one: Milestone, data: Plain | undefined, carried: ReadonlySet<Milestone>): Plain {
  const entry = valueAt(data, one.origin.path) ?? null;
  const after = one.after.filter((other) => carried.has(other)).flatMap(({ id }) => id ?? []);
  if (!isMapping(entry) || after.length === one.after.length) return entry;
  const { after: _, ...rest } = entry;
  return after.length === 0 ? rest : { ...rest, after };
}

/** The links that are lost, as words for a comment. */
export function linksLost(carried: readonly Milestone[]): string[] {
  const known = new Set(carried);
  return carried.flatMap((one) =>
    one.after
      .filter((other) => !known.has(other))
      .map((other) => `「${inOneLine(one.text)}」は「${inOneLine(other.text)}」の後`),
  );
}
