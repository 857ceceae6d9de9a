/** `--only` of a check: which findings are about what was chosen. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { join } from '../../paths.ts';
import { traitsIn } from '../../plan/traits.ts';
import type { Compiled, Traits } from '../../reform.ts';
import { projectFile } from '../../sheets/file-names.ts';
import { nothingChosen, selectionOf } from './selection.ts';

export function chosenBy(only: unknown, compiled: readonly Compiled[]): (finding: Diagnostic) => boolean {
  const wish = selectionOf(only);
  if (!wish) return () => true;
  const known = compiled.map(traitsOfFindings);
  const all = known.flatMap(({ traits }) => traits);
  if (compiled.every(({ plan }) => plan) && !all.some(wish)) throw nothingChosen(only, all);
  return (finding) => {
    const owners = known.find(({ sources }) => sources.has(finding.file))?.of(finding) ?? [];
    // Whose a sheet is that cannot be read, nobody knows.
    const lost = finding.rule.startsWith('yaml/') && owners.every(({ owner }) => owner.length === 0);
    return lost || owners.some(wish);
  };
}

/** A finding about no entity is about those of its sheet. */
function traitsOfFindings({ folder, plan, sources }: Compiled) {
  const known = plan ? traitsIn(plan) : new Map<string, Traits>();
  const city: Traits = { kind: 'plan', id: 'reform', owner: [], status: [] };
  const entities = plan ? [...plan.initiatives, ...plan.policies, ...plan.kpis] : [];
  return {
    sources,
    traits: [...known.values(), city],
    of({ entity, file }: Diagnostic): readonly Traits[] {
      if (file === join(folder, projectFile)) return [city];
      const [kind = '', id = ''] = entity?.split(/\/(.*)/s) ?? [];
      if (entity !== undefined) return [known.get(entity) ?? { kind, id, owner: [], status: [] }];
      return entities.flatMap((one) => (one.origin.file === file ? (known.get(one.key) ?? []) : []));
    },
  };
}
