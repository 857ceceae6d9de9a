/** A copy of a sheet's data from which what does not fit can be cut out, while every item keeps its written number. */
import type { Path } from '../diagnostics/finding.ts';
import { valueAt } from './amend.ts';
import type { Plain } from './plain.ts';

/** A key without a value is there and undefined: as good as left out, and still seen when it is unknown. */
type Cut = string | null | undefined | Cut[] | { [key: string]: Cut };

const gone = Symbol('gone');

export class Pruning {
  value: unknown;
  /** The list items cut out, as the sheet counts them. */
  readonly without: Path[] = [];
  readonly #numbers = new WeakMap<object, number[]>();
  readonly #cut = new Set<string>();
  readonly #empty = new Set<string>();
  #torn = new Set<unknown[]>();

  constructor(value: Plain) {
    this.value = this.#copy(value);
  }

  /** The path as the sheet counts it. */
  written(path: Path): Path {
    let at: unknown = this.value;
    return path.map((step) => {
      const number =
        typeof step === 'number' && Array.isArray(at) ? this.#numbers.get(at)?.[step] : undefined;
      at = valueAt(at, [step]);
      return number ?? step;
    });
  }

  /** Whether the value at this path was cut out before: then its absence is no news. */
  wasCut(path: Path): boolean {
    return this.#cut.has(JSON.stringify(this.written(path)));
  }

  /** Whether the key was written without a value. */
  wasEmpty(path: Path): boolean {
    return this.#empty.has(JSON.stringify(this.written(path)));
  }

  /** Treats a key without a value as not written. */
  leaveOut(path: Path): void {
    this.#empty.add(JSON.stringify(this.written(path)));
    const above = valueAt(this.value, path.slice(0, -1)) as Record<string, unknown>;
    delete above[String(path.at(-1))];
  }

  /** Cuts out the value at a path. Of lists it takes effect with `settle`, so that paths hold until then. */
  cut(path: Path): void {
    const step = path.at(-1);
    const above = valueAt(this.value, path.slice(0, -1));
    if (step === undefined) this.value = undefined;
    if (step === undefined || typeof above !== 'object' || above === null) return;
    this.#cut.add(JSON.stringify(this.written(path)));
    if (!Array.isArray(above)) delete (above as Record<string, unknown>)[step];
    else if (above[Number(step)] !== gone) {
      this.without.push(this.written(path));
      above[Number(step)] = gone;
      this.#torn.add(above);
    }
  }

  /** Leaves so many items of every list; tells which lists were longer. */
  shorten(most: number): Path[] {
    const shortened: Path[] = [];
    const visit = (value: unknown, path: Path): void => {
      if (typeof value !== 'object' || value === null) return;
      if (Array.isArray(value) && value.length > most) {
        value.length = most;
        shortened.push(path);
      }
      if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...path, index]);
      else for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
    };
    visit(this.value, []);
    return shortened;
  }

  settle(): void {
    for (const list of this.#torn) {
      const numbers = this.#numbers.get(list) ?? [];
      const stays = [...list.keys()].filter((index) => list[index] !== gone);
      this.#numbers.set(
        list,
        stays.map((index) => numbers[index] ?? index),
      );
      for (const [index, from] of stays.entries()) list[index] = list[from];
      list.length = stays.length;
    }
    this.#torn = new Set();
  }

  #copy(value: Plain): Cut {
    if (Array.isArray(value)) {
      const list = value.map((item) => (item === null ? null : this.#copy(item)));
      this.#numbers.set(list, [...list.keys()]);
      return list;
    }
    if (typeof value !== 'object' || value === null) return value ?? undefined;
    const mapping: { [key: string]: Cut } = Object.create(null);
    for (const [key, member] of Object.entries(value)) mapping[key] = this.#copy(member);
    return mapping;
  }
}
