/** Which bracket closes which, in one pass over the words and marks; one without a partner counts for nothing. */
import type { Piece } from './piece.ts';

export interface Bracket {
  readonly open: number;
  readonly close: number;
  readonly round: boolean;
}

const partners = new Map([
  [')', '('],
  ['」', '「'],
  ['』', '『'],
  ['”', '“'],
]);
const openers = new Set(partners.values());

/** Sorted by where they open. */
export function bracketsOf(tokens: readonly Piece[]): readonly Bracket[] {
  const found: Bracket[] = [];
  const open: { char: string; at: number }[] = [];
  const waiting = new Map<string, number>();
  for (const { kind, word = '', at } of tokens) {
    if (kind !== '(' && kind !== ')' && kind !== 'quote') continue;
    if (openers.has(word)) {
      open.push({ char: word, at });
      waiting.set(word, (waiting.get(word) ?? 0) + 1);
      continue;
    }
    const partner = partners.get(word);
    if (partner === undefined || (waiting.get(partner) ?? 0) === 0) continue;
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      waiting.set(last.char, (waiting.get(last.char) ?? 0) - 1);
      if (last.char !== partner) continue;
      found.push({ open: last.at, close: at, round: partner === '(' });
      break;
    }
  }
  return found.sort((a, b) => a.open - b.open);
}

/** The innermost bracket around each of the given places, which come in order. */
export function innermost(
  brackets: readonly Bracket[],
  places: readonly number[],
): readonly (Bracket | undefined)[] {
  const stack: Bracket[] = [];
  let next = 0;
  return places.map((place) => {
    for (
      let bracket = brackets[next];
      bracket !== undefined && bracket.open < place;
      bracket = brackets[next]
    ) {
      while ((stack.at(-1)?.close ?? Infinity) < bracket.open) stack.pop();
      stack.push(bracket);
      next++;
    }
    while ((stack.at(-1)?.close ?? Infinity) < place) stack.pop();
    return stack.at(-1);
  });
}
