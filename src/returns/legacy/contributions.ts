/** 寄与: beside the title of an upper plan its policy or goal, and the KPIs it moves. */
import { fold } from '../../japanese/fold.ts';
import type { UpperPlan } from '../../plan/plan.ts';
import { type Draft, doubt } from './draft.ts';
import { kpiNamed, readKpiLine } from './kpi.ts';
import { linesOf } from './lines.ts';
import { type Box, rowsMeet } from './page.ts';
import type { Region } from './regions.ts';
import { bare } from './vocabulary.ts';

export function readContributions({ boxes, label }: Region, draft: Draft): void {
  const plan = draft.plan.upperPlans.find(({ title }) => bare(title) === bare(label.text));
  if (!plan) return;
  const valuesOf = (...parts: string[]) => boxes.filter((box) => isBeside(box, boxes, parts, draft));
  const codes = linesOf(valuesOf('policy', 'goal')).flatMap(({ box, text }) => {
    const code = codeIn(text, plan);
    if (code === undefined)
      doubt(draft, 'contributes', box, `「${text}」は、${plan.title}の施策にありません。`);
    return code ?? [];
  });
  const kpis = linesOf(valuesOf('kpi')).map(({ box, text }) => kpiNamed(readKpiLine(text), box, draft));
  const contributes = codes.map((code) => ({
    to: `${plan.id}/${code}`,
    ...(kpis.length > 0 && { kpis: kpis.length === 1 ? (kpis[0] ?? '') : kpis }),
  }));
  draft.initiative.contributes = [...(draft.initiative.contributes ?? []), ...contributes];
}

function isBeside(box: Box, boxes: readonly Box[], parts: readonly string[], { words }: Draft): boolean {
  const names = boxes.filter((one) =>
    parts.some((part) => words.partsOf('contributions', part).has(bare(one.text))),
  );
  return names.some((name) => name.right < box.left && rowsMeet(name, box));
}

/** The longest code that the words begin with: 5-(5) before 5; the number of a goal may stand behind its name. */
function codeIn(text: string, { policies, standard }: UpperPlan): string | undefined {
  const said = fold(text).replace(standard === 'sdgs' ? /^ゴール(?:番号)?:?/ : /^$/, '');
  const codes = [...policies.keys()].sort((a, b) => b.length - a.length);
  const last = standard === 'sdgs' ? /\d+$/.exec(said)?.[0] : undefined;
  return codes.find((code) => said.startsWith(fold(code))) ?? codes.find((code) => code === last);
}
