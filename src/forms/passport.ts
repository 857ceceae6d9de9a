/** What a plan's workbooks remember, so that the words in them find their way home. */
import type { Passport } from '../grid/grid.ts';
import { folderAbove, within } from '../paths.ts';
import { ownersIn } from '../plan/owners.ts';
import type { Plan } from '../plan/plan.ts';

export function passportOf(plan: Plan, edition: string): Passport {
  const { city } = plan;
  const folder = folderAbove(city.origin.file);
  const files = ownersIn(plan).map(({ key, origin }) => [key, within(folder, origin.file)] as const);
  return { city: city.name, year: city.year ?? '', edition, files: new Map(files) };
}
