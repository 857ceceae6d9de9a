/** What git would say of files that were committed, that lie in its index, and that there are now. */
import type { MemoryOptions, Texts } from '../memory-world.ts';

export interface States {
  readonly committed: Texts;
  readonly index: Texts;
  readonly now: Texts;
}

export function gitted({ committed, index, now }: States): Pick<MemoryOptions, 'changed' | 'difference'> {
  return {
    changed: () => new Map(differing(committed, now).map((name) => [name, textOf(committed, name) ?? ''])),
    difference: (ref) =>
      ref === undefined
        ? {
            before: valuesOf(committed, differing(committed, index)),
            now: valuesOf(index, differing(index, now)),
          }
        : { before: valuesOf(committed, differing(committed, now)) },
  };
}

function differing(one: Texts, other: Texts): string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return names.filter((name) => isKept(name) && textOf(one, name) !== textOf(other, name));
}

/** What reform makes is ignored; the baseline is not. */
function isKept(path: string): boolean {
  return !/(?:^|\/)(?:out|\.reform\/cache)\//.test(path);
}

function valuesOf(state: Texts, names: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, textOf(state, name)]));
}

function textOf(state: Texts, name: string): string | undefined {
  const content = state[name];
  return content === undefined ? undefined : Buffer.from(content as Uint8Array).toString();
}
