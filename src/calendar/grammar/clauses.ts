/** Sentences of a text, and of each the date that is its own: the last one in brackets, otherwise the deadline in the prose. */

import type { Clause, DateKind, DateMention } from '../reading.ts';
import type { Bracket } from './brackets.ts';
import type { Glyphs } from './glyphs.ts';

/** A mention with what only the reading of the sentence knows about it. */
export interface Placed {
  readonly mention: DateMention;
  readonly bracketed: boolean;
  /** The mentions of one list (4月、7月、10月) carry the same number. */
  readonly list: number;
}

const ends = /[。!?\n]/;

/** Offsets in folded characters: where each clause begins and ends, its mark left out. A 。 in brackets ends nothing. */
function stretches(chars: string, brackets: readonly Bracket[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let start = 0;
  let next = 0;
  for (let at = 0; at <= chars.length; at++) {
    const bracket = brackets[next];
    if (bracket !== undefined && bracket.open === at) {
      at = bracket.close;
      while ((brackets[next]?.open ?? Infinity) < at) next++;
      continue;
    }
    if (at < chars.length && !ends.test(chars.charAt(at))) continue;
    if (at > start) found.push([start, at]);
    start = at + 1;
  }
  return found;
}

const dated: readonly DateKind[] = ['on', 'from', 'until', 'through'];
const loose: readonly DateKind[] = ['repeat', 'open', 'length'];

/** The higher, the more it is the clause's own. */
function weight({ mention: { kind, from, to }, bracketed }: Placed): number {
  if (dated.includes(kind) || (kind === 'repeat' && (from ?? to) !== null)) {
    if (bracketed) return 5;
    return kind === 'until' ? 4 : 3;
  }
  if (!loose.includes(kind)) return 0;
  return bracketed ? 2 : 1;
}

function ownDate(text: string, placed: readonly Placed[]): DateMention | undefined {
  let best: Placed | undefined;
  for (const one of placed) {
    if (weight(one) > 0 && weight(one) >= (best === undefined ? 0 : weight(best))) best = one;
  }
  if (best === undefined) return undefined;
  const { list } = best;
  const all = placed.filter((one) => one.list === list).map((one) => one.mention);
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined || first === last) return best.mention;
  const { at } = first;
  return {
    ...last,
    at,
    text: text.slice(at, last.at + last.text.length),
    from: first.from,
    vague: all.some((one) => one.vague),
  };
}

export function clausesOf(
  text: string,
  glyphs: Glyphs,
  brackets: readonly Bracket[],
  placed: readonly Placed[],
): readonly Clause[] {
  let next = 0;
  return stretches(glyphs.chars, brackets).map(([first, last]) => {
    const at = glyphs.starts[first] ?? 0;
    const end = glyphs.ends[last - 1] ?? at;
    const own: Placed[] = [];
    for (let one = placed[next]; one !== undefined && one.mention.at < end; one = placed[++next])
      own.push(one);
    const dates = own.map((one) => one.mention);
    return { text: text.slice(at, end), at, date: ownDate(text, own), dates };
  });
}
