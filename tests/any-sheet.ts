/** Random sheets made from the shapes themselves: every text is a word that stands nowhere else, so that it can be looked for. */
import * as fc from 'fast-check';
import * as z from 'zod';

/** A text of a sheet that a form has to show. */
export interface Planted {
  readonly path: string;
  readonly text: string;
}

/** The parts of zod's definitions that lead further down. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly getter?: () => z.core.$ZodType;
}

/** Words that must be what they are for the sheet to mean something, by their path without numbers. */
export type Fixed = Readonly<Record<string, readonly string[]>>;

/** One choice of the random sheet: is it there, which branch, how many. */
export type Dice = (below: number) => number;

export interface Sown {
  readonly value: unknown;
  readonly planted: readonly Planted[];
}

/** What the shape says is not printed, or leads to another sheet. */
function isSilent(about: z.core.GlobalMeta | undefined): boolean {
  return /印字しない|印字しません|覚えのため|識別子|reform\.yaml の scales/.test(
    `${about?.title ?? ''}${about?.description ?? ''}`,
  );
}

export interface Sowing {
  /** Optional fields that this sheet always has. */
  readonly required?: readonly string[];
  /** Paths that a form is not asked to show. */
  readonly left?: RegExp;
  /** The word that every text begins with. */
  readonly word?: string;
  /** Asked of every list, and of every mapping of free keys: how long it is to be, where that is not left to the dice. */
  readonly lengthOf?: (path: string) => number | undefined;
  /** Below so many levels only what is required. */
  readonly deepest?: number;
}

export function sow(schema: z.ZodType, dice: Dice, fixed: Fixed, sowing: Sowing = {}): Sown {
  const { deepest = 8, left = /^$/, lengthOf, required = [], word = '言葉' } = sowing;
  const planted: Planted[] = [];
  let count = 0;
  const grow = (one: z.core.$ZodType, path: string, depth: number, silent: boolean): unknown => {
    const { element, entries, getter, innerType, options, shape, type, valueType, values } = definition(one);
    const quiet = silent || isSilent(z.globalRegistry.get(one)) || left.test(path);
    const known = fixed[path];
    if (known) {
      const text = known[dice(known.length)] ?? '';
      if (!quiet && text !== '' && type === 'string') planted.push({ path, text });
      if (type === 'string') return text;
    }
    if (innerType) return grow(innerType, path, depth, quiet);
    if (getter) return grow(getter(), path, depth, quiet);
    if (values) return values[0];
    if (entries) return Object.values(entries)[dice(Object.keys(entries).length)];
    if (options) {
      const deep = depth < deepest || required.includes(path);
      const fit = options.filter((option) => deep || definition(option).type === 'string');
      const some = fit.length > 0 ? fit : options.slice(0, 1);
      return grow(some[dice(some.length)] ?? one, path, depth, quiet);
    }
    if (shape) {
      const made: Record<string, unknown> = {};
      for (const [key, member] of Object.entries(shape)) {
        const optional = definition(member).type === 'optional';
        const place = path === '' ? key : `${path}.${key}`;
        if (optional && !required.includes(place) && (depth > deepest || dice(3) === 0)) continue;
        const value = grow(member, place, depth + 1, quiet);
        if (!(Array.isArray(value) && value.length === 0)) made[key] = value;
      }
      return made;
    }
    if (element) {
      const length = lengthOf?.(path) ?? (depth > 3 ? 1 : 1 + dice(2));
      const inner = definition(element).type === 'array' ? `${path}.*` : path;
      return Array.from({ length }, () => grow(element, inner, depth + 1, quiet));
    }
    if (valueType) {
      const length = lengthOf?.(path) ?? 1;
      const keys = fixed[`${path}.*`] ?? Array.from({ length }, (_, index) => `鍵${dice(90) + 10 + index}`);
      return Object.fromEntries(
        keys.map((key) => {
          const value = grow(valueType, `${path}.*`, depth + 1, quiet);
          return [key, value];
        }),
      );
    }
    count += 1;
    const text = `${word}${String(count).padStart(4, '0')}`;
    if (!quiet) planted.push({ path, text });
    return text;
  };
  const value = grow(schema, '', 0, false);
  return { value, planted };
}

function definition(schema: z.core.$ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}

/** Dice that a property can shrink. */
export const diceOf = (numbers: readonly number[]): Dice => {
  let at = 0;
  return (below) => {
    const number = numbers[at % numbers.length] ?? 0;
    at += 1;
    return number % below;
  };
};

export const rolls = fc.array(fc.nat({ max: 1000 }), { minLength: 40, maxLength: 200 });
