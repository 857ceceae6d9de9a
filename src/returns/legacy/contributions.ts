/** 寄与: beside the title of an upper plan its policy or goal, and the KPIs it moves. */
import { fold } from '../../japanese/fold.ts';
import { smallest } from '../../lists.ts';
import type { UpperPlan } from '../../plan/plan.ts';
import { tooMany } from '../refused.ts';
import { type Draft, doubt } from './draft.ts';
import { kpiNamed, readKpiLine } from './kpi.ts';
import { linesOf } from './lines.ts';
import type { Box } from './page.ts';
import type { Region } from './regions.ts';
import { type Row, rowsOf } from './table.ts';
import { bare } from './vocabulary.ts';

export function readContributions({ boxes, label }: Region, draft: Draft): void {
  const plan = draft.plan.upperPlans.find(({ title }) => bare(title) === bare(label.text));
  if (!plan) return;
  const rows = rowsOf(boxes);
  const valuesOf = (...parts: string[]) => besideNames(boxes, rows, parts, draft);
  const codeIn = codeReader(plan);
  const codes = linesOf(valuesOf('policy', 'goal')).flatMap(({ box, text }) => {
    const code = codeIn(text);
    if (code === undefined)
      doubt(draft, 'contributes', box, `「${text}」は、${plan.title}の施策にありません。`);
    return code ?? [];
  });
  const kpis = linesOf(valuesOf('kpi')).map(({ box, text }) => kpiNamed(readKpiLine(text), box, draft));
  if (codes.length * kpis.length > mostPairs) throw tooMany('pairs', mostPairs);
  draft.initiative.contributes ??= [];
  for (const code of codes)
    draft.initiative.contributes.push({
      to: `${plan.id}/${code}`,
      ...(kpis.length > 0 && { kpis: kpis.length === 1 ? (kpis[0] ?? '') : kpis }),
    });
}

/** Every policy is written with all the KPIs beside it. */
const mostPairs = 10_000;

/** What stands to the right of a name, in one of its rows. */
function besideNames(
  boxes: readonly Box[],
  rows: readonly Row[],
  parts: readonly string[],
  { words }: Draft,
): Box[] {
  const isName = (box: Box) => parts.some((part) => words.partsOf('contributions', part).has(bare(box.text)));
  const names = new Set(boxes.filter(isName));
  const beside = new Set<Box>();
  for (const row of rows) {
    const edge = smallest(row.flatMap((box) => (names.has(box) ? box.right : [])));
    for (const box of row) if (box.left > edge) beside.add(box);
  }
  return boxes.filter((box) => beside.has(box));
}

/** The longest code that the words begin with: 5-(5) before 5; the number of a goal may stand behind its name. */
function codeReader({ policies, standard }: UpperPlan): (text: string) => string | undefined {
  const codes = [...policies.keys()].sort((a, b) => b.length - a.length);
  const folded = codes.map(fold);
  return (text) => {
    const said = fold(text).replace(standard === 'sdgs' ? /^ゴール(?:番号)?:?/ : /^$/, '');
    const last = standard === 'sdgs' ? /\d+$/.exec(said)?.[0] : undefined;
    const found = folded.findIndex((code) => said.startsWith(code));
    return codes[found] ?? codes.find((code) => code === last);
  };
}
