/** Plain data that fits a shape, copied as zod would copy it; whatever does not fit, or is rare in a shape, is for zod to judge. */
import type * as z from 'zod';

export const unfit = Symbol('unfit');

/** Answers `unfit` for what does not surely fit. */
type Copy = (value: unknown) => unknown;

type Schema = z.core.$ZodType;

/** The parts of zod's definitions that are copied quickly. */
interface Definition {
  readonly type: string;
  readonly checks?: readonly unknown[];
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly catchall?: Schema;
  readonly element?: Schema;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

const known = new WeakMap<Schema, Copy>();

export function copyOf(schema: Schema): Copy {
  const found = known.get(schema);
  if (found) return found;
  const made = make(definition(schema));
  known.set(schema, made);
  return made;
}

/** A check of its own may say no where the shape says yes. */
function make(defined: Definition): Copy {
  const { checks = [], element, entries = {}, innerType, options = [], type, values = [] } = defined;
  if (checks.length > 0) return () => unfit;
  switch (type) {
    case 'string':
      return (value) => (typeof value === 'string' ? value : unfit);
    case 'literal':
      return oneOf(values);
    case 'enum':
      return oneOf(Object.values(entries));
    case 'optional':
      return innerType ? copyOf(innerType) : () => unfit;
    case 'nullable':
      return innerType ? orNull(copyOf(innerType)) : () => unfit;
    case 'array':
      return element ? list(copyOf(element)) : () => unfit;
    case 'union':
      return firstOf(options.map((option) => copyOf(option)));
    case 'record':
      return record(defined);
    case 'object':
      return object(defined);
    default:
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
    for (const [index, item] of items.entries()) {
      const copy = copyItem(item);
      if (copy === unfit) return unfit;
      items[index] = copy;
    }
    return items;
  };
}

function record({ keyType, valueType }: Definition): Copy {
  const key = keyType && definition(keyType);
  if (!valueType || key?.type !== 'string' || (key.checks ?? []).length > 0) return () => unfit;
  const copyMember = copyOf(valueType);
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
  readonly key: string;
  readonly copy: Copy;
  readonly optional: boolean;
}

/** A shape may hold itself, so that its members are only looked at with a value at hand. */
function object({ catchall, shape = {} }: Definition): Copy {
  if (!catchall || definition(catchall).type !== 'never') return () => unfit;
  let members: readonly Member[] | undefined;
  return (value) => {
    if (!isMapping(value)) return unfit;
    members ??= Object.entries(shape).map(([key, schema]) => ({
      key,
      copy: copyOf(schema),
      optional: definition(schema).type === 'optional',
    }));
    return copied(members, value);
  };
}

function copied(members: readonly Member[], value: Readonly<Record<string, unknown>>): unknown {
  const made: Record<string, unknown> = {};
  let left = Object.keys(value).length;
  for (const { copy, key, optional } of members) {
    const member = value[key];
    if (member === undefined && optional) continue;
    const found = copy(member);
    // A key without a value counts as not written.
    if (found === unfit || found === null) return unfit;
    made[key] = found;
    left -= 1;
  }
  return left === 0 ? made : unfit;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function definition(schema: Schema): Definition {
  return schema._zod.def as unknown as Definition;
}
