/** A policy's themes → results, issues and courses, with their means and めざす姿, each sentence where it was written. */
import { below, type Origin } from '../diagnostics/finding.ts';
import { append } from '../lists.ts';
import type {
  DirectionEntry,
  MeansEntry,
  PolicySheet,
  TargetEntry,
  ThemeEntry,
} from '../sheets/shape/index.ts';
import { each, listOf, writtenAt, writtenList } from './entries.ts';
import { linkResults } from './evidence.ts';
import type { Sentence } from './sentence.ts';
import type { Course, Means, Restating, Target, Theme } from './theme.ts';

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
