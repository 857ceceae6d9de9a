/** 用語※: words that carry a reference mark, and whether a text marks a given term. */
import { fold } from './fold.ts';

/** Words in quotation marks may be closed before the mark; the mark may stand in brackets. */
const marked =
  /([^\s、。，．：:；;「『“"（(」』”）)※[\]［]+)[」』”"）)]*[[［(（]?※(?![0-9０-９①-⑳])[\]］)）]?/g;

export interface Marked {
  /** All that stands before the mark since the last stop; the term is the end of it. */
  readonly before: string;
  /** As written, the mark included. */
  readonly words: string;
}

export function markedWords(text: string): Marked[] {
  return [...text.matchAll(marked)].map(([words, before = '']) => ({ before, words }));
}

export function usesTerm(text: string, term: string): boolean {
  return text.includes('※') && markedWords(text).some(({ before }) => fold(before).endsWith(fold(term)));
}

/** The last run of kanji, or of katakana and letters, before the mark: most likely the term. */
export function likelyTerm(before: string): string {
  return /(?:[々\p{Script=Han}]+|[ァ-ヶー・A-Za-z0-9]+)+$/u.exec(before)?.[0] ?? before;
}
