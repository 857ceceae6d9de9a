/** The words a city allows at some place: whether one is among them, which was meant, and the list of them for a message. */
import { shortList, type Words } from '../diagnostics/words.ts';
import { fold } from '../japanese/fold.ts';
import { quote } from '../japanese/quote.ts';
import { oncePer } from '../once.ts';
import { type Guess, guesser } from '../sheets/suggest.ts';

export interface Vocabulary {
  has(word: string): boolean;
  /** The same word in other widths. */
  same(word: string): string | undefined;
  readonly near: Guess;
  readonly listed: Words;
  /** The same as a choice, where there is one. */
  readonly oneOf: Words;
}

/** Asked of one list by one finding after the other. */
export const vocabularyOf = oncePer((words: readonly string[]): Vocabulary => {
  const known = new Set(words);
  const folded = new Map(words.toReversed().map((word) => [fold(word), word]));
  return {
    has: (word) => known.has(word),
    same: (word) => folded.get(fold(word)),
    near: guesser(words),
    ...listsOf(words.map(quote)),
  };
});

function listsOf(quoted: readonly string[]): Pick<Vocabulary, 'listed' | 'oneOf'> {
  const listed = {
    ja: shortList(quoted, '、', (more) => `ほか${more}個`),
    en: shortList(quoted, ', ', (more) => ` and ${more} more`),
  };
  const choice = { ja: `${listed.ja}のいずれか`, en: `one of ${listed.en}` };
  return { listed, oneOf: quoted.length === 1 ? listed : choice };
}

/** The way out where a word is near enough to have been meant. */
export function mayMean(near: string): Words {
  return {
    ja: `${quote(near)}のことではありませんか。確かめてください。`,
    en: `Did you mean ${quote(near)}?`,
  };
}
