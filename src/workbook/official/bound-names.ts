/** The defined names of a form that bind a cell to words, or rows to a list. */
import type { Vocabulary } from '../../grid/filling.ts';
import { cornersOf, onSheet, type Range } from '../ranges.ts';
import type { DefinedName } from '../read/book.ts';
import { isTopLeft } from './merges.ts';
import { placeName } from './place.ts';
import { problems } from './problems.ts';
import type { Sight } from './sight.ts';
import { bindCell, type Search } from './spots.ts';

/** Those of the workbook come before those of a worksheet. */
export function meantNames(names: readonly DefinedName[]): DefinedName[] {
  const open = names.filter(({ hidden, name }) => !hidden && !/^(?:_xlnm\.|reform\.)/i.test(name));
  const known = new Set(open.filter(({ local }) => !local).map(({ name }) => name.toLowerCase()));
  return open.filter(({ local, name }) => !local || !known.has(name.toLowerCase()));
}

const repeating = /^(?:繰返|繰り返し|くりかえし|repeat)[_.]?(.+)$/i;

export function nameBinder(search: Search): (name: DefinedName) => void {
  const sights = new Map(search.sights.toReversed().map((sight) => [sight.name.toLowerCase(), sight]));
  return (name) => bindName(name, { ...search, sightOf: (sheet) => sights.get(sheet.toLowerCase()) });
}

interface NameSearch extends Search {
  sightOf(sheet: string): Sight | undefined;
}

function bindName(defined: DefinedName, search: NameSearch): void {
  const { found, vocabulary } = search;
  const wanted = repeating.exec(defined.name)?.[1];
  const list = wanted === undefined ? undefined : vocabulary.list(wanted);
  if (wanted !== undefined && list === undefined) {
    found.problems.push(problems.unknownList(defined.name, vocabulary.near(wanted)));
    return;
  }
  if (list !== undefined || vocabulary.understand(defined.name) !== undefined) {
    bindRange(defined, list, search);
    return;
  }
  const near = slipOf(defined.name, vocabulary);
  if (near === undefined) found.others.push(defined.name);
  else found.problems.push(problems.unknownName(defined.name, near));
}

/** A form has names of its own: only one that is misspelt is meant for us, not one that merely begins alike. */
function slipOf(name: string, vocabulary: Vocabulary): string | undefined {
  const near = vocabulary.near(name);
  return near?.startsWith(name) && near.length > name.length + 1 ? undefined : near;
}

interface NamedCells extends Range {
  readonly sheet: string;
  /** As they are written, without `$`. */
  readonly cells: string;
}

/** Undefined for a constant, a formula or a cell of another workbook. */
function cellsIn(words: string): NamedCells | undefined {
  const { cells = '', sheet } = onSheet(words.trim()) ?? {};
  const { bottom, left = 1, right = left, top } = cornersOf(cells);
  if (sheet === undefined || top === undefined || bottom === undefined) return undefined;
  return { sheet, cells: cells.replaceAll('$', ''), top, left, bottom, right };
}

function bindRange({ name, words }: DefinedName, list: string | undefined, search: NameSearch): void {
  const { found } = search;
  if (words.includes('#REF!')) {
    found.problems.push(problems.deleted(name));
    return;
  }
  const named = cellsIn(words);
  const sight = named && search.sightOf(named.sheet);
  if (!sight) {
    found.others.push(name);
    return;
  }
  const { bottom, left, right, top } = named;
  if (list !== undefined) {
    if (sight.hidden)
      found.problems.push(problems.hidden(placeName({ sheet: sight.name, row: top, column: 1 }), name));
    else found.repeats.push({ name, sheet: sight.name, from: top, to: bottom, list });
    return;
  }
  const place = { sheet: sight.name, row: top, column: left };
  const merged = sight.merges.over(place);
  const isWhole = merged && isTopLeft(merged, place) && merged.right === right && merged.bottom === bottom;
  if (isWhole || isOneLine(sight, named)) bindCell(sight, place, { named: true, names: [name] }, search);
  else found.problems.push(problems.several(name, named.cells, top < bottom));
}

/** Words run on over the empty cells to their right, or are centred across them: the first cell holds them all. */
function isOneLine(sight: Sight, { bottom, left, right, top }: Range): boolean {
  if (top !== bottom) return false;
  for (const column of sight.cells.get(top)?.keys() ?? []) if (column > left && column <= right) return false;
  return true;
}
