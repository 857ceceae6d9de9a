/** A city's own form → the places that its names and `{{…}}` bind to words of the sheets, the rows it repeats, and what is wrong with them. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Vocabulary } from '../../grid/filling.ts';
import { append } from '../../lists.ts';
import { meantNames, nameBinder } from './bound-names.ts';
import { deskOf } from './desk.ts';
import { covers } from './merges.ts';
import { sideOf } from './moves.ts';
import type { OpenForm } from './open.ts';
import { placeName } from './place.ts';
import { problems as problemsOf } from './problems.ts';
import { repeatRows } from './repeat.ts';
import { type Sight, sightOf } from './sight.ts';
import { bindCell, type Found, type Repeat, type Search, type Spot } from './spots.ts';
import type { Problem } from './trouble.ts';
import { unreached } from './unreached.ts';

export interface Bindings {
  readonly spots: readonly Spot[];
  readonly repeats: readonly Repeat[];
  readonly problems: readonly Problem[];
  /** Defined names that bind nothing. */
  readonly others: readonly string[];
}

/** What a form shows to anybody, whatever it is for. */
export function lookThrough(form: OpenForm): Sight[] {
  return form.sheets.map((sheet) => sightOf(form, sheet));
}

export function bindingsOf(
  form: OpenForm,
  given: Vocabulary,
  sights: readonly Sight[] = lookThrough(form),
): Bindings {
  const vocabulary = patient(given);
  const found: Found = { spots: [], repeats: [], problems: [], others: [], taken: new Set() };
  const search: Search = { form, found, sights, vocabulary };
  const bind = nameBinder(search);
  for (const name of meantNames(form.names)) bind(name);
  for (const sight of sights) bindMarkers(sight, search);
  const more = [...tooManyRepeats(found.repeats, sights), ...unreached(form, sights, vocabulary)];
  if (more.length === 0) append(more, [...overlaps(found.repeats), ...homeless(found, vocabulary)]);
  const problems = [...found.problems, ...more];
  if (problems.length === 0) append(problems, tried(form, found.repeats));
  return { ...found, problems };
}

/** Old workbooks bring thousands of names along: only the first are asked whether they are misspelt ones of ours. */
const mostAsked = 300;

function patient(vocabulary: Vocabulary): Vocabulary {
  let asked = 0;
  const near = (name: string) => {
    asked += 1;
    return asked > mostAsked ? undefined : vocabulary.near(name);
  };
  return { ...vocabulary, near };
}

function bindMarkers(sight: Sight, search: Search): void {
  for (const { names, ...place } of sight.marked) {
    const isShown = sight.pivots.some((pivot) => covers(pivot, place));
    if (isShown || search.found.taken.has(placeName(place))) continue;
    bindCell(sight, place, { named: false, names }, search);
  }
}

/** Each of them moves every cell of its worksheet, once for each file that is made. */
const mostMoves = 120_000;
const mostRepeats = 100;

function tooManyRepeats(repeats: readonly Repeat[], sights: readonly Sight[]): Problem[] {
  const cells = sights.flatMap((sight) => [...sight.cells.values()]).reduce((sum, { size }) => sum + size, 0);
  const most = Math.max(1, Math.min(mostRepeats, Math.floor(mostMoves / Math.max(1, cells))));
  return repeats.length > most ? [problemsOf.tooManyRepeats(repeats.length, most, cells)] : [];
}

function overlaps(repeats: readonly Repeat[]): Problem[] {
  return repeats.flatMap((a, index) =>
    repeats
      .slice(index + 1)
      .filter(
        (b) => a.sheet === b.sheet && !['above', 'below'].includes(sideOf(b.from, b.to, { ...a, times: 1 })),
      )
      .map((b) => problemsOf.overlapping(a.name, b.name)),
  );
}

/** An item of a list without its number means that of its row. */
function homeless({ repeats, spots }: Found, vocabulary: Vocabulary): Problem[] {
  return spots.flatMap((spot) =>
    spot.holes.flatMap(({ name }) => {
      const list = vocabulary.understand(name)?.list;
      if (list === undefined || repeats.some((one) => one.list === list && holds(one, spot))) return [];
      return [problemsOf.outside(placeName(spot), name, list)];
    }),
  );
}

export function holds({ from, sheet, to }: Repeat, spot: Spot): boolean {
  return spot.sheet === sheet && spot.row >= from && spot.row <= to;
}

/** Whether the rows can be repeated at all is seen by doing it. */
function tried(form: OpenForm, repeats: readonly Repeat[]): Problem[] {
  return repeats.flatMap(({ from, sheet, to }) => {
    const path = form.sheets.find(({ name }) => name === sheet)?.path ?? '';
    try {
      repeatRows(deskOf(form.package), path, { sheet, from, to, times: 2 });
      return [];
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return [{ words: error.words, hint: error.hint ?? error.words }];
    }
  });
}
