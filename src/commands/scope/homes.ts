/** Plans as a returned workbook finds its own among them. */
import { codeOfPeriod } from '../../calendar/period.ts';
import { periodsOf } from '../../plan/edition.ts';
import type { Compiled } from '../../reform.ts';
import type { ProjectHome } from '../../returns/take.ts';

export function homesOf(compiled: readonly Compiled[]): readonly ProjectHome[] {
  return compiled.flatMap(({ folder, plan, sources }) =>
    plan ? [{ folder, plan, sources, editions: periodsOf(plan).map(codeOfPeriod) }] : [],
  );
}
