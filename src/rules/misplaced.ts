/** Items that go on in the period they stand in, but begin or end in another one where nobody repeats them. */
import type { Finding } from '../diagnostics/finding.ts';
import type { Initiative } from '../plan/plan.ts';
import { type Misfit, type Miss, misfitOf, restlessIn } from './bucket-fit.ts';

type Said = Pick<Finding, 'message' | 'hint'>;

export function* misplaced(
  initiatives: readonly Initiative[],
  miss: Miss,
  say: (misfit: Misfit, right: string) => Said,
): Generator<Finding> {
  for (const milestone of restlessIn(initiatives).milestones) {
    const misfit = misfitOf(milestone, miss);
    const right = misfit?.right;
    if (!right) continue;
    const { milestones } = milestone.initiative;
    if (milestones.some((other) => other.bucket === right && other.text === milestone.text)) continue;
    yield { at: milestone.textOrigin, words: misfit.date.text, ...say(misfit, right.name) };
  }
}
