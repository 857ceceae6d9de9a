/** What a plan's workbooks remember, so that the words in them find their way home. */
import type { Passport } from '../grid/grid.ts';
import type { Plan } from '../plan/plan.ts';

export function passportOf({ city, initiatives, kpis, policies }: Plan, edition: string): Passport {
  const root = city.origin.file.slice(0, city.origin.file.lastIndexOf('/') + 1);
  const files = [...policies, ...initiatives, ...kpis].map(
    ({ key, origin: { file } }) => [key, file.startsWith(root) ? file.slice(root.length) : file] as const,
  );
  return { city: city.name, year: city.year ?? '', edition, files: new Map(files) };
}
