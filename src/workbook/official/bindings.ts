/** A city's own form → the places that its names and `{{…}}` bind to words of the sheets, the rows it repeats, and what is wrong with them. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Vocabulary } from '../../grid/filling.ts';
import { columnLetters, columnNumber } from '../areas.ts';
import { deskOf } from './desk.ts';
import { markersIn } from './markers.ts';
import { sideOf } from './moves.ts';
import type { DefinedName, OpenForm } from './open.ts';
import { problems } from './problems.ts';
import { repeatRows } from './repeat.ts';
import { type Run, textOf } from './runs.ts';
import { isMaster, mergeAt, runsOf, type Sight, sightOf } from './sight.ts';
import { type Problem, placeName } from './trouble.ts';
import { unreached } from './unreached.ts';

/** A stretch of a cell's text that words take the place of. */
export interface Hole {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly marks: readonly string[];
}

export interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
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

export interface Bindings {
  readonly spots: readonly Spot[];
  readonly repeats: readonly Repeat[];
  readonly problems: readonly Problem[];
  /** Defined names that bind nothing. */
  readonly others: readonly string[];
}

export function bindingsOf(form: OpenForm, vocabulary: Vocabulary): Bindings {
  const sights = form.sheets.map((sheet) => sightOf(form, sheet));
  const found = {
    spots: [] as Spot[],
    repeats: [] as Repeat[],
    problems: [] as Problem[],
    others: [] as string[],
  };
  for (const name of meantNames(form.names)) bindName(name, { form, found, sights, vocabulary });
  for (const sight of sights) bindMarkers(sight, { form, found, sights, vocabulary });
  found.problems.push(...overlaps(found.repeats), ...homeless(found, vocabulary));
  found.problems.push(...unreached(form, vocabulary));
  if (found.problems.length === 0) found.problems.push(...tried(form, found.repeats));
  return found;
}

interface Search {
  readonly form: OpenForm;
  readonly sights: readonly Sight[];
  readonly vocabulary: Vocabulary;
  readonly found: { spots: Spot[]; repeats: Repeat[]; problems: Problem[]; others: string[] };
}

/** Those of the workbook come before those of a worksheet. */
function meantNames(names: readonly DefinedName[]): DefinedName[] {
  const open = names.filter(({ hidden, name }) => !hidden && !/^(?:_xlnm\.|reform\.)/i.test(name));
  const known = new Set(open.filter(({ local }) => !local).map(({ name }) => name.toLowerCase()));
  return open.filter(({ local, name }) => !local || !known.has(name.toLowerCase()));
}

const repeating = /^(?:繰返|繰り返し|くりかえし|repeat)[_.]?(.+)$/i;

function bindName(defined: DefinedName, search: Search): void {
  const { found, vocabulary } = search;
  const wanted = repeating.exec(defined.name)?.[1];
  const list = wanted === undefined ? undefined : vocabulary.list(wanted);
  if (wanted !== undefined && list === undefined) {
    found.problems.push(problems.unknown(`名前「${defined.name}」`, wanted, vocabulary.near(wanted)));
    return;
  }
  const known = list !== undefined || vocabulary.understand(defined.name) !== undefined;
  const near = known ? undefined : slipOf(defined.name, vocabulary);
  if (!known && near === undefined) found.others.push(defined.name);
  else if (!known) found.problems.push(problems.unknown(`名前の定義`, defined.name, near));
  else bindRange(defined, list, search);
}

/** A form has names of its own: only one that is misspelt is meant for us, not one that merely begins alike. */
function slipOf(name: string, vocabulary: Vocabulary): string | undefined {
  const near = vocabulary.near(name);
  return near?.startsWith(name) && near.length > name.length + 1 ? undefined : near;
}

const qualified = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;
const corners = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/;

function bindRange({ name, words }: DefinedName, list: string | undefined, search: Search): void {
  const { found, sights } = search;
  if (words.includes('#REF!')) {
    found.problems.push(problems.deleted(name));
    return;
  }
  const [, quoted, bare, range = ''] = qualified.exec(words.trim()) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  const sight = sights.find((one) => one.name.toLowerCase() === sheet?.toLowerCase());
  const [match, left = 'A', top, right = left, bottom = top] = corners.exec(range) ?? [];
  // A constant, a formula or a cell of another workbook binds nothing.
  if (!sight || match === undefined || top === undefined || bottom === undefined) {
    found.others.push(name);
    return;
  }
  const [from, to] = [Number(top), Number(bottom)];
  if (list !== undefined) {
    if (sight.hidden)
      found.problems.push(problems.hidden(placeName({ sheet: sight.name, row: from, column: 1 }), name));
    else found.repeats.push({ name, sheet: sight.name, from, to, list });
    return;
  }
  const place = { sheet: sight.name, row: from, column: columnNumber(left) };
  const merged = mergeAt(sight, place.row, place.column);
  const single = left === right && from === to;
  const whole = merged?.range === `${left}${from}:${right}${to}`;
  if (!single && !whole) found.problems.push(problems.several(name, range.replaceAll('$', '')));
  else bindCell(sight, place, { named: true, names: [name] }, search);
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

function sameCell(a: Omit<Spot, 'named' | 'runs' | 'holes'>, b: typeof a): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

function bindCell(
  sight: Sight,
  place: { readonly sheet: string; readonly row: number; readonly column: number },
  { named, names }: { readonly named: boolean; readonly names: readonly string[] },
  { form, found, vocabulary }: Search,
): void {
  const at = placeName(place);
  const [name = ''] = names;
  const cell = sight.cells.get(`${columnLetters(place.column)}${place.row}`);
  const merged = mergeAt(sight, place.row, place.column);
  const unknown = names.filter((one) => vocabulary.understand(one) === undefined);
  const wrong = [
    ...unknown.map((one) => problems.unknown(at, one, vocabulary.near(one))),
    ...(sight.hidden ? [problems.hidden(at, name)] : []),
    ...(merged && !isMaster(merged, place) ? [problems.slave(at, name, merged.range)] : []),
    ...(cell && /<(?:\w+:)?f[\s/>]/.test(cell.inside) ? [problems.formula(at, name)] : []),
  ];
  found.problems.push(...wrong);
  if (wrong.length > 0) return;
  const runs = cell ? runsOf(cell, form) : [];
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
function homeless({ repeats, spots }: Search['found'], vocabulary: Vocabulary): Problem[] {
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
