/** Many words, looked up at the end of a text, at its beginning or anywhere in it: each length that some word has is cut off once. */
import { grouped } from '../lists.ts';

/** Those of the words that a text ends with. */
export function endings(words: Iterable<string>): (text: string) => string[] {
  return atEdge(words, (text, length) => text.slice(text.length - length));
}

/** Those of the words that a text begins with. */
export function beginnings(words: Iterable<string>): (text: string) => string[] {
  return atEdge(words, (text, length) => text.slice(0, length));
}

/** Those of the words that stand anywhere in a text; where no word begins with a letter, none is looked up. */
export function wordsWithin(words: Iterable<string>): (text: string) => string[] {
  const byLetter = new Map(
    [...grouped(words, (word) => word.charAt(0))].map(([letter, own]) => [letter, beginnings(own)]),
  );
  return (text) => {
    const found = new Set<string>();
    for (let at = 0; at < text.length; at += 1)
      for (const word of byLetter.get(text.charAt(at))?.(text.slice(at)) ?? []) found.add(word);
    return [...found];
  };
}

function atEdge(words: Iterable<string>, cut: (text: string, length: number) => string) {
  const known = new Set(words);
  const lengths = [...new Set([...known].map(({ length }) => length))];
  return (text: string) =>
    lengths
      .filter((length) => length <= text.length)
      .map((length) => cut(text, length))
      .filter((edge) => known.has(edge));
}
