/** The word somebody probably meant: begun, a few letters away, or called by a synonym; widths and cases are folded. */
import { fold } from '../japanese/fold.ts';

/** Longer words are not compared: hostile input must not cost more than an honest slip of the finger. */
const longest = 60;

/** The nearest of the words, or undefined when none is near enough to be worth saying. */
export function suggest(
  word: string,
  words: readonly string[],
  synonyms: ReadonlyMap<string, string> = new Map(),
): string | undefined {
  const meant = comparable(word);
  if (meant === '' || meant.length > longest) return undefined;
  const started = [...words].filter((one) => meant.length > 1 && remembered(one).startsWith(meant));
  if (started.length === 1) return started[0];
  let best: { word: string; far: number } | undefined;
  for (const { name, stands } of candidates(words, synonyms)) {
    const near = remembered(name);
    if (Math.abs(near.length - meant.length) > tolerance(near, meant)) continue;
    const far = distance(meant, near);
    if (far <= tolerance(near, meant) && far < (best?.far ?? Number.POSITIVE_INFINITY))
      best = { word: stands, far };
  }
  return best?.word;
}

function* candidates(words: readonly string[], synonyms: ReadonlyMap<string, string>) {
  const known = new Set(words);
  for (const name of known) yield { name, stands: name };
  for (const [name, stands] of synonyms) if (known.has(stands)) yield { name, stands };
}

const known = new Map<string, string>();
const mostKnown = 5000;

/** The same few words are compared with many. */
function remembered(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  known.set(text, comparable(text));
  return comparable(text);
}

function comparable(text: string): string {
  return fold(text.slice(0, 4 * longest))
    .toLowerCase()
    .replace(/[_\s]/g, '-');
}

/** One slip in a short word, two in a long one; a kanji says as much as three letters. */
function tolerance(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  if (/[^\x20-\x7e]/.test(a)) return length >= 3 ? 1 : 0;
  return length <= 2 ? 0 : length <= 5 ? 1 : length <= 9 ? 2 : 3;
}

/** How many letters must be changed, added, left out or swapped with their neighbour (Damerau-Levenshtein). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : changed;
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped));
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
