/** Many words, looked up at the end or at the beginning of a text: each length that some word has is cut off once. */

/** Those of the words that a text ends with. */
export function endings(words: Iterable<string>): (text: string) => string[] {
  return atEdge(words, (text, length) => text.slice(text.length - length));
}

/** Those of the words that a text begins with. */
export function beginnings(words: Iterable<string>): (text: string) => string[] {
  return atEdge(words, (text, length) => text.slice(0, length));
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
