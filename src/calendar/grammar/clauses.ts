/** Sentences of a text, and of each the date that is its own: the last one in brackets, otherwise the deadline in the prose. */
import { firstDay, lastDay } from '../fiscal-year.ts';
import type { Clause, Context, DateKind, DateMention } from '../reading.ts';
import type { Bracket } from './brackets.ts';
import { endOf, startOf } from './glyphs.ts';
import type { Parsed } from './parse.ts';

/** A mention with what only the reading of the sentence knows about it. */
export interface Candidate {
  readonly mention: DateMention;
  readonly bracketed: boolean;
  /** The year was said, not taken from the context, and no other date leans on it. */
  readonly remote: boolean;
  /** The mentions of one list (4月、7月、10月) carry the same number. */
  readonly list: number;
}

/** Offsets in folded characters: where each clause begins and ends, its mark left out. A 。 in brackets ends nothing. */
function borders(
  { glyphs, tokens }: Parsed,
  brackets: readonly Bracket[],
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let start = 0;
  let next = 0;
  let closed = -1;
  for (const { kind, at, end } of tokens) {
    for (let one = brackets[next]; one !== undefined && one.open <= at; one = brackets[++next]) {
      closed = Math.max(closed, one.close);
    }
    if (kind !== 'stop' || at < closed) continue;
    if (at > start) found.push([start, at]);
    start = end;
  }
  if (glyphs.chars.length > start) found.push([start, glyphs.chars.length]);
  return found;
}

const dated: readonly DateKind[] = ['on', 'from', 'until', 'through'];
const loose: readonly DateKind[] = ['repeat', 'open', 'unsettled', 'length'];

/** The higher, the more it is the clause's own. */
function weight({ mention: { kind, from, to }, bracketed }: Candidate): number {
  if (dated.includes(kind) || (kind === 'repeat' && (from ?? to) !== null)) {
    if (bracketed) return 5;
    return kind === 'until' ? 4 : 3;
  }
  if (!loose.includes(kind)) return 0;
  return bracketed ? 2 : 1;
}

/** The whole of a list, from its first date to its last. */
function joined(text: string, all: readonly DateMention[], last: DateMention): DateMention {
  const first = all[0] ?? last;
  const words = text.slice(first.at, last.at + last.text.length);
  return { ...last, at: first.at, text: words, from: first.from, vague: all.some((one) => one.vague) };
}

function ownDate(text: string, candidates: readonly Candidate[]): DateMention | undefined {
  let best: Candidate | undefined;
  for (const one of candidates) {
    if (weight(one) > 0 && weight(one) >= (best === undefined ? 0 : weight(best))) best = one;
  }
  if (best === undefined) return undefined;
  const { list, mention } = best;
  const all = candidates.filter((one) => one.list === list).map((one) => one.mention);
  return all.length > 1 ? joined(text, all, mention) : mention;
}

/** 次年度に議論すべき項目について整理（～3月）: where brackets say when, a time of another year in the prose is a remark. */
function withRemarks(candidates: readonly Candidate[], { fiscalYear }: Context): readonly Candidate[] {
  if (fiscalYear === undefined || !candidates.some((one) => weight(one) === 5)) return candidates;
  const isRemark = ({ mention: { kind, from, to }, bracketed, remote }: Candidate) =>
    kind === 'on' &&
    remote &&
    !bracketed &&
    from !== null &&
    to !== null &&
    (to < firstDay(fiscalYear) || from > lastDay(fiscalYear));
  return candidates.map((one) =>
    isRemark(one) ? { ...one, mention: { ...one.mention, kind: 'note' as const } } : one,
  );
}

export function clausesOf(
  text: string,
  parsed: Parsed,
  brackets: readonly Bracket[],
  candidates: readonly Candidate[],
  context: Context,
): readonly Clause[] {
  let next = 0;
  return borders(parsed, brackets).map(([first, last]) => {
    const at = startOf(parsed.glyphs, first);
    const end = endOf(parsed.glyphs, last - 1);
    const own: Candidate[] = [];
    for (let one = candidates[next]; one !== undefined && one.mention.at < end; one = candidates[++next])
      own.push(one);
    const told = withRemarks(own, context);
    return {
      text: text.slice(at, end),
      at,
      date: ownDate(text, told),
      dates: told.map((one) => one.mention),
    };
  });
}
