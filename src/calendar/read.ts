/** A Japanese sentence to its dates: what `reform` understands of 「骨子案を作成（～9月）」. Never throws, and takes time in step with the text. */
import { oncePerText } from '../once.ts';
import { addDays } from './day.ts';
import { withoutAsides } from './grammar/asides.ts';
import { bracketsOf, innermost } from './grammar/brackets.ts';
import { type Candidate, clausesOf } from './grammar/clauses.ts';
import { endOf, startOf } from './grammar/glyphs.ts';
import { idleLength } from './grammar/idle.ts';
import { isNote } from './grammar/notes.ts';
import { type Parsed, parse } from './grammar/parse.ts';
import type { Phrase, Piece } from './grammar/piece.ts';
import type { Placed } from './grammar/place.ts';
import { type Settled, settle } from './grammar/settle.ts';
import type { Tally } from './grammar/table.ts';
import { type Context, type DateMention, movedBy, type Reading, type Unread } from './reading.ts';

interface Listed {
  readonly settled: Settled;
  /** A year that what follows leans on: 令和8年度（10月～). */
  base: boolean;
  /** The dates of one list carry the same number. */
  readonly list: number;
  /** Nothing but a comma parts it from the one before it. */
  readonly close: boolean;
}

const isPhrase = (piece: Piece | undefined) => piece?.kind === 'phrase';

/** 令和8年度（10月～） and 令和8年度：10月 : the year holds for what follows. */
function isYearAlone(phrase: Phrase | undefined): boolean {
  return phrase?.kind === 'on' && phrase.from === phrase.to && phrase.from?.months === undefined;
}

/** Whether the date leans on the one before it, and whether the two are entries of one list. */
function bond(pieces: readonly Piece[], at: number): 'list' | 'year' | undefined {
  const [one, two] = [pieces[at - 1], pieces[at - 2]];
  if (pieces[at]?.at !== pieces[at]?.phrases?.[0]?.at) return 'list';
  if (one?.kind === 'sep' && isPhrase(two)) return 'list';
  if (isPhrase(one)) return 'year';
  return /^[(:]$/.test(one?.kind ?? '') && isYearAlone(two?.phrases?.at(-1)) ? 'year' : undefined;
}

function isClose(pieces: readonly Piece[], at: number): boolean {
  const [comma, here] = [pieces[at - 1], pieces[at]];
  return comma?.end === here?.at && (comma?.kind !== 'sep' || pieces[at - 2]?.end === comma.at);
}

function settleAll(parsed: Parsed, context: Context): readonly Listed[] {
  const pieces = withoutAsides(parsed.pieces);
  const found: Listed[] = [];
  let before: Placed | undefined;
  let list = 0;
  let seen = context;
  for (const [at, piece] of pieces.entries()) {
    if (piece.phrases === undefined) continue;
    const tie = bond(pieces, at);
    if (tie === undefined) before = undefined;
    const base = found.at(-1);
    if (tie === 'year' && base !== undefined) base.base = true;
    for (const phrase of piece.phrases) {
      const settled = settle(phrase, seen, before);
      if (!isRelative(phrase)) seen = fromThere(context);
      const last = found.at(-1)?.settled;
      if (tie !== 'list' || settled.kind !== 'on' || last?.kind !== 'on') list++;
      found.push({ settled, list, close: isClose(pieces, at), base: false });
      before = settled.last ?? before;
    }
  }
  return found;
}

/** 来年度に設計、再来年度に工事 are both seen from the sheet. */
function isRelative({ from, to }: Phrase): boolean {
  return [from, to].some((point) => point?.year?.is === 'relative');
}

/** 10月に開始し、翌年5月に終了 tells the second date as seen from the first. */
function fromThere(context: Context): Context {
  return context.ahead ? { ...context, ahead: 0 } : context;
}

function isNext(last: Settled, one: Settled): boolean {
  return last.to !== null && !last.bad && addDays(last.to, 1) === one.from;
}

/** 10・11月 is one stretch of two months; 4月、7月、10月 are three dates, and so are 10月（第1回）・11月（第2回）. */
function joinNeighbours(listed: readonly Listed[]): readonly Listed[] {
  const out: Listed[] = [];
  for (const one of listed) {
    const last = out.at(-1);
    if (last?.list === one.list && one.close && isNext(last.settled, one.settled)) {
      const phrase = { ...one.settled.phrase, at: last.settled.phrase.at };
      out[out.length - 1] = { ...one, settled: { ...one.settled, phrase, from: last.settled.from } };
    } else {
      out.push(one);
    }
  }
  return out;
}

function wordsOf(text: string, { glyphs }: Parsed, { at, end }: Phrase): Unread {
  const start = startOf(glyphs, at);
  return { text: text.slice(start, endOf(glyphs, end - 1)), at: start };
}

function mentionOf(words: Unread, settled: Settled, note: boolean): DateMention {
  const { kind, from, to, vague } = settled;
  return { text: words.text, kind: note ? 'note' : kind, from, to, at: words.at, vague };
}

type Reader = (text: string) => Reading;

/** By the fiscal year. Forms repeat themselves, from ward to ward and from plan to report; a reading never changes. */
const readers = new Map<number | undefined, Reader>();
/** Of what is said of the year after. */
const readersAhead = new Map<number | undefined, Reader>();

/** `tally` counts the steps of a reading made anew. */
export function readDates(text: string, context: Context = {}, tally?: Tally): Reading {
  if (tally !== undefined || text.length > 500) return readAnew(text, context, tally);
  const { ahead, fiscalYear } = context;
  const known = ahead ? readersAhead : readers;
  const reader = known.get(fiscalYear) ?? readerIn(context);
  known.set(fiscalYear, reader);
  return reader(text);
}

/** More items than a sheet has, so that its reports find those of its schedule. */
const mostWhole = 200;
const mostEnds = 10_000;

/** 「骨子案を作成（～9月）」 and 「改定案を作成（～9月）」 end alike: only the place differs. */
function readerIn(context: Context): Reader {
  const readEnd = oncePerText(mostEnds, (end) => readAnew(end, context));
  return oncePerText(mostWhole, (text) => {
    const idle = idleLength(text);
    const reading = readEnd(text.slice(idle));
    return idle > 0 ? movedBy(idle, reading, text) : reading;
  });
}

function readAnew(text: string, context: Context, tally?: Tally): Reading {
  const parsed = parse(text, tally);
  const brackets = bracketsOf(parsed.tokens);
  const listed = joinNeighbours(settleAll(parsed, context));
  const around = innermost(
    brackets,
    listed.map(({ settled }) => settled.phrase.at),
  );
  const candidates: Candidate[] = [];
  const unread: Unread[] = [];
  listed.forEach(({ settled, list, base }, index) => {
    const words = wordsOf(text, parsed, settled.phrase);
    if (settled.bad) {
      unread.push(words);
      return;
    }
    const bracket = around[index];
    const mention = mentionOf(words, settled, isNote(settled, bracket, parsed.glyphs.chars, context));
    candidates.push({ mention, bracketed: bracket?.round === true, remote: settled.explicit && !base, list });
  });
  const clauses = clausesOf(text, parsed, brackets, candidates, context);
  const dates = clauses.flatMap((clause) => clause.dates);
  return { text, understood: dates.length > 0 && unread.length === 0, dates, unread, clauses };
}
