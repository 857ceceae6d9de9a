/** めざす姿 under their means: the sentence, its tags, and for 再掲 the words of the original. */
import type { Policy } from '../plan/plan.ts';
import { wordsOf } from '../plan/sentence.ts';
import type { Holder, Target } from '../plan/theme.ts';
import { lineOf, madeLine } from './blocks/line.ts';
import type { Line } from './view.ts';

/** One target stands beside its label, several below it; a lead stands beside it in any case. */
export function targetLines(policy: Policy, { lead, targets }: Holder, label: string, mark: string): Line[] {
  const [first, ...others] = targets;
  if (!first) return lead ? [strong(lineOf(policy, lead), label)] : [];
  if (!lead && others.length === 0) return [strong(targetLine(policy, first), label)];
  const head = lead ? lineOf(policy, lead) : madeLine('');
  return [
    strong(head, label),
    ...targets.map((target) => ({ ...targetLine(policy, target), mark, indent: 2 })),
  ];
}

function strong(line: Line, label: string): Line {
  const mark = line.text === '' ? label : `${label}　`;
  return { ...line, mark, strong: true, indent: 1 };
}

/** Words that come from elsewhere, or carry tags, are no field: Excel could not give them back. */
function targetLine(policy: Policy, target: Target): Line {
  const words = wordsOf(target);
  if (target.tags.length === 0 && target.own)
    return lineOf(policy, { text: words, origin: target.own.origin });
  const tags =
    target.tags.length === 0 ? '' : ` ${policy.front.tagged.replace('{}', target.tags.join('、'))}`;
  return madeLine(`${words}${tags}`);
}
