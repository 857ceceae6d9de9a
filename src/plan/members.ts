/** Texts that are members of one list, in order; lists of two and fewer say nothing about a habit. */
import type { Said } from './texts.ts';

export function listsOf(texts: readonly Said[]): Said[][] {
  const lists = new Map<string, Said[]>();
  for (const said of texts) {
    const { path } = said.origin;
    const member = path.findLastIndex((step) => typeof step === 'number');
    const rest = path.slice(member + 1);
    if (member < 0 || (rest.length > 0 && rest.join() !== 'text')) continue;
    const key = path.slice(0, member).join('\u0000');
    const list = lists.get(key);
    if (list) list.push(said);
    else lists.set(key, [said]);
  }
  return [...lists.values()].filter((list) => list.length > 2);
}
