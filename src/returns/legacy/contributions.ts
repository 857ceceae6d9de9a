/** 寄与: beside the title of an upper plan its policy or goal, and the KPIs it moves. */
import { fold } from '../../japanese/fold.ts';
import type { UpperPlan } from '../../plan/plan.ts';
import { tooMany } from '../refused.ts';
import { type Draft, doubt } from './draft.ts';
import { addKpis } from './indicators.ts';
import { kpiNamed, readKpiLine } from './kpi.ts';
import { type Line, linesOf } from './lines.ts';
import type { Box } from './page.ts';
import type { Region } from './regions.ts';
import { rowsOf } from './table.ts';
import { bare, type Vocabulary } from './vocabulary.ts';

export function readContributions({ boxes, label }: Region, draft: Draft): readonly Box[] {
  const plan = draft.plan.upperPlans.find(({ title }) => bare(title) === bare(label.text));
  if (!plan) return [label, ...boxes];
  const beside = besideNames(boxes, draft.words);
  const codeOf = codeReader(plan, draft);
  const codes = linesOf(beside.policies).flatMap((line) => codeOf(line) ?? []);
  const kpis = linesOf(beside.kpis).map(({ box, text }) =>
    kpiNamed(readKpiLine(text), box, 'contributes', draft),
  );
  const pairs = codes.length * kpis.length;
  if (pairs > mostPairs) throw tooMany('pairs', pairs, mostPairs);
  if (codes.length === 0) addKpis(kpis, draft);
  draft.initiative.contributes ??= [];
  for (const code of codes)
    draft.initiative.contributes.push({
      to: `${plan.id}/${code}`,
      ...(kpis.length > 0 && { kpis: kpis.length === 1 ? (kpis[0] ?? '') : kpis }),
    });
  return beside.rest;
}

/** Every policy is written with all the KPIs beside it. */
const mostPairs = 10_000;

interface Beside {
  readonly policies: readonly Box[];
  readonly kpis: readonly Box[];
  /** What stands beside no name. */
  readonly rest: readonly Box[];
}

/** What stands to the right of a name, in one of its rows, up to the next name. */
function besideNames(boxes: readonly Box[], { partsOf }: Vocabulary): Beside {
  const isNamed = (...parts: string[]) => {
    const words = new Set(parts.flatMap((part) => [...partsOf('contributions', part)]));
    return ({ text }: Box) => words.has(bare(text));
  };
  const [isPolicy, isKpi] = [isNamed('policy', 'goal'), isNamed('kpi')];
  const [policies, kpis, read] = [new Set<Box>(), new Set<Box>(), new Set<Box>()];
  for (const row of rowsOf(boxes)) {
    let open: Set<Box> | undefined;
    for (const box of row) {
      const named = isPolicy(box) ? policies : isKpi(box) ? kpis : undefined;
      if (!named) open?.add(box);
      open = named ?? open;
      if (open) read.add(box);
    }
  }
  return {
    policies: boxes.filter((box) => policies.has(box)),
    kpis: boxes.filter((box) => kpis.has(box)),
    rest: boxes.filter((box) => !read.has(box)),
  };
}

/** A policy that the plan does not have, or calls otherwise, is told. */
function codeReader(plan: UpperPlan, draft: Draft): (line: Line) => string | undefined {
  const codeIn = codeFinder(plan);
  return ({ box, text }) => {
    const code = codeIn(text);
    const [said, name] = [bareName(text, code ?? ''), plan.policies.get(code ?? '')?.text ?? ''];
    if (code === undefined)
      doubt(draft, 'contributes', box, `「${text}」は、${plan.title}の施策にありません。`);
    else if (!said.includes(fold(name)) && !fold(name).includes(said))
      doubt(draft, 'contributes', box, `「${text}」は、${plan.title}では「${code} ${name}」です。`);
    return code;
  };
}

/** 「5-(5) 犯罪のない…」 without its number. */
function bareName(text: string, code: string): string {
  return fold(text)
    .replace(/^ゴール(?:番号)?:?/, '')
    .replace(fold(code), '');
}

/** 1-10 is not 1-1, nor is it 1. */
const goesOn = /^(?:\d|[-.]\(?\d)/;

/** The longest code that the words begin with: 5-(5) before 5; the number of a goal may stand behind its name. */
function codeFinder({ policies, standard }: UpperPlan): (text: string) => string | undefined {
  const codes = [...policies.keys()].sort((a, b) => b.length - a.length);
  const folded = codes.map(fold);
  return (text) => {
    const said = fold(text).replace(standard === 'sdgs' ? /^ゴール(?:番号)?:?/ : /^$/, '');
    const last = standard === 'sdgs' ? /\d+$/.exec(said)?.[0] : undefined;
    const opening = fold(text.split(/\s/, 1)[0] ?? '');
    const found = folded.findIndex(
      (code) => said.startsWith(code) && !goesOn.test(opening.slice(code.length)),
    );
    return codes[found] ?? codes.find((code) => code === last);
  };
}
