/** 再掲: every `restates` becomes a link to its original; ids of sentences are unique in a project. */
import type { Clash, Unresolved } from './plan.ts';
import type { Sentence } from './sentence.ts';
import type { Restating } from './theme.ts';

export function linkRestated(
  sentences: readonly Sentence[],
  restatings: readonly Restating[],
  unresolved: Unresolved[],
  clashes: Clash[],
): void {
  const named = new Map<string, Sentence>();
  for (const sentence of sentences) {
    if (sentence.id === undefined) continue;
    const first = named.get(sentence.id);
    if (!first) named.set(sentence.id, sentence);
    else clashes.push({ id: sentence.id, isTitle: false, first: first.origin, second: sentence.origin });
  }
  const known = [...named.keys()];
  for (const { ids, sentence } of restatings) {
    for (const { origin, text } of ids) {
      const original = named.get(text);
      if (original) sentence.restates.push(original);
      else unresolved.push({ kind: 'target', words: text, known, origin });
    }
  }
}
