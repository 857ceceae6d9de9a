/** What a zod schema allows at a path of a value: its keys, their Japanese titles and an example. */
import * as z from 'zod';
import type { Path } from '../diagnostics/finding.ts';
import { oncePer } from '../once.ts';
import { valueAt } from './amend.ts';
import { definition, type Schema } from './definition.ts';

export interface Members {
  readonly keys: readonly string[];
  /** 所管 → owner: what a key is called in the schema. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The keys a mapping at this path may have; none where any key will do. */
export function membersAt(schema: Schema, value: unknown, path: Path): Members {
  return membersOf(schemasAt(schema, value, path));
}

function membersOf(schemas: readonly Schema[]): Members {
  const keys = new Set<string>();
  const titles = new Map<string, string>();
  for (const { shape = {} } of schemas.map(definition)) {
    for (const [key, member] of Object.entries(shape)) {
      keys.add(key);
      const title = titleOf(member);
      if (title !== undefined) titles.set(title, key);
    }
  }
  return { keys: [...keys], titles };
}

export interface KeyAbout {
  readonly title: string;
  readonly description: string;
}

/** A mapping, a list or a value as a schema has it, whatever a sheet says there. */
export interface SchemaPlace {
  /** owner → 所管: what the keys of a mapping are called in Japanese, and what is said of them. */
  readonly keys: ReadonlyMap<string, KeyAbout>;
  below(step: string | number): SchemaPlace;
}

/** Sheets come to the same few places again and again. */
export const placeIn = oncePer((schema: Schema) => placeOf([schema]));

function placeOf(schemas: readonly Schema[]): SchemaPlace {
  const opened = schemas.flatMap((one) => open(one, undefined));
  const keys = keysOf(opened);
  const known = new Map<string | number | undefined, SchemaPlace>();
  return {
    keys,
    below(step) {
      // All items of a list are one place, and so are all members under keys that the schema does not name.
      const which = typeof step === 'number' ? 0 : keys.has(step) ? step : undefined;
      const place = known.get(which) ?? placeOf(opened.flatMap((one) => stepInto(one, step)));
      known.set(which, place);
      return place;
    },
  };
}

function keysOf(schemas: readonly Schema[]): ReadonlyMap<string, KeyAbout> {
  const known = new Map<string, KeyAbout>();
  for (const { shape = {} } of schemas.map(definition)) {
    for (const [key, member] of Object.entries(shape)) {
      if (known.get(key)?.title !== key && known.has(key)) continue;
      const { description = '', title = itemTitle(member) ?? key } = aboutOf(member) ?? {};
      known.set(key, { title, description });
    }
  }
  return known;
}

/** A field by its names alone, lists walked through: the keys below it, or the first name that nothing is known by. */
export function fieldNamed(
  schema: Schema,
  names: readonly string[],
): { readonly unknown?: number; readonly members: Members; readonly title?: string | undefined } {
  let schemas = [schema];
  for (const [at, name] of names.entries()) {
    const mappings = schemas.flatMap(mappingsIn);
    const next = mappings.flatMap((one) => stepInto(one, name));
    if (next.length === 0) return { unknown: at, members: membersOf(mappings) };
    schemas = next;
  }
  return { members: membersOf(schemas.flatMap(mappingsIn)), title: schemas.map(titleOf).find(Boolean) };
}

function mappingsIn(schema: Schema): Schema[] {
  return open(schema, undefined).flatMap((one) => {
    const { element } = definition(one);
    return element ? mappingsIn(element) : [one];
  });
}

/** A list without a title of its own is called as its items are. */
function itemTitle(schema: Schema): string | undefined {
  const { element, innerType } = definition(schema);
  return element ? titleOf(element) : innerType && itemTitle(innerType);
}

/** How a value at this path is written, by example. */
export function exampleAt(schema: Schema, value: unknown, path: Path): string | undefined {
  for (const one of schemasAt(schema, value, path, false)) {
    const examples = aboutOf(one)?.examples;
    if (Array.isArray(examples) && typeof examples[0] === 'string') return examples[0];
  }
  return undefined;
}

function schemasAt(schema: Schema, value: unknown, path: Path, opened = true): Schema[] {
  let schemas = [schema];
  let at = value;
  for (const step of path) {
    const here = at;
    schemas = schemas.flatMap((one) => open(one, here)).flatMap((one) => stepInto(one, step));
    at = valueAt(here, [step]);
  }
  return opened ? schemas.flatMap((one) => open(one, at)) : schemas;
}

/** Through optional, default and the like, and into every branch of a union that the value may belong to. */
function open(schema: Schema, value: unknown): Schema[] {
  const { innerType, options, discriminator, in: input, getter, left, right } = definition(schema);
  if (innerType) return open(innerType, value);
  if (getter) return open(getter(), value);
  if (input) return open(input, value);
  if (left && right) return [...open(left, value), ...open(right, value)];
  if (!options) return [schema];
  const fitting = options.filter(
    (option) => discriminator === undefined || fits(option, discriminator, value),
  );
  return (fitting.length > 0 ? fitting : options).flatMap((option) => open(option, value));
}

function fits(option: Schema, discriminator: string, value: unknown): boolean {
  const literal = definition(option).shape?.[discriminator];
  const written = typeof value === 'object' && value !== null ? Reflect.get(value, discriminator) : undefined;
  return literal !== undefined && (definition(literal).values ?? []).includes(written);
}

function stepInto(schema: Schema, step: string | number): Schema[] {
  const { shape, element, valueType } = definition(schema);
  const next =
    typeof step === 'number' ? element : shape && Object.hasOwn(shape, step) ? shape[step] : valueType;
  return next ? [next] : [];
}

function titleOf(schema: Schema): string | undefined {
  const title = aboutOf(schema)?.title;
  const { innerType } = definition(schema);
  return title ?? (innerType && titleOf(innerType));
}

function aboutOf(schema: Schema): z.core.GlobalMeta | undefined {
  const { innerType } = definition(schema);
  return z.globalRegistry.get(schema) ?? (innerType && aboutOf(innerType));
}
