/** The engine of the grammar: a table of small rules, each a pattern over a few pieces, applied in one pass from left to right. */
import type { Piece } from './piece.ts';

/** What stands around a match. */
export interface Around {
  readonly before: Piece | undefined;
  readonly twoBefore: Piece | undefined;
  readonly after: Piece | undefined;
  /** The character before, and the characters that follow. */
  readonly previous: string;
  readonly next: string;
}

export type Found = readonly (Piece | undefined)[];
export type Made = Omit<Piece, 'at' | 'end'>;

/**
 * A pattern names kinds of pieces, one after another: `a|b` is either, `a?` may be absent,
 * and what comes after `&` must follow but is left for the next rule.
 */
export type Row = readonly [pattern: string, make: (found: Found, around: Around) => Made | undefined];

interface Element {
  readonly kinds: readonly string[];
  readonly optional: boolean;
}

interface Rule {
  readonly elements: readonly Element[];
  readonly consumed: number;
  readonly make: Row[1];
}

/** The rules by the kind of piece they can begin with, in the order of the table. */
export type Table = ReadonlyMap<string, readonly Rule[]>;

/** Counts the pieces looked at; a test holds that it grows no faster than the text. */
export interface Tally {
  steps: number;
}

function compile([pattern, make]: Row): Rule {
  const words = pattern.split(' ');
  const border = words.indexOf('&');
  const elements = words
    .filter((word) => word !== '&')
    .map((word) => ({ kinds: word.replace('?', '').split('|'), optional: word.endsWith('?') }));
  return { elements, consumed: border < 0 ? elements.length : border, make };
}

export function tableOf(rows: readonly Row[]): Table {
  const table = new Map<string, Rule[]>();
  for (const rule of rows.map(compile)) {
    const solid = rule.elements.findIndex((element) => !element.optional);
    for (const kind of new Set(rule.elements.slice(0, solid + 1).flatMap((element) => element.kinds))) {
      const rules = table.get(kind);
      if (rules === undefined) table.set(kind, [rule]);
      else rules.push(rule);
    }
  }
  return table;
}

function match(rule: Rule, pieces: readonly Piece[], start: number, tally: Tally) {
  const found: (Piece | undefined)[] = [];
  let at = start;
  let end = start;
  for (const [index, element] of rule.elements.entries()) {
    tally.steps++;
    const piece = pieces[at];
    const fits = piece !== undefined && element.kinds.includes(piece.kind);
    if (!fits && !element.optional) return undefined;
    found.push(fits ? piece : undefined);
    if (fits) at++;
    if (index < rule.consumed) end = at;
  }
  return { found, end };
}

/** One pass: wherever a rule fits, its pieces become one; everything else stays. */
export function rewrite(
  pieces: readonly Piece[],
  table: Table,
  chars: string,
  tally: Tally,
): readonly Piece[] {
  const out: Piece[] = [];
  let at = 0;
  while (at < pieces.length) {
    const first = pieces[at];
    if (first === undefined) break;
    tally.steps++;
    let length = 0;
    for (const rule of table.get(first.kind) ?? []) {
      const hit = match(rule, pieces, at, tally);
      if (hit === undefined || hit.end === at) continue;
      const last = pieces[hit.end - 1] ?? first;
      const made = rule.make(hit.found, {
        before: out.at(-1),
        twoBefore: out.at(-2),
        after: pieces[hit.end],
        previous: chars.charAt(first.at - 1),
        next: chars.slice(last.end, last.end + 3),
      });
      if (made === undefined) continue;
      out.push({ ...made, at: first.at, end: last.end });
      length = hit.end - at;
      break;
    }
    if (length === 0) out.push(first);
    at += Math.max(length, 1);
  }
  return out;
}
