/** Texts that are members of one list, in order; lists of two and fewer say nothing about a habit. */
import { put } from '../lists.ts';
import type { Said } from './texts.ts';

export function listsOf(texts: readonly Said[]): Said[][] {
  const lists = new Map<string, Said[]>();
  for (const said of texts) {
    const { path } = said.origin;
    const member = path.findLastIndex((step) => typeof step === 'number');
    const rest = path.slice(member + 1);
    if (member < 0 || (rest.length > 0 && rest.join() !== 'text')) continue;
    const key = path.slice(0, member).join('\u0000');
    put(lists, key, said);
  }
  return [...lists.values()].filter((list) => list.length > 2);
}
