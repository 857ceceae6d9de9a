/** The defined names of a form that bind a cell to words, or rows to a list. */
import type { Vocabulary } from '../../grid/filling.ts';
import { columnNumber } from '../areas.ts';
import type { DefinedName } from './open.ts';
import { problems } from './problems.ts';
import { mergeAt } from './sight.ts';
import { bindCell, type Search } from './spots.ts';
import { placeName } from './trouble.ts';

/** Those of the workbook come before those of a worksheet. */
export function meantNames(names: readonly DefinedName[]): DefinedName[] {
  const open = names.filter(({ hidden, name }) => !hidden && !/^(?:_xlnm\.|reform\.)/i.test(name));
  const known = new Set(open.filter(({ local }) => !local).map(({ name }) => name.toLowerCase()));
  return open.filter(({ local, name }) => !local || !known.has(name.toLowerCase()));
}

const repeating = /^(?:繰返|繰り返し|くりかえし|repeat)[_.]?(.+)$/i;

export function bindName(defined: DefinedName, search: Search): void {
  const { found, vocabulary } = search;
  const wanted = repeating.exec(defined.name)?.[1];
  const list = wanted === undefined ? undefined : vocabulary.list(wanted);
  if (wanted !== undefined && list === undefined) {
    found.problems.push(problems.unknownList(defined.name, vocabulary.near(wanted)));
    return;
  }
  const known = list !== undefined || vocabulary.understand(defined.name) !== undefined;
  const near = known ? undefined : slipOf(defined.name, vocabulary);
  if (!known && near === undefined) found.others.push(defined.name);
  else if (!known) found.problems.push(problems.unknownName(defined.name, near));
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
