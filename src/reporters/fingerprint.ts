/** A fingerprint for each finding of a report: two cities may say the same of entities of one name. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

export function fingerprints(diagnostics: readonly Diagnostic[]): ReadonlyMap<Diagnostic, string> {
  const seen = new Map<string, number>();
  return new Map(
    diagnostics.map((diagnostic) => {
      const { fingerprint } = diagnostic;
      const twin = seen.get(fingerprint) ?? 0;
      seen.set(fingerprint, twin + 1);
      return [diagnostic, twin === 0 ? fingerprint : `${fingerprint}-${twin + 1}`];
    }),
  );
}
