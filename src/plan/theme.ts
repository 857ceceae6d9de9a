/** テーマ in the linked model: a policy's themes with their courses, means and めざす姿, and what is asked of them. */
import type { Origin } from '../diagnostics/finding.ts';
import { oncePer } from '../once.ts';
import type { Evidence, Result } from './evidence.ts';
import type { Written } from './plan.ts';
import { originalsOf, type Sentence, wordsOf } from './sentence.ts';
import { type Baseline, inherit, readTarget, type TargetReading } from './target.ts';

export interface Target extends Sentence {
  readonly tags: readonly string[];
  readonly baseline: Baseline | undefined;
  /** The lead and the course it stands under. */
  readonly holder: Holder;
  readonly course: Course;
  readonly theme: Theme;
}

/** What めざす姿 stand under: a course, or one of its means. */
export interface Holder {
  readonly lead: Written | undefined;
  readonly targets: readonly Target[];
}

export interface Means extends Sentence, Holder {
  /** に加え、: between two means, without a mark. */
  readonly joint: Written | undefined;
}

/** One ➤ of 今後の方向性; one that holds others is a block of them. */
export interface Course extends Holder {
  readonly title: Written | undefined;
  readonly note: Written | undefined;
  readonly means: readonly Means[];
  readonly courses: readonly Course[];
  readonly origin: Origin;
}

export interface Theme {
  readonly id: string | undefined;
  readonly number: string;
  readonly title: Written;
  readonly page: Written | undefined;
  /** 1 for a chapter, 2 for a theme in it, and so on. */
  readonly depth: number;
  readonly results: readonly Result[];
  readonly issues: readonly Written[];
  readonly courses: readonly Course[];
  readonly themes: readonly Theme[];
  readonly origin: Origin;
}

/** What a sheet asks to restate, to be found once every sheet is read. */
export interface Restating {
  readonly sentence: Sentence;
  readonly ids: readonly Written[];
}

/** What a target asks for, with what its lead, or a closing これらにより… after it, says for all of a list. */
export function readingOf(target: Target): TargetReading {
  const own = readTarget(wordsOf(target));
  const { lead, targets } = target.holder;
  const outer = [closingsOf(targets).get(target), lead?.text].flatMap((text) => text ?? []);
  return outer.map(readTarget).reduce(inherit, own);
}

/** The next これらにより… after each target that has one; one of a list is asked about after the other. */
const closingsOf = oncePer((targets: readonly Target[]): ReadonlyMap<Target, string> => {
  const closings = new Map<Target, string>();
  let closing: string | undefined;
  for (const target of targets.toReversed()) {
    if (closing !== undefined) closings.set(target, closing);
    const words = wordsOf(target);
    if (/^これら/.test(words)) closing = words;
  }
  return closings;
});

/** What a policy says of its targets: each in its own words, and each lead once, for it holds for all below it. */
export function statedBy({ targets }: { readonly targets: readonly Target[] }): Written[] {
  const leads = new Set(targets.flatMap(({ holder }) => holder.lead ?? []));
  return [...leads, ...targets.flatMap(({ own }) => own ?? [])];
}

/** 再掲 are reported where they stand first. */
export function isOriginal(target: Target): boolean {
  return target.restates.length === 0;
}

export function baselineOf(target: Target): Baseline | undefined {
  const own = [target, ...originalsOf(target)].flatMap((one) => (isTarget(one) ? (one.baseline ?? []) : []));
  return own[0] ?? readingOf(target).baseline;
}

function isTarget(sentence: Sentence): sentence is Target {
  return 'holder' in sentence;
}

/** Themes and those inside them, in the document's order. */
export function allThemes(themes: readonly Theme[]): Theme[] {
  return themes.flatMap((theme) => [theme, ...allThemes(theme.themes)]);
}

/** Every figure and every sentence of 成果, with what stands below it. */
export function allEvidence(themes: readonly Theme[]): Evidence[] {
  return allThemes(themes).flatMap(({ results }) =>
    results.flatMap((result) => [result, ...result.evidence]),
  );
}
