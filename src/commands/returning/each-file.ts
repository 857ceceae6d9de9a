/** Workbooks that came back, one after the other: what was read of each, and why others could not be. */
import { Failure } from '../../diagnostics/failure.ts';

export interface Refused {
  readonly file: string;
  readonly failure: Failure;
}

export function readEach<One>(
  paths: readonly string[],
  readOne: (path: string) => One,
): { readonly read: readonly One[]; readonly refused: readonly Refused[] } {
  const read: One[] = [];
  const refused: Refused[] = [];
  for (const file of paths) {
    try {
      read.push(readOne(file));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      refused.push({ file, failure: error });
    }
  }
  return { read, refused };
}
