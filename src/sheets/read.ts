/** Text of a file → its YAML documents as plain data, the place of every value, and findings; it never throws. */
import { judgeDocuments } from './judged.ts';
import type { Plain } from './plain.ts';
import { places, values } from './quick/maker.ts';
import { readQuickly } from './quick/read.ts';
import type { Raised } from './raised.ts';
import type { Located, Source } from './source.ts';

export interface ReadDocument {
  readonly index: number;
  readonly value: Plain;
  /** False when an error stands in the way: the value is what could be saved, good enough to know the sheet's id. */
  readonly whole: boolean;
}

export interface ReadDocuments {
  readonly source: Source;
  readonly documents: readonly ReadDocument[];
  readonly findings: readonly Raised[];
}

export function readDocuments(file: string, text: string, ordinary?: boolean): ReadDocuments {
  const found = readQuickly(text, values, ordinary);
  if (!found) return judgeDocuments(file, text);
  const documents = found.map((value, index) => ({ index, value, whole: true }));
  return { source: new PlacedLate(file, text), documents, findings: [] };
}

/**
 * Most sheets are never asked where a value stands: they are read a second time when one is. Places take more room than
 * all the rest of a sheet, and nobody asks again once its findings are told: then they may go.
 */
class PlacedLate implements Source {
  readonly file: string;
  readonly text: string;
  #found: WeakRef<readonly Located[]> | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  get documents(): readonly Located[] {
    const known = this.#found?.deref();
    if (known) return known;
    const read = readQuickly(this.text, places) ?? [];
    this.#found = new WeakRef(read);
    return read;
  }
}
