/** A value deep inside plain data: looked up, set, put in or taken out, as a sheet must say it after an edit of its text. */
import type { Path } from '../diagnostics/finding.ts';
import type { Plain } from './plain.ts';

export function valueAt(data: Plain | undefined, path: Path): Plain | undefined;
export function valueAt(data: unknown, path: Path): unknown;
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Array.isArray(value) ? value[Number(step)] : Reflect.get(value, step);
  }
  return value;
}

export function setAt(data: Plain, path: Path, value: Plain): Plain | undefined {
  return within(data, path, (above, step) => {
    if (Array.isArray(above)) return above.map((item, index) => (index === step ? value : item));
    return { ...above, [step]: value };
  });
}

/** Several at once, in one copy; what an alias had joined is apart in it. */
export function setAll(
  data: Plain,
  all: readonly { readonly path: Path; readonly value: Plain }[],
): Plain | undefined {
  const copy: Plain = JSON.parse(JSON.stringify(data));
  for (const { path, value } of all) {
    const [above, step] = [valueAt(copy, path.slice(0, -1)), path.at(-1)];
    if (typeof above !== 'object' || above === null || step === undefined) return undefined;
    Reflect.set(above, step, value);
  }
  return copy;
}

/** After the item at the path; before the first, where that is -1. */
export function insertAfter(data: Plain, path: Path, values: readonly Plain[]): Plain | undefined {
  const at = Number(path.at(-1));
  return within(data, path.slice(0, -1), (above, step) => {
    const list = Array.isArray(above) ? above[Number(step)] : above[step];
    if (!Array.isArray(list) || at >= list.length) return undefined;
    return setAt(above, [step], [...list.slice(0, at + 1), ...values, ...list.slice(at + 1)]);
  });
}

/** A list or a mapping that holds nothing any more may be written as nothing. */
export function without(data: Plain, path: Path): Plain | undefined {
  return within(data, path, (above, step) => {
    if (Array.isArray(above)) return above.toSpliced(Number(step), 1);
    return Object.fromEntries(Object.entries(above).filter(([key]) => key !== step));
  });
}

type Container = Plain[] | { [key: string]: Plain };

function within(
  data: Plain,
  [step, ...rest]: Path,
  change: (above: Container, step: string | number) => Plain | undefined,
): Plain | undefined {
  if (typeof data !== 'object' || data === null || step === undefined) return undefined;
  const here = Array.isArray(data) ? data[Number(step)] : data[step];
  if (here === undefined) return undefined;
  if (rest.length === 0) return change(data, step);
  const inner = within(here, rest, change);
  return inner === undefined ? undefined : setAt(data, [step], inner);
}

export function equal(a: Plain | undefined, b: Plain | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [mine, theirs] = [Object.entries(a), Object.entries(b)];
  return (
    mine.length === theirs.length &&
    mine.every(([key, value], index) => theirs[index]?.[0] === key && equal(value, theirs[index]?.[1]))
  );
}
