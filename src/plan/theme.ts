/** A policy's themes → results, issues and courses, with their means and めざす姿, each sentence where it was written. */
import { below, type Origin } from '../diagnostics/finding.ts';
import { append } from '../lists.ts';
import { oncePer } from '../once.ts';
import type {
  DirectionEntry,
  MeansEntry,
  PolicySheet,
  TargetEntry,
  ThemeEntry,
} from '../sheets/shape/index.ts';
import { each, listOf, writtenAt, writtenList } from './entries.ts';
import { type Evidence, linkResults, type Result } from './evidence.ts';
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

export interface Linked {
  readonly themes: readonly Theme[];
  /** Every めざす姿 in the document's order, those restated included. */
  readonly targets: readonly Target[];
  readonly sentences: readonly Sentence[];
  readonly restatings: readonly Restating[];
}

interface Gathered {
  readonly targets: Target[];
  readonly sentences: Sentence[];
  readonly restatings: Restating[];
}

export function linkThemes({ themes }: PolicySheet, origin: Origin): Linked {
  const gathered: Gathered = { targets: [], sentences: [], restatings: [] };
  return { themes: themesOf(themes, below(origin, 'themes'), 1, gathered), ...gathered };
}

function themesOf(
  written: readonly ThemeEntry[] | undefined,
  origin: Origin,
  depth: number,
  gathered: Gathered,
): Theme[] {
  return each(written, origin, (value, at) => {
    const courses: Course[] = [];
    const themes: Theme[] = [];
    const theme: Theme = {
      id: value.id,
      number: value.number ?? '',
      title: { text: value.title, origin: below(at, 'title') },
      page: writtenAt(value.page, at, 'page'),
      depth,
      results: linkResults(value.results, below(at, 'results')),
      issues: writtenList(value.issues, below(at, 'issues')),
      courses,
      themes,
      origin: at,
    };
    append(courses, coursesOf(value.directions, below(at, 'directions'), theme, gathered));
    append(themes, themesOf(value.themes, below(at, 'themes'), depth + 1, gathered));
    return theme;
  });
}

function coursesOf(
  written: readonly DirectionEntry[] | undefined,
  origin: Origin,
  theme: Theme,
  gathered: Gathered,
): Course[] {
  return each(written, origin, (value, at) => {
    const means: Means[] = [];
    const courses: Course[] = [];
    const targets: Target[] = [];
    const course: Course = {
      title: writtenAt(value.title, at, 'title'),
      note: writtenAt(value.note, at, 'note'),
      lead: writtenAt(value.lead, at, 'lead'),
      means,
      targets,
      courses,
      origin: at,
    };
    const under = { course, theme };
    append(
      means,
      each(value.means, below(at, 'means'), (one, place) => meansOf(one, place, under, gathered)),
    );
    append(targets, targetsOf(value.targets, below(at, 'targets'), { ...under, holder: course }, gathered));
    append(courses, coursesOf(value.directions, below(at, 'directions'), theme, gathered));
    return course;
  });
}

function meansOf(
  value: MeansEntry,
  origin: Origin,
  under: Pick<Target, 'course' | 'theme'>,
  gathered: Gathered,
): Means {
  const entry = typeof value === 'string' ? undefined : value;
  const targets: Target[] = [];
  const means: Means = {
    ...sentenceOf(value, origin),
    joint: writtenAt(entry?.joint, origin, 'joint'),
    lead: writtenAt(entry?.lead, origin, 'lead'),
    targets,
  };
  file(means, value, origin, gathered);
  append(targets, targetsOf(entry?.targets, below(origin, 'targets'), { ...under, holder: means }, gathered));
  return means;
}

function targetsOf(
  written: readonly TargetEntry[] | undefined,
  origin: Origin,
  under: Pick<Target, 'course' | 'theme' | 'holder'>,
  gathered: Gathered,
): Target[] {
  return each(written, origin, (value, at) => {
    const entry = typeof value === 'string' ? undefined : value;
    const target: Target = {
      ...sentenceOf(value, at),
      ...under,
      tags: listOf(entry?.tags),
      baseline: entry?.baseline && { at: entry.baseline.at, value: entry.baseline.value },
    };
    file(target, value, at, gathered);
    gathered.targets.push(target);
    return target;
  });
}

function sentenceOf(value: TargetEntry | MeansEntry, origin: Origin): Sentence {
  if (typeof value === 'string') {
    return { id: undefined, own: { text: value, origin }, restates: [], origin };
  }
  return { id: value.id, own: writtenAt(value.text, origin, 'text'), restates: [], origin };
}

function file(sentence: Sentence, value: TargetEntry | MeansEntry, origin: Origin, gathered: Gathered): void {
  gathered.sentences.push(sentence);
  if (typeof value === 'string' || value.restates === undefined) return;
  gathered.restatings.push({ sentence, ids: writtenList(value.restates, below(origin, 'restates')) });
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
