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

/** So that a mapping inherits nothing; one without any prototype is a hash table to V8, large and slow to read. */
const bare = Object.freeze(Object.create(null));

export const values: Maker<Plain> = {
  scalar: (value) => value,
  list: (items) => items,
  mapping(keys, members) {
    const mapping: { [key: string]: Plain } = Object.create(bare);
    for (let index = 0; index < keys.length; index += 1)
      mapping[keys[index]?.name ?? ''] = members[index] ?? null;
    return Object.keys(mapping).length === keys.length ? mapping : undefined;
  },
};

/** A place learns of its key from the mapping it stands in. */
type Placed = Located & { key?: Pick<Key, 'from' | 'to'> };

export const places: Maker<Placed> = {
  scalar: (_, from, to) => ({ from, to }),
  list(items, from, to) {
    const inside = new Map<number, Located>();
    for (let index = 0; index < items.length; index += 1) inside.set(index, items[index] as Placed);
    return { from, to, inside };
  },
  mapping(keys, members, from, to) {
    const inside = new Map<string, Located>();
    for (let index = 0; index < keys.length; index += 1) {
      const { from: start, name, to: end } = keys[index] as Key;
      const member = members[index] as Placed;
      member.key = { from: start, to: end };
      inside.set(name, member);
    }
    return { from, to, inside };
  },
};
