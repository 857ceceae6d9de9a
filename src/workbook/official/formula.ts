/** The references inside a formula: found, and moved along when rows are repeated. */
import { bareName } from '../ranges.ts';
import { type Move, readRange, shiftOf, sideOf, tallOf } from './moves.ts';

const reference =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$])((?:\[[^\]]*\])?(?:'(?:[^']|'')+'|[\p{L}\p{N}_.\\]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7}|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\p{L}\p{N}_.(!])/gu;

export interface Reference {
  /** Undefined for the formula's own worksheet. */
  readonly sheet: string | undefined;
  readonly range: string;
}

/** With each reference changed, and all other words as they are. */
export function withReferences(
  formula: string,
  change: (range: string, sheet: string | undefined) => string,
): string {
  return formula.replace(reference, (whole, sheet: string | undefined, range: string | undefined) =>
    range === undefined ? whole : `${sheet ?? ''}${change(range, sheetNamed(sheet))}`,
  );
}

export function referencesIn(formula: string): Reference[] {
  return [...formula.matchAll(reference)].flatMap(([, sheet, range]) =>
    range === undefined ? [] : [{ sheet: sheetNamed(sheet), range }],
  );
}

/** `'様式4 別紙'!` → 様式4 別紙. */
function sheetNamed(qualifier: string | undefined): string | undefined {
  return qualifier && bareName(qualifier.slice(0, -1));
}

/** Where the formula itself stands. */
export interface Standpoint {
  /** On the worksheet whose rows are repeated. */
  readonly home: boolean;
  /** Inside the repeated rows: for the n-th time, from 0. */
  readonly time?: number;
}

/** Undefined where a reference leads into some of the repeated rows and nobody can tell into which of their copies. */
export function movedFormula(formula: string, move: Move, { home, time }: Standpoint): string | undefined {
  let torn = false;
  const moved = withReferences(formula, (range, sheet) => {
    if (sheet === undefined ? !home : !same(sheet, move.sheet)) return range;
    const next = movedReference(range, move, time);
    if (next === undefined) torn = true;
    return next ?? range;
  });
  return torn ? undefined : moved;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function movedReference(text: string, move: Move, time: number | undefined): string | undefined {
  const found = readRange(text);
  if (!found || move.times === 1) return text;
  const { at, first, last } = found;
  const by = shiftOf(move);
  switch (sideOf(first, last, move)) {
    case 'above':
      return text;
    case 'below':
      return at(first + by, last + by);
    case 'around':
      return at(first, last + by);
    case 'inside': {
      // Within its own rows a formula looks at its own copy.
      if (time !== undefined) return at(first + time * tallOf(move), last + time * tallOf(move));
      const all = first === move.from && last === move.to && text.includes(':');
      return all ? at(first, last + by) : undefined;
    }
    case 'across':
      return undefined;
  }
}
