/** Items that stand in another period than their dates: wholly, or with a beginning or an end that nobody repeats there. */
import type { Finding } from '../diagnostics/finding.ts';
import type { Words } from '../diagnostics/words.ts';
import type { Bucket, Initiative, Milestone, Progress } from '../plan/plan.ts';
import { type Misfit, type Miss, misfitOf, restlessIn } from './bucket-fit.ts';
import type { Said } from './rule.ts';

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

/** Items and reports whose dates all lie outside the period they stand in. */
export function* outsiders(
  items: readonly (Milestone | Progress)[],
  say: (misfit: Misfit) => Words,
): Generator<Finding> {
  for (const item of items) {
    const misfit = misfitOf(item, 'outside');
    if (!misfit) continue;
    yield { at: item.textOrigin, words: misfit.date.text, message: say(misfit), hint: moveTo(misfit.right) };
  }
}

/** The way out, where there is a bucket it belongs to, and where there is none. */
function moveTo(right: Bucket | undefined): Words {
  return {
    ja: right ? `${right.name}に移すか、時期を直してください。` : '時期を直してください。',
    en: right ? `Move it to ${right.name}, or correct the date.` : 'Correct the date.',
  };
}
