/** A city's own form → the places that its names and `{{…}}` bind to words of the sheets, the rows it repeats, and what is wrong with them. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Vocabulary } from '../../grid/filling.ts';
import { columnNumber } from '../areas.ts';
import { bindName, meantNames } from './bound-names.ts';
import { deskOf } from './desk.ts';
import { markersIn } from './markers.ts';
import { sideOf } from './moves.ts';
import type { OpenForm } from './open.ts';
import { problems } from './problems.ts';
import { repeatRows } from './repeat.ts';
import { textOf } from './runs.ts';
import { runsOf, type Sight, sightOf } from './sight.ts';
import { bindCell, type Found, type Repeat, type Search, type Spot, sameCell } from './spots.ts';
import { type Problem, placeName } from './trouble.ts';
import { unreached } from './unreached.ts';

export interface Bindings {
  readonly spots: readonly Spot[];
  readonly repeats: readonly Repeat[];
  readonly problems: readonly Problem[];
  /** Defined names that bind nothing. */
  readonly others: readonly string[];
}

export function bindingsOf(form: OpenForm, vocabulary: Vocabulary): Bindings {
  const sights = form.sheets.map((sheet) => sightOf(form, sheet));
  const found: Found = { spots: [], repeats: [], problems: [], others: [] };
  for (const name of meantNames(form.names)) bindName(name, { form, found, sights, vocabulary });
  for (const sight of sights) bindMarkers(sight, { form, found, sights, vocabulary });
  found.problems.push(...overlaps(found.repeats), ...homeless(found, vocabulary));
  found.problems.push(...unreached(form, vocabulary));
  if (found.problems.length === 0) found.problems.push(...tried(form, found.repeats));
  return found;
}

function bindMarkers(sight: Sight, search: Search): void {
  for (const [address, cell] of sight.cells) {
    const text = textOf(runsOf(cell, search.form));
    const names = markersIn(text).map(({ name }) => name);
    if (names.length === 0) continue;
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const place = { sheet: sight.name, row: Number(row), column: columnNumber(letters) };
    if (search.found.spots.some((spot) => sameCell(spot, place))) continue;
    bindCell(sight, place, { named: false, names }, search);
  }
}

function overlaps(repeats: readonly Repeat[]): Problem[] {
  return repeats.flatMap((a, index) =>
    repeats
      .slice(index + 1)
      .filter(
        (b) => a.sheet === b.sheet && !['above', 'below'].includes(sideOf(b.from, b.to, { ...a, times: 1 })),
      )
      .map((b) => problems.overlapping(a.name, b.name)),
  );
}

/** An item of a list without its number means that of its row. */
function homeless({ repeats, spots }: Found, vocabulary: Vocabulary): Problem[] {
  return spots.flatMap((spot) =>
    spot.holes.flatMap(({ name }) => {
      const list = vocabulary.understand(name)?.list;
      if (list === undefined || repeats.some((one) => one.list === list && holds(one, spot))) return [];
      return [problems.outside(placeName(spot), name, list)];
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
