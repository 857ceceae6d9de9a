/** A sentence that may be restated elsewhere (再掲): its own words, or those of the original. */
import type { Origin } from '../diagnostics/finding.ts';
import { append } from '../lists.ts';
import type { Written } from './plan.ts';

export interface Sentence {
  readonly id: string | undefined;
  /** The author's words here; absent where the original speaks. */
  readonly own: Written | undefined;
  /** The originals it repeats, most often one. */
  readonly restates: Sentence[];
  readonly origin: Origin;
}

/** The words to print. Sentences that restate each other in a circle have none, and a rule says so. */
export function wordsOf(sentence: Sentence): string {
  if (sentence.own) return sentence.own.text;
  return originalsOf(sentence)
    .map(({ own }) => own?.text ?? '')
    .filter(Boolean)
    .join('、');
}

/** Through every 再掲 of a 再掲 to those that speak for themselves. */
export function originalsOf(sentence: Sentence): Sentence[] {
  const found = new Set<Sentence>();
  const seen = new Set<Sentence>([sentence]);
  const open = sentence.restates.toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.restates.length === 0) found.add(next);
    else if (next.own) found.add(next);
    else append(open, next.restates.toReversed());
  }
  return [...found];
}

/** All that one comes to by what it restates; in a circle, also itself. */
export function allRestated(sentence: Sentence): ReadonlySet<Sentence> {
  const seen = new Set<Sentence>();
  const open = [...sentence.restates];
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    append(open, next.restates);
  }
  return seen;
}

/** Whether one comes back to a sentence by what it restates. */
export function isCircular(sentence: Sentence): boolean {
  return allRestated(sentence).has(sentence);
}
