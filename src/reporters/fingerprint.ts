/** A fingerprint for each finding of a report: two cities may say the same of entities of one name. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { twinsBefore } from '../lists.ts';

export function fingerprints(diagnostics: readonly Diagnostic[]): ReadonlyMap<Diagnostic, string> {
  const twins = twinsBefore<string>();
  return new Map(
    diagnostics.map((diagnostic) => {
      const { fingerprint } = diagnostic;
      const twin = twins(fingerprint);
      return [diagnostic, twin === 0 ? fingerprint : `${fingerprint}-${twin + 1}`];
    }),
  );
}
