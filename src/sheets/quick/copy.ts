/** Plain data that fits a shape, copied as zod would copy it; whatever does not fit, or is rare in a shape, is for zod to judge. */
import { withoutLineEnd } from '../line-end.ts';
import { isMapping, type Mapping } from '../mapping.ts';
import type { Outline, Part } from './outline.ts';

export const unfit = Symbol('unfit');

/** Answers `unfit` for what does not surely fit. */
export type Copy = (value: unknown) => unknown;

export function copyOf(outline: Outline): Copy {
  const known: Copy[] = [];
  const copyAt = (at: number): Copy => {
    known[at] ??= make(outline[at] ?? { kind: 'unknown' }, outline, copyAt);
    return known[at];
  };
  return copyAt(0);
}

function make(part: Part, outline: Outline, copyAt: (at: number) => Copy): Copy {
  switch (part.kind) {
    case 'text':
      return (value) => (typeof value === 'string' ? withoutLineEnd(value) : unfit);
    case 'word':
      return oneOf(part.words);
    case 'optional':
      return copyAt(part.of);
    case 'nullable':
      return orNull(copyAt(part.of));
    case 'list':
      return list(copyAt(part.of));
    case 'record':
      return record(copyAt(part.of));
    case 'union':
      return firstOf(part.options.map(copyAt));
    case 'mapping':
      return mapping(part.members, outline, copyAt);
    case 'unknown':
      return () => unfit;
  }
}

function oneOf(choices: readonly unknown[]): Copy {
  const all = new Set(choices);
  return (value) => (typeof value === 'string' && all.has(value) ? value : unfit);
}

function orNull(copy: Copy): Copy {
  return (value) => (value === null ? null : copy(value));
}

function firstOf(options: readonly Copy[]): Copy {
  return (value) => {
    for (const option of options) {
      const copy = option(value);
      if (copy !== unfit) return copy;
    }
    return unfit;
  };
}

function list(copyItem: Copy): Copy {
  return (value) => {
    if (!Array.isArray(value)) return unfit;
    // As long as it will be: a list that grows keeps room for a dozen items more.
    const items: unknown[] = value.slice();
    for (let index = 0; index < items.length; index += 1) {
      const copy = copyItem(items[index]);
      if (copy === unfit) return unfit;
      items[index] = copy;
    }
    return items;
  };
}

function record(copyMember: Copy): Copy {
  return (value) => {
    if (!isMapping(value)) return unfit;
    const made: Record<string, unknown> = {};
    for (const name of Object.keys(value)) {
      const copy = name === '__proto__' ? unfit : copyMember(value[name]);
      if (copy === unfit || copy === null) return unfit;
      made[name] = copy;
    }
    return made;
  };
}

interface Member {
  readonly copy: Copy;
  readonly optional: boolean;
  /** Where it stands in the shape, and in the copy. */
  readonly rank: number;
}

type Members = ReadonlyMap<string, Member>;

/** A shape may hold itself, so that its members are only looked at with a value at hand. */
function mapping(
  numbers: Readonly<Record<string, number>>,
  outline: Outline,
  copyAt: (at: number) => Copy,
): Copy {
  let members: Members | undefined;
  let required = 0;
  return (value) => {
    if (!isMapping(value)) return unfit;
    if (!members) {
      members = membersOf(numbers, outline, copyAt);
      required = [...members.values()].filter(({ optional }) => !optional).length;
    }
    return copied(value, members, required);
  };
}

function membersOf(
  numbers: Readonly<Record<string, number>>,
  outline: Outline,
  copyAt: (at: number) => Copy,
): Members {
  return new Map(
    Object.entries(numbers).map(([key, at], rank) => [
      key,
      { copy: copyAt(at), optional: outline[at]?.kind === 'optional', rank },
    ]),
  );
}

function copied(value: Mapping, members: Members, required: number): Record<string, unknown> | typeof unfit {
  const keys = Object.keys(value);
  const made: Record<string, unknown> = {};
  let [before, left] = [-1, required];
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? '';
    const member = members.get(key);
    const copy = member?.copy(value[key]);
    // A key without a value counts as not written.
    if (member === undefined || copy === unfit || copy === null) return unfit;
    if (member.rank < before) return copied(inOrder(value, members), members, required);
    made[key] = copy;
    before = member.rank;
    if (!member.optional) left -= 1;
  }
  return left === 0 ? made : unfit;
}

/** With the keys as the shape has them. */
function inOrder(value: Mapping, members: Members): Record<string, unknown> {
  const rankOf = (key: string) => members.get(key)?.rank ?? members.size;
  const keys = Object.keys(value).toSorted((a, b) => rankOf(a) - rankOf(b));
  return Object.fromEntries(keys.map((key) => [key, value[key]]));
}
