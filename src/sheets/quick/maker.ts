/** What the quick reader makes of a text: its values, or the places of its values. */
import type { Plain } from '../plain.ts';
import type { Located } from '../source.ts';

export interface Key {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface Maker<Node> {
  scalar(value: string | null, from: number, to: number): Node;
  list(items: Node[], from: number, to: number): Node;
  /** A member for each key; undefined where a key is there twice. */
  mapping(keys: readonly Key[], members: readonly Node[], from: number, to: number): Node | undefined;
}

export const values: Maker<Plain> = {
  scalar: (value) => value,
  list: (items) => items,
  mapping(keys, members) {
    const mapping: { [key: string]: Plain } = Object.create(null);
    for (const [index, { name }] of keys.entries()) {
      if (name in mapping) return undefined;
      mapping[name] = members[index] ?? null;
    }
    return mapping;
  },
};

export const places: Maker<Located> = {
  scalar: (_, from, to) => ({ from, to }),
  list: (items, from, to) => ({ from, to, inside: new Map(items.entries()) }),
  mapping: (keys, members, from, to) => ({
    from,
    to,
    inside: new Map(
      members.map((member, index) => {
        const { name = '', from: start = 0, to: end = 0 } = keys[index] ?? {};
        return [name, { ...member, key: { from: start, to: end } }];
      }),
    ),
  }),
};
