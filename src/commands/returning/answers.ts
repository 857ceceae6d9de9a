/** Of the plans whose forms came back: who has answered and who has not. */
import { type Language, many } from '../../diagnostics/words.ts';
import { draft } from '../../reform.ts';
import { visible } from '../../reporters/visible.ts';
import type { ProjectHome, Taken } from '../../returns/take.ts';

export interface TakenFile extends Taken<ProjectHome> {
  readonly file: string;
}

export function answersLines(
  projects: readonly ProjectHome[],
  taken: readonly TakenFile[],
  language: Language,
): string[] {
  const say = words[language];
  const answered = projects.filter((project) => taken.some((one) => one.project === project));
  return answered.flatMap((project) => {
    const back = new Set(taken.filter((one) => one.project === project).flatMap(({ subjects }) => subjects));
    const asked = askedOf(project, back);
    const open = asked.filter(({ key }) => !back.has(key));
    const names = open.map(({ owner, title }) => `  ${visible([owner, title].filter(Boolean).join('　'))}`);
    return [
      `${nameAmong(answered, project, language)}  ${say(asked.length - open.length, asked.length)}`,
      ...names,
    ];
  });
}

/** A city that has several plans is named with the folder. */
function nameAmong(all: readonly ProjectHome[], { folder, plan }: ProjectHome, language: Language): string {
  const { name } = plan.city;
  if (all.filter((one) => one.plan.city.name === name).length === 1) return name;
  return language === 'ja' ? `${name}（${visible(folder)}）` : `${name} (${visible(folder)})`;
}

/** Those with a form of reform, and where one has come back on the city's own, all of its kind. */
function askedOf(
  { plan }: ProjectHome,
  back: ReadonlySet<string>,
): { key: string; owner: string; title: string }[] {
  const asked = new Map<string, { key: string; owner: string; title: string }>();
  for (const { head, subject } of draft(plan, { forced: false }).pages)
    if (subject !== '' && !asked.has(subject))
      asked.set(subject, { key: subject, owner: head.owner, title: head.title });
  const kinds = new Set([...back].filter((key) => !asked.has(key)).map((key) => key.split('/')[0]));
  const owned = plan.initiatives.map(({ key, owner, title }) => ({ key, owner: owner.join(' '), title }));
  for (const one of [...owned, ...plan.policies.map(({ key, title }) => ({ key, owner: '', title }))])
    if (kinds.has(one.key.split('/')[0]) && !asked.has(one.key)) asked.set(one.key, one);
  return [...asked.values()];
}

const words = {
  ja: (back: number, all: number) => `返送 ${back} / ${all} シート${back < all ? '。まだのもの:' : ''}`,
  en: (back: number, all: number) =>
    `${back} of ${many(all, 'sheet')} ${back === 1 ? 'is' : 'are'} back${back < all ? '; still out:' : ''}`,
} as const;
