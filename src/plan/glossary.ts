/** 用語: a word and what it means, each where it was written. */
import { below, type Origin } from '../diagnostics/finding.ts';
import type { GlossaryEntry } from '../sheets/shape/index.ts';
import { each } from './entries.ts';
import type { Written } from './plan.ts';

export interface Term {
  readonly term: Written;
  readonly text: Written;
}

export function terms(entries: readonly GlossaryEntry[] | undefined, origin: Origin): Term[] {
  return each(entries, origin, ({ term, text }, at) => ({
    term: { text: term, origin: below(at, 'term') },
    text: { text, origin: below(at, 'text') },
  }));
}
