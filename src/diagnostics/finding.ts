/** What a rule or the reader says about a place in a sheet, before anybody has asked for the line number. */
import type { Words } from './words.ts';

/** The path of keys and indexes from the top of a document down to a value. */
export type Path = readonly (string | number)[];

/** Where a value was written: the file, the YAML document in it, and the path down to the value. */
export interface Origin {
  readonly file: string;
  readonly document: number;
  readonly path: Path;
}

/** The document in one word. */
export function documentOf({ document, file }: Pick<Origin, 'document' | 'file'>): string {
  return `${file}\u0000${document}`;
}

/** A part of a file's text, in UTF-16 offsets; for what is found before there is a document. */
export interface Passage {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

export interface Spot {
  readonly at: Origin | Passage;
  /** Point at the key instead of the value. */
  readonly key?: boolean;
  /** Narrow the spot to these words inside the value, as the author wrote them. */
  readonly words?: string;
}

export interface Related extends Spot {
  readonly message: Words;
}

/** What to write in the place of a text. */
export interface Replacement {
  readonly text: string;
  /** The meaning is surely what the author wanted; if not, a person must look first. */
  readonly safe: boolean;
}

/** A replacement whose place is known. */
export interface Fix extends Replacement {
  readonly from: number;
  readonly to: number;
}

export interface Finding extends Spot {
  readonly message: Words;
  readonly hint?: Words;
  /** The second place of a contradiction. */
  readonly related?: readonly Related[];
  /** The entity it is about (`initiative/ward-offices`); the engine fills it in from the sheet when absent. */
  readonly entity?: string;
  /** Of the very words the finding points at. */
  readonly fix?: Replacement;
}

/** Where every document begins. */
export const top: Path = [];

/** The same paths lead through sheet after sheet of a city, so each is kept once, with the steps that go on from it. */
const ways = new Map<Path, Map<string | number, Path>>();
const mostWays = 100_000;

/** One step down from an origin, or several. */
export function below(origin: Origin, ...steps: (string | number)[]): Origin {
  let found = origin;
  for (const step of steps) found = stepBelow(found, step);
  return found;
}

/** A single step, as most are: there is no list of them to make. */
export function stepBelow(origin: Origin, step: string | number): Origin {
  const path = oneBelow(origin.path, step);
  if ('without' in origin) return { ...origin, path };
  // Field by field: there are many, and an object spread into another takes V8 much longer.
  return { file: origin.file, document: origin.document, path };
}

/** Whether a path leads to what another leads to, or further down from there. */
export function leadsThrough(path: Path, above: Path): boolean {
  return path.length >= above.length && above.every((step, index) => step === path[index]);
}

export function isSamePath(path: Path, other: Path): boolean {
  return path.length === other.length && leadsThrough(path, other);
}

function oneBelow(path: Path, step: string | number): Path {
  const known = ways.get(path);
  const found = known?.get(step);
  if (found) return found;
  const longer = path.concat(step);
  if (ways.size >= mostWays) ways.clear();
  if (known) known.set(step, longer);
  else ways.set(path, new Map([[step, longer]]));
  return longer;
}
