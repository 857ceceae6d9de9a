/** The city's own official forms, filled: those that reform.yaml names, or the files that are asked for instead. */
import { hashOf } from '../cache/hash.ts';
import { codeOfPeriod } from '../calendar/period.ts';
import type { Words } from '../diagnostics/words.ts';
import { append } from '../lists.ts';
import { isOfficial, readOfficial } from '../sheets/official.ts';
import type { Files } from '../world.ts';
import type { OfficialPage } from '../writers/official.ts';
import type { Draft, Piece, Rendering } from './output.ts';

export async function officialsFor(
  { period, plan, warning }: Draft,
  folder: string,
  files: Files,
  asked?: readonly string[],
): Promise<OfficialPage[]> {
  const own = (asked ?? plan.city.forms).filter(isOfficial);
  if (own.length === 0) return [];
  const { officialPages } = await import('../writers/official.ts');
  const about = { edition: period ? codeOfPeriod(period) : '', warning };
  return own.flatMap((name) => {
    const file = readOfficial(name, folder, files, asked !== undefined);
    const hash = hashOf(file.bytes);
    return officialPages(plan, file, about).map((page) => ({
      ...page,
      madeOf: () => hash + page.madeOf(),
    }));
  });
}

export function officialFiles({ isOurs, isStale, officials = [] }: Rendering): Piece[] {
  const wanted = officials.filter((page) => isOurs?.(page) !== false && isStale?.(page) !== false);
  return wanted.map((page) => {
    const notes: Words[] = [];
    const bytes = () => {
      const filled = page.fill();
      append(notes, filled.notes);
      return filled.bytes;
    };
    return [{ path: page.path, key: () => hashOf(page.madeOf()), pages: [page], notes, bytes }];
  });
}
