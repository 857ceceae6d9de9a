/** What the sheets of a plan say and a form has no place for, by the names it would have. */
import { canShow, mayListPlan, type SubjectKind } from '../../plan/form-blocks.ts';
import type { Plan } from '../../plan/plan.ts';
import { blockWords } from '../../sheets/shape/block.ts';
import { blockMakers } from '../blocks/index.ts';
import { subjectsOf } from '../subjects.ts';
import type { Topic } from './topic.ts';
import { topicsOf } from './topics.ts';
import { understand } from './understand.ts';

/** Lists whose members say what a block says. */
const stands: Readonly<Record<string, readonly string[]>> = {
  contributions: ['上位計画', 'KPI'],
  indicators: ['KPI'],
  under: ['体系', '取組名'],
  stages: ['実施項目'],
  records: ['記録'],
  evaluations: ['評価'],
  themes: ['テーマ', 'めざす姿'],
  'theme-list': ['テーマ'],
  monitoring: ['めざす姿'],
  masthead: ['方針名', '副題'],
};

/** They say again what other blocks say. */
const repeating: ReadonlySet<string> = new Set(['cover', 'contents']);

export function leftOut(plan: Plan, kind: SubjectKind, names: readonly string[]): string[] {
  const topics = topicsOf(kind);
  const meant = new Set(names.flatMap((name) => understand(name, kind)?.topic.ja ?? []));
  const bound = new Set([...meant].map((name) => name.split('_')[0]));
  const subjects = subjectsOf({ of: kind }, plan);
  const says = (topic: Topic | undefined) =>
    subjects.some((subject) => (topic?.words(subject, []) ?? []).some(({ text }) => text.trim() !== ''));
  const blocks = blockMakers
    .filter((block) => canShow(block, kind) && !mayListPlan(block) && !repeating.has(block.show))
    .filter(({ show }) => ![blockWords[show].title, ...(stands[show] ?? [])].some((name) => bound.has(name)))
    .filter(({ show }) => {
      const topic = topics.find(
        ({ en, ja }) => en === show.replaceAll('-', '_') || ja === blockWords[show].title,
      );
      return says(topic);
    })
    .map(({ show }) => blockWords[show].title);
  const periods = byPeriod.flatMap((list) => periodsBeside(list, topics, meant).filter(says));
  return [...blocks, ...periods.map(({ ja }) => ja)];
}

const byPeriod = [blockWords.schedule.title, blockWords.progress.title];

/** Of a list that a form shows by its periods, those it has no place for. */
function periodsBeside(list: string, topics: readonly Topic[], meant: ReadonlySet<string>): Topic[] {
  const periods = topics.filter(({ ja }) => ja.startsWith(`${list}_`));
  if (meant.has(list) || !periods.some(({ ja }) => meant.has(ja))) return [];
  return periods.filter(({ ja }) => !meant.has(ja));
}
