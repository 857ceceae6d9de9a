/** The city's own official forms, filled: those that reform.yaml names, or the files that are asked for instead. */
import { hashOf } from '../cache/hash.ts';
import { codeOfPeriod } from '../calendar/period.ts';
import type { Words } from '../diagnostics/words.ts';
import { append } from '../lists.ts';
import type { Plan } from '../plan/plan.ts';
import { isOfficial, readOfficial } from '../sheets/official.ts';
import type { Files } from '../world.ts';
import type { OfficialPage, officialPages } from '../writers/official.ts';
import type { Draft, Piece, Rendering } from './output.ts';

export async function officialsFor(
  { period, plan, warning }: Draft,
  folder: string,
  files: Files,
  asked?: readonly string[],
): Promise<OfficialPage[]> {
  const about = { edition: period ? codeOfPeriod(period) : '', warning };
  return officialsOf(plan, folder, files, asked, about);
}

/** `asked`: files of forms instead of those that reform.yaml names. */
export async function officialsOf(
  plan: Plan,
  folder: string,
  files: Files,
  asked: readonly string[] | undefined,
  about: Parameters<typeof officialPages>[2] = { edition: '', warning: undefined },
): Promise<OfficialPage[]> {
  const own = (asked ?? plan.city.forms).filter(isOfficial);
  if (own.length === 0) return [];
  const { officialPages } = await import('../writers/official.ts');
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
