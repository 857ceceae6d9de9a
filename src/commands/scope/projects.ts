/** The paths an operator names → the projects there, and which of their files are asked about. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Failure } from '../../diagnostics/failure.ts';
import type { Words } from '../../diagnostics/words.ts';
import { foldersAbove, isWithin, join, leadsOut } from '../../paths.ts';
import { type Compiled, compileProject, type Linked, linkProject } from '../../reform.ts';
import type { Moment } from '../../rules/rule.ts';
import { projectFile } from '../../sheets/file-names.ts';
import { findProjects, type Project } from '../../sheets/project.ts';
import { suggest } from '../../sheets/suggest.ts';
import type { Files } from '../../world.ts';
import { didYouMean } from '../line/usage.ts';
import { planAround } from './folders.ts';
import { baseOf, isGlob, matcherOf, nearPattern } from './glob.ts';
import { partOf, type Shard } from './shard.ts';
import { pathOf } from './spelled.ts';

export interface Named {
  /** Those with something to do here. */
  readonly projects: readonly Project[];
  /** Whether the operator asked about this finding. */
  includes(finding: Diagnostic): boolean;
  /** Whether a file is one that was named, or lies below a folder that was. */
  names(file: string): boolean;
  /** Whether a file is in the part of the work that is done here. */
  owns(file: string): boolean;
  /** How many plans there are, here and in other parts. */
  readonly plans: number;
  /** All of them, read anew. */
  everywhere(moment: Moment): readonly Linked[];
}

export interface Asked extends Omit<Named, 'projects'> {
  readonly compiled: readonly Compiled[];
}

/** `empty`: a project that has no sheet yet will do. */
type Looking = Parameters<typeof findProjects>[2];

interface Found {
  readonly projects: readonly Project[];
  includes(file: string): boolean;
}

export function projectsAt(
  files: Files,
  paths: readonly string[],
  moment: Moment,
  shard?: Shard | undefined,
): Asked {
  const { projects, ...named } = namedBy(files, paths, shard);
  return { ...named, compiled: projects.map((project) => compileProject(files, project, moment)) };
}

/** Before any of their sheets is opened. */
export function namedBy(files: Files, paths: readonly string[], shard: Shard | undefined): Named {
  const { includes, projects } = findAll(files, paths);
  const part = partOf(projects, shard);
  return {
    projects: part.projects,
    includes: ({ file }) => includes(file) && part.owns(file),
    names: includes,
    owns: part.owns,
    plans: projects.length,
    everywhere: (moment) => projects.map((project) => linkProject(files, project, moment)),
  };
}

/** A folder means the projects at or below it; a part of a project means that project, seen through that part. */
export function findAll(files: Files, paths: readonly string[], looking?: Looking): Found {
  const found = paths.map((path) => foundAt(files, pathOf(path, files), looking));
  const projects = new Map<string, Project>();
  for (const project of found.flatMap((one) => one.projects))
    if (!projects.has(project.folder)) projects.set(project.folder, project);
  return {
    projects: [...projects.values()],
    includes: (file) => found.some(({ includes }) => includes(file)),
  };
}

function foundAt(files: Files, path: string, looking: Looking): Found {
  const there = files.kind(path);
  if (there !== 'file' && there !== 'folder') {
    if (isGlob(path)) return matching(files, path);
    throw nothingAt(path, files);
  }
  return { projects: projectsOf(files, path, looking), includes: (file) => isWithin(path, file) };
}

/** A pattern picks sheets, and with them their projects. */
function matching(files: Files, pattern: string): Found {
  const base = baseOf(pattern);
  if (files.kind(base) !== 'folder') throw nothingAt(pattern, files);
  const matches = matcherOf(pattern);
  const all = projectsOf(files, base);
  const projects = all.filter(({ sheets }) => sheets.some(matches));
  if (projects.length === 0) throw noMatch(pattern, all);
  return { projects, includes: matches };
}

function projectsOf(files: Files, path: string, looking?: Looking): readonly Project[] {
  const isFolder = files.kind(path) === 'folder';
  const owner = isFolder && holdsProject(files, path) ? undefined : ownerOf(files, path);
  if (owner !== undefined)
    return findProjects(files, owner, looking).filter(
      ({ folder }) => folder === owner || isWithin(path, folder),
    );
  if (!isFolder) throw noProject(path, leadsOut(path) ? undefined : planAround(files));
  return findProjects(files, path, looking);
}

/** The nearest folder above that is a project. */
function ownerOf(files: Files, path: string): string | undefined {
  return foldersAbove(path).find((folder) => holdsProject(files, folder));
}

function holdsProject(files: Files, folder: string): boolean {
  return files.kind(join(folder, projectFile)) === 'file';
}

function nothingAt(path: string, files: Files): Failure {
  return new Failure(
    { ja: `「${path}」が見つかりません。`, en: `"${path}" does not exist.` },
    meantBy(path, files) ?? {
      ja: '場所を確かめてください。新しく始めるときは reform init <フォルダー> で作れます。',
      en: 'check the path, or start a new city with reform init <folder>.',
    },
  );
}

/** The path with its first wrong step put right. */
function meantBy(path: string, files: Files): Words | undefined {
  const steps = path.split('/');
  const above = (index: number) => steps.slice(0, index).join('/') || (index > 0 ? '/' : '.');
  const wrong = steps.findIndex((_, index) => files.kind(above(index + 1)) === 'missing');
  const folder = above(wrong);
  if (wrong < 0 || files.kind(folder) !== 'folder') return undefined;
  const names = files.list(folder).map(({ name }) => name);
  const [typed = ''] = steps.slice(wrong);
  if (names.includes(typed))
    return { ja: 'リンクの先がありません。', en: 'it is a link that leads nowhere.' };
  const meant = suggest(typed, names);
  return meant === undefined
    ? undefined
    : didYouMean([...steps.slice(0, wrong), meant, ...steps.slice(wrong + 1)].join('/'));
}

function noMatch(pattern: string, projects: readonly Project[]): Failure {
  const meant = nearPattern(
    pattern,
    projects.flatMap(({ sheets }) => sheets),
  );
  return new Failure(
    { ja: `「${pattern}」に当てはまるシートはありません。`, en: `No sheet fits "${pattern}".` },
    meant !== undefined
      ? didYouMean(meant)
      : pattern.includes('**')
        ? { ja: '場所と名前を確かめてください。', en: 'check the path and the name.' }
        : {
            ja: 'フォルダーの下まで探すには ** を使ってください: data/**/*.yaml',
            en: 'use ** to look further down: data/**/*.yaml',
          },
  );
}

function noProject(path: string, around: string | undefined): Failure {
  if (around !== undefined) return standsInside(path, around);
  return new Failure(
    {
      ja: `「${path}」のフォルダーにもその上にも reform.yaml がありません。`,
      en: `There is no reform.yaml beside "${path}" or above it.`,
    },
    {
      ja: '計画のフォルダーにあるシートを指定してください。',
      en: 'name a sheet in the folder of a plan.',
    },
  );
}

function standsInside(path: string, plan: string): Failure {
  return new Failure(
    {
      ja: `「${path}」の計画は、今のフォルダーより上の「${plan}」にあります。`,
      en: `The plan of "${path}" is above the folder you stand in, at "${plan}".`,
    },
    {
      ja: `「${plan}」に移り、そこから見たシートの場所を指定してください。`,
      en: `go to "${plan}" and name the sheet as it is seen from there.`,
    },
  );
}
