/** A cell of a form → a place that words go to, with the mark and the look they take over; or what is wrong with it. */
import type { Vocabulary } from '../../grid/filling.ts';
import { append } from '../../lists.ts';
import { markersIn } from './markers.ts';
import { isTopLeft } from './merges.ts';
import type { OpenForm } from './open.ts';
import { type Place, placeName } from './place.ts';
import { problems } from './problems.ts';
import { type Run, runsOf, textOf } from './runs.ts';
import type { Sight } from './sight.ts';
import type { Problem } from './trouble.ts';
import { hasFormula } from './worksheet.ts';

/** A stretch of a cell's text that words take the place of. */
export interface Hole {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly marks: readonly string[];
}

export interface Spot extends Place {
  /** By a defined name, or by marks in its text. */
  readonly named: boolean;
  readonly runs: readonly Run[];
  readonly holes: readonly Hole[];
}

export interface Repeat {
  readonly name: string;
  readonly sheet: string;
  readonly from: number;
  readonly to: number;
  readonly list: string;
}

/** What is found while a form is looked through. */
export interface Found {
  readonly spots: Spot[];
  readonly repeats: Repeat[];
  readonly problems: Problem[];
  /** Defined names that bind nothing. */
  readonly others: string[];
  /** The cells that words go to, by their place. */
  readonly taken: Set<string>;
}

export interface Search {
  readonly form: OpenForm;
  readonly sights: readonly Sight[];
  readonly vocabulary: Vocabulary;
  readonly found: Found;
}

export function bindCell(
  sight: Sight,
  place: Place,
  { named, names }: { readonly named: boolean; readonly names: readonly string[] },
  { form, found, vocabulary }: Search,
): void {
  const at = placeName(place);
  const [name = ''] = names;
  const cell = sight.cells.get(place.row)?.get(place.column);
  const merged = sight.merges.over(place);
  const unknown = names.filter((one) => vocabulary.understand(one) === undefined);
  const wrong = [
    ...unknown.map((one) => problems.unknown(at, one, vocabulary.near(one))),
    ...(sight.hidden ? [problems.hidden(at, name)] : []),
    ...(merged && !isTopLeft(merged, place) ? [problems.covered(at, name, merged.range)] : []),
    ...(cell && hasFormula(cell) ? [problems.formula(at, name)] : []),
  ];
  append(found.problems, wrong);
  if (wrong.length > 0) return;
  const runs = cell ? runsOf(cell, form) : [];
  found.taken.add(at);
  found.spots.push({ ...place, named, runs, holes: named ? wholeHole(name, runs) : holesIn(textOf(runs)) });
}

/** A cell that was given a name is filled whole; a mark that stands there alone goes before every item. */
function wholeHole(name: string, runs: readonly Run[]): Hole[] {
  const text = textOf(runs);
  return [{ name, from: 0, to: text.length, marks: marksOf(text) ?? [] }];
}

/** Marks alone before a `{{…}}` on its line belong to it. */
function holesIn(text: string): Hole[] {
  return markersIn(text).map(({ from, name, to }) => {
    const start = text.lastIndexOf('\n', from - 1) + 1;
    const marks = marksOf(text.slice(start, from));
    return { name, from: marks ? start : from, to, marks: marks ?? [] };
  });
}

const mark = /^[\s　]*([・○●□■◯◇◆△▲▽▼☆★◎※➤➢⇒→▪•①]+)[\s　]*$/u;

function marksOf(text: string): string[] | undefined {
  const found = mark.exec(text)?.[1];
  return found === undefined ? undefined : [...found];
}
