/** A template as Handlebars compiles it → a function of the view, by as much of Handlebars' runtime as the templates that ship with reform ask for. */
import { helpers } from './markdown-helpers.ts';

/** Its parts by number, and the one that calls them. */
export interface Precompiled {
  readonly main: Part;
  readonly [part: number]: Part;
}

type Part = (container: Container, context: unknown, helpers: object) => string;
type Fill = (context: unknown) => string;

interface Container {
  readonly nullContext: object;
  noop(): string;
  lookupProperty(of: Readonly<Record<string, unknown>>, name: string): unknown;
  program(part: number): Fill;
}

interface Branches {
  readonly fn: Fill;
  readonly inverse: Fill;
}

const known = {
  ...helpers,
  if(this: unknown, value: unknown, { fn, inverse }: Branches): string {
    return isFilled(value) ? fn(this) : inverse(this);
  },
  unless(this: unknown, value: unknown, { fn, inverse }: Branches): string {
    return isFilled(value) ? inverse(this) : fn(this);
  },
  each(this: unknown, items: readonly unknown[], { fn, inverse }: Branches): string {
    return isFilled(items) ? items.map((item) => fn(item)).join('') : inverse(this);
  },
};

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

export function fillerOf(template: Precompiled): Fill {
  const fills: Fill[] = [];
  const container: Container = {
    nullContext: {},
    noop: () => '',
    lookupProperty: (of, name) => of[name],
    program: (part) => (fills[part] ??= (context) => partOf(template, part)(container, context, known)),
  };
  return (view) => template.main(container, view, known);
}

function partOf(template: Precompiled, part: number): Part {
  const found = template[part];
  if (!found) throw new Error(`the template has no part ${part}`);
  return found;
}
