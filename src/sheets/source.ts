/** The text of a file with the place of every value and key in it: answers "which characters is this path". */
import type { Path } from '../diagnostics/finding.ts';
import type { Stretch } from '../japanese/stretch.ts';

/** Where a value stands; `key` where the key before it stands; `inside` its children by key or index. */
export interface Located extends Stretch {
  readonly key?: Stretch;
  readonly inside?: ReadonlyMap<string | number, Located>;
}

export interface Source {
  readonly file: string;
  readonly text: string;
  /** One for each YAML document in the file. */
  readonly documents: readonly Located[];
}

/** The place of a path, or of the nearest thing above it that was written. */
export function locate(source: Source, document: number, path: Path): { located: Located; exact: boolean } {
  let located = source.documents[document] ?? { from: 0, to: 0 };
  for (const step of path) {
    const next = located.inside?.get(step);
    if (next === undefined) return { located, exact: false };
    located = next;
  }
  return { located, exact: true };
}
