/** A shape of zod's → a table without zod: all that a quick copy has to know of it. The bundle holds the tables as they are made here. */
import { type Definition, definition, type Schema } from '../definition.ts';

/** The others are named by where they stand in the table. */
export type Part =
  | { readonly kind: 'text' | 'unknown' }
  | { readonly kind: 'word'; readonly words: readonly unknown[] }
  | { readonly kind: 'optional' | 'nullable' | 'list' | 'record'; readonly of: number }
  | { readonly kind: 'union'; readonly options: readonly number[] }
  | { readonly kind: 'mapping'; readonly members: Readonly<Record<string, number>> };

/** The whole comes first. */
export type Outline = readonly Part[];

export function outlineOf(schema: Schema): Outline {
  const parts: Part[] = [];
  const known = new Map<Schema, number>();
  const number = (one: Schema): number => {
    const found = known.get(one);
    if (found !== undefined) return found;
    const at = parts.push({ kind: 'unknown' }) - 1;
    // A shape may hold itself.
    known.set(one, at);
    parts[at] = partOf(definition(one), number);
    return at;
  };
  number(schema);
  return parts;
}

/** A check of its own may say no where the shape says yes. */
function partOf(defined: Definition, number: (schema: Schema) => number): Part {
  const { checks = [], element, entries = {}, innerType, options = [], type, values = [] } = defined;
  if (checks.length > 0) return { kind: 'unknown' };
  if (type === 'string') return { kind: 'text' };
  if (type === 'literal') return { kind: 'word', words: values };
  if (type === 'enum') return { kind: 'word', words: Object.values(entries) };
  if ((type === 'optional' || type === 'nullable') && innerType) return { kind: type, of: number(innerType) };
  if (type === 'array' && element) return { kind: 'list', of: number(element) };
  if (type === 'union') return { kind: 'union', options: options.map(number) };
  if (type === 'record') return recordOf(defined, number);
  return type === 'object' ? mappingOf(defined, number) : { kind: 'unknown' };
}

function recordOf({ keyType, valueType }: Definition, number: (schema: Schema) => number): Part {
  const key = keyType && definition(keyType);
  const anyKey = key?.type === 'string' && (key.checks ?? []).length === 0;
  return anyKey && valueType ? { kind: 'record', of: number(valueType) } : { kind: 'unknown' };
}

function mappingOf({ catchall, shape = {} }: Definition, number: (schema: Schema) => number): Part {
  if (!catchall || definition(catchall).type !== 'never') return { kind: 'unknown' };
  const members = Object.entries(shape).map(([key, member]) => [key, number(member)] as const);
  return { kind: 'mapping', members: Object.fromEntries(members) };
}
