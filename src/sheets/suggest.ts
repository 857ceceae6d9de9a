/** The word somebody probably meant: begun, a few letters away, or called by a synonym; widths and cases are folded. */
import { fold } from '../japanese/fold.ts';
import { once, oncePer } from '../once.ts';

/** Longer words are not compared: hostile input must not cost more than an honest slip of the finger. */
const longest = 60;

/** So much looking takes a moment; who writes more that is wrong made no slip of the finger. */
const mostLooks = 1_000_000;

export type Guess = (word: string) => string | undefined;

/** A name that may have been meant, and the word it stands for. */
interface Candidate {
  readonly name: string;
  readonly word: string;
}

/** The nearest of the words, or undefined when none is near enough to be worth saying. */
export function suggest(
  word: string,
  words: readonly string[],
  synonyms?: ReadonlyMap<string, string>,
): string | undefined {
  return guesser(words, synonyms)(word);
}

/** For all who ask about one list: each word is guessed once, and where very many are asked for, the later ones not at all. */
export function guesser(
  words: readonly string[],
  synonyms?: ReadonlyMap<string, string>,
  looks = mostLooks,
): Guess {
  // Of nearly all lists nobody asks.
  const candidates = once(() => ({
    names: comparableWords(words),
    others: synonyms ? standing(synonyms, words) : [],
  }));
  const guessed = new Map<string, string | undefined>();
  let left = looks;
  return (word) => {
    if (guessed.has(word)) return guessed.get(word);
    const { names, others } = candidates();
    left -= names.length + others.length;
    const near = left < 0 ? undefined : nearest(word, names, others);
    guessed.set(word, near);
    return near;
  };
}

function nearest(
  word: string,
  names: readonly Candidate[],
  others: readonly Candidate[],
): string | undefined {
  const meant = comparable(word);
  if (meant === '' || meant.length > longest) return undefined;
  const started = meant.length > 1 ? names.filter(({ name }) => name.startsWith(meant)) : [];
  if (started.length === 1) return started[0]?.word;
  let best: { word: string; far: number } | undefined;
  const compare = ({ name, word: stands }: Candidate) => {
    const most = Math.min(tolerance(name, meant), (best?.far ?? Number.POSITIVE_INFINITY) - 1);
    if (Math.abs(name.length - meant.length) > most) return;
    const far = distance(meant, name, most);
    if (far <= most) best = { word: stands, far };
  };
  for (const one of names) compare(one);
  for (const one of others) compare(one);
  return best?.word;
}

/** Many slips are looked up in one list. */
const comparableWords = oncePer((words: readonly string[]): readonly Candidate[] =>
  words.map((word) => ({ name: comparable(word), word })),
);

function standing(synonyms: ReadonlyMap<string, string>, words: readonly string[]): Candidate[] {
  const allowed = new Set(words);
  return [...synonyms].flatMap(([name, word]) => (allowed.has(word) ? { name: comparable(name), word } : []));
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

/** How many letters must be changed, added, left out or swapped with their neighbour (Damerau-Levenshtein); where they are more than `most`, no more is counted. */
export function distance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  const more = most + 1;
  let before: number[] = [];
  let above = ramp(b.length);
  for (let i = 1; i <= a.length; i += 1) {
    // Letters farther apart than that cannot belong together.
    const [from, to] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    const row: number[] = [];
    row[from - 1] = from === 1 ? i : more;
    let least = i;
    for (let j = from; j <= to; j += 1) {
      const changed = (above[j - 1] ?? more) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (before[j - 2] ?? more) + 1
          : changed;
      const here = Math.min((above[j] ?? more) + 1, (row[j - 1] ?? more) + 1, changed, swapped);
      row[j] = here;
      least = Math.min(least, here);
    }
    if (least > most) return least;
    before = above;
    above = row;
  }
  return above[b.length] ?? more;
}

/** 0, 1, 2 … */
function ramp(last: number): number[] {
  const steps: number[] = [];
  for (let step = 0; step <= last; step += 1) steps.push(step);
  return steps;
}
