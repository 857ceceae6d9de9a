/** Slips of the pen in any text of a plan: one finding for each, pointing at the words around it, with what to write instead. */
import type { Finding } from '../diagnostics/finding.ts';
import type { Words } from '../diagnostics/words.ts';
import { around } from '../japanese/around.ts';
import type { Said } from '../plan/texts.ts';

export interface Slip {
  readonly found: string;
  readonly index: number;
  /** What to write in its place; absent where only the author knows. */
  readonly right?: string;
  readonly safe?: boolean;
}

export interface Shown extends Slip {
  /** The words around it as they stand, and as they would be. */
  readonly words: string;
  readonly mended: string;
}

export function* slips<Found extends Slip>(
  texts: readonly Said[],
  find: (text: string) => readonly Found[],
  say: (slip: Found & Shown) => { readonly message: Words; readonly hint: Words },
): Iterable<Finding> {
  for (const said of texts) {
    const seen = new Set<string>();
    for (const slip of find(said.text)) {
      const shown = { ...slip, ...shownIn(said.text, slip) };
      if (seen.has(shown.words)) continue;
      seen.add(shown.words);
      const fix = slip.right === undefined ? {} : { fix: { text: shown.mended, safe: slip.safe === true } };
      yield { at: said.origin, words: shown.words, ...fix, ...say(shown) };
    }
  }
}

function shownIn(text: string, { found, index, right = '' }: Slip): Pick<Shown, 'words' | 'mended'> {
  const { after, before } = around(text, index, index + found.length);
  return { words: before + found + after, mended: before + right + after };
}

/** All that a pattern finds in a text. */
export function matchesIn(text: string, pattern: RegExp): Slip[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ found, index }));
}

/** The same, with what belongs in its place: `$1` is what the first group found. */
export function mendedIn(text: string, pattern: RegExp, right: string, safe = true) {
  return [...text.matchAll(pattern)].map(({ 0: found, 1: group = '', index }) => ({
    found,
    index,
    right: right.replace('$1', group),
    safe,
  }));
}
