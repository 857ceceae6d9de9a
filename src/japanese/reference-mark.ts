/** 用語※: words that carry a reference mark, and which of many terms are meant. */
import { grouped } from '../lists.ts';
import { endings } from './edges.ts';
import { fold } from './fold.ts';

/** Words in quotation marks may be closed before the mark; the mark may stand in brackets. Looked at from the mark backwards, no word is looked at twice. */
const marked =
  /(?<=(([^\s、。，．：:；;「『“"（(」』”"）)※[\]［]+)[」』”"）)]*[[［(（]?))※(?![0-9０-９①-⑳])[\]］)）]?/g;

export interface Marked {
  /** All that stands before the mark since the last stop; the term is the end of it. */
  readonly before: string;
  /** As written, the mark included. */
  readonly words: string;
}

export function markedWords(text: string): Marked[] {
  if (!text.includes('※')) return [];
  return [...text.matchAll(marked)].map(([mark, upTo = '', before = '']) => ({ before, words: upTo + mark }));
}

/** Of many terms those that words before a mark end with; no other is looked at. */
export function termsBefore<Term>(
  terms: Iterable<Term>,
  wordOf: (term: Term) => string,
): (before: string) => Term[] {
  const named = grouped(terms, (term) => fold(wordOf(term)));
  const ends = endings(named.keys());
  return (before) => ends(fold(before)).flatMap((word) => named.get(word) ?? []);
}

/** The last run of kanji, or of katakana and letters, before the mark: most likely the term. */
export function likelyTerm(before: string): string {
  return /(?:[々\p{Script=Han}]+|[ァ-ヶー・A-Za-z0-9]+)+$/u.exec(before)?.[0] ?? before;
}
