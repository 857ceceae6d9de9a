/** What a plan's workbooks remember, so that the words in them find their way home. */
import type { Passport } from '../grid/grid.ts';
import { ownersIn } from '../plan/owners.ts';
import type { Plan } from '../plan/plan.ts';

export function passportOf(plan: Plan, edition: string): Passport {
  const { city } = plan;
  const root = city.origin.file.slice(0, city.origin.file.lastIndexOf('/') + 1);
  const files = ownersIn(plan).map(
    ({ key, origin: { file } }) => [key, file.startsWith(root) ? file.slice(root.length) : file] as const,
  );
  return { city: city.name, year: city.year ?? '', edition, files: new Map(files) };
}
