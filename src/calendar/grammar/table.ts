/** The engine of the grammar: a table of small rules, each a pattern over a few pieces, applied in one pass from left to right. */
import { append, put } from '../../lists.ts';
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

interface Start {
  readonly kinds: readonly string[];
  readonly seconds: readonly string[] | undefined;
}

interface Rule {
  readonly elements: readonly Element[];
  readonly consumed: number;
  readonly starts: readonly Start[];
  readonly make: Row[1];
}

/** The rules by the kinds of the first two pieces, in the order of the table; worked out when first asked for. */
export interface Table {
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  readonly pairs: Map<string, Map<string, readonly Rule[]>>;
}

/** Counts the pieces looked at; a test holds that it grows no faster than the text. */
export interface Tally {
  steps: number;
}

function compile([pattern, make]: Row): Rule {
  const words = pattern.split(' ');
  const border = words.indexOf('&');
  if (border >= 0) words.splice(border, 1);
  const elements = words.map(elementOf);
  return { elements, consumed: border < 0 ? elements.length : border, starts: startsOf(elements), make };
}

function elementOf(word: string): Element {
  const optional = word.endsWith('?');
  return { kinds: (optional ? word.slice(0, -1) : word).split('|'), optional };
}

export function tableOf(rows: readonly Row[]): Table {
  const rules = new Map<string, Rule[]>();
  for (const row of rows) {
    const rule = compile(row);
    for (const kind of new Set(rule.starts.flatMap(({ kinds }) => kinds))) put(rules, kind, rule);
  }
  return { rules, pairs: new Map() };
}

/** What a match can begin with, up to the first element that must be there. */
function startsOf(elements: readonly Element[]): Start[] {
  const solid = elements.findIndex(({ optional }) => !optional);
  const near = solid < 0 ? elements : elements.slice(0, solid + 1);
  return near.map(({ kinds }, at) => ({ kinds, seconds: reachable(elements, at + 1) }));
}

/** The kinds that can come from here on, up to the first that must; undefined when none must. */
function reachable(elements: readonly Element[], from: number): readonly string[] | undefined {
  const kinds: string[] = [];
  for (let at = from; at < elements.length; at += 1) {
    const element = elements[at];
    append(kinds, element?.kinds ?? []);
    if (element?.optional === false) return kinds;
  }
  return undefined;
}

/** Whether a rule that begins with the first kind can go on with the second. */
function canBegin({ starts }: Rule, first: string, second: string): boolean {
  return starts.some(
    ({ kinds, seconds }) => kinds.includes(first) && (seconds === undefined || seconds.includes(second)),
  );
}

function rulesFor({ rules, pairs }: Table, first: string, second: string): readonly Rule[] | undefined {
  const all = rules.get(first);
  if (all === undefined) return undefined;
  let seconds = pairs.get(first);
  if (seconds === undefined) {
    seconds = new Map();
    pairs.set(first, seconds);
  }
  let found = seconds.get(second);
  if (found === undefined) {
    found = all.filter((rule) => canBegin(rule, first, second));
    seconds.set(second, found);
  }
  return found;
}

/** One pass over the pieces of a text. */
interface Pass {
  readonly pieces: readonly Piece[];
  readonly chars: string;
  readonly tally: Tally;
  /** What the elements of the rule that is tried have found. */
  readonly slots: (Piece | undefined)[];
  /** What has become of the pieces so far; undefined while all of them stay. */
  out: Piece[] | undefined;
}

/** Answers where the match ends, or -1. */
function match(rule: Rule, start: number, { pieces, slots, tally }: Pass): number {
  let at = start;
  let end = start;
  for (let index = 0; index < rule.elements.length; index++) {
    tally.steps++;
    const element = rule.elements[index];
    const piece = pieces[at];
    if (element === undefined) break;
    const fits = piece !== undefined && element.kinds.includes(piece.kind);
    if (!fits && !element.optional) return -1;
    slots[index] = fits ? piece : undefined;
    if (fits) at++;
    if (index < rule.consumed) end = at;
  }
  return end > start ? end : -1;
}

/** Wherever a rule fits, its pieces become one; everything else stays. */
export function rewrite(
  pieces: readonly Piece[],
  table: Table,
  chars: string,
  tally: Tally,
): readonly Piece[] {
  const pass: Pass = { pieces, chars, tally, slots: [], out: undefined };
  for (let at = 0; at < pieces.length; ) {
    const first = pieces[at];
    if (first === undefined) break;
    tally.steps++;
    const rules = rulesFor(table, first.kind, pieces[at + 1]?.kind ?? '');
    const made = rules && apply(rules, at, pass);
    if (made !== undefined) {
      pass.out ??= pieces.slice(0, at);
      pass.out.push(made.piece);
    } else {
      pass.out?.push(first);
    }
    at = made?.end ?? at + 1;
  }
  return pass.out ?? pieces;
}

function apply(
  rules: readonly Rule[],
  at: number,
  pass: Pass,
): { readonly piece: Piece; readonly end: number } | undefined {
  const { chars, out, pieces, slots } = pass;
  const done = out?.length ?? at;
  const before = out ?? pieces;
  for (const rule of rules) {
    const end = match(rule, at, pass);
    const [first, last] = [pieces[at], pieces[end - 1]];
    if (end < 0 || first === undefined || last === undefined) continue;
    const made = rule.make(slots.slice(0, rule.elements.length), {
      before: before[done - 1],
      twoBefore: before[done - 2],
      after: pieces[end],
      previous: chars.charAt(first.at - 1),
      next: chars.slice(last.end, last.end + 3),
    });
    if (made !== undefined) return { piece: pieceOf(made, first.at, last.end), end };
  }
  return undefined;
}

/** Every piece has the same shape: it is the most frequent object there is. */
function pieceOf(made: Made, at: number, end: number): Piece {
  const { kind, word, number, numbers, era, year, point, length, phrases } = made;
  return { kind, at, end, word, number, numbers, era, year, point, length, phrases };
}
