/** Files → projects and their documents: a folder with a reform.yaml and every sheet below it. */
import { Failure } from '../diagnostics/failure.ts';
import { type Origin, top } from '../diagnostics/finding.ts';
import { append, byText, grouped } from '../lists.ts';
import { join } from '../paths.ts';
import type { Files } from '../world.ts';
import type { Plain } from './plain.ts';
import type { Raised } from './raised.ts';
import { readDocuments } from './read.ts';
import type { Source } from './source.ts';
import { readText } from './text.ts';

export interface Project {
  /** As the operator named it. */
  readonly folder: string;
  /** The paths of all YAML files, reform.yaml first. */
  readonly sheets: readonly string[];
}

/** One YAML document of a project, as plain data and not yet checked. */
export interface SheetDocument {
  readonly origin: Origin;
  readonly value: Plain;
  /** False when an error stands in the way: the value is what could be saved. */
  readonly whole: boolean;
}

export interface ReadProject<Taken> {
  readonly sources: ReadonlyMap<string, Source>;
  /** One for each document that was read. */
  readonly documents: readonly Taken[];
  readonly findings: readonly Raised[];
}

export const projectFile = 'reform.yaml';

const skipped = new Set(['node_modules', 'out']);

/** Deeper than any folder of a city; a disk that loops for ever is refused here. */
const deepest = 40;

/** `empty`: a project that has no sheet yet will do. */
export function findProjects(files: Files, folder: string, { empty = false } = {}): Project[] {
  if (files.kind(folder) !== 'folder') throw noFolder(folder);
  const visited = [...foldersFrom(files, folder)];
  const projects = grouped(visited, ({ project }) => project);
  const loose = projects.get(undefined)?.flatMap(({ sheets }) => sheets) ?? [];
  const found = [...projects].flatMap(([name, own]) =>
    name === undefined ? [] : { folder: name, sheets: own.flatMap(({ sheets }) => sheets) },
  );
  if (found.length === 0) throw noProject(folder, loose.length);
  if (!empty && found.every(({ sheets }) => sheets.length < 2)) throw noSheets(found[0]?.folder ?? folder);
  for (const { folder: name, sheets } of found) sheets.sort(projectFirst(name));
  return found.sort((a, b) => byText(a.folder, b.folder));
}

/** A folder with the sheets in it, and the folder of the project they belong to. */
interface Visited {
  readonly project: string | undefined;
  readonly sheets: readonly string[];
}

function* foldersFrom(files: Files, folder: string, owner?: string, depth = 0): Generator<Visited> {
  const entries = files.list(folder).filter(({ name }) => !name.startsWith('.'));
  const sheets = entries.filter(({ kind, name }) => kind === 'file' && isSheet(name));
  const project = sheets.some(({ name }) => name === projectFile) ? folder : owner;
  yield { project, sheets: sheets.map(({ name }) => join(folder, name)) };
  for (const { kind, name } of entries) {
    if (kind !== 'folder' || skipped.has(name)) continue;
    if (depth === deepest) throw tooDeepFolder(folder);
    yield* foldersFrom(files, join(folder, name), project, depth + 1);
  }
}

/** Every folder at or below this one in which something is read: sheets, templates, the baseline. */
export function readFolders(files: Files, folder: string, depth = 0): string[] {
  const below = files.list(folder).filter(({ kind, name }) => kind === 'folder' && !isSkipped(name));
  const deeper = depth < deepest ? below : [];
  return [folder, ...deeper.flatMap(({ name }) => readFolders(files, join(folder, name), depth + 1))];
}

function isSkipped(name: string): boolean {
  return skipped.has(name) || (name.startsWith('.') && name !== '.reform');
}

/** `take` makes of a document what is to be kept of it: the documents of a whole city as they were read would be too many. */
export function readProject<Taken>(
  files: Files,
  project: Project,
  take: (document: SheetDocument) => Taken,
): ReadProject<Taken> {
  const sources = new Map<string, Source>();
  const documents: Taken[] = [];
  const findings: Raised[] = [];
  for (const file of project.sheets) {
    const read = readText(file, files.read(file));
    append(findings, read.findings);
    if (read.text === undefined) {
      sources.set(file, { file, text: '', documents: [] });
      continue;
    }
    const { source, documents: found, findings: said } = readDocuments(file, read.text, read.ordinary);
    sources.set(file, source);
    append(findings, said);
    for (const { index, value, whole } of found)
      documents.push(take({ origin: { file, document: index, path: top }, value, whole }));
  }
  return { sources, documents, findings };
}

/** Also of a whole path. */
export function isSheet(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

function projectFirst(folder: string) {
  const first = join(folder, projectFile);
  return (a: string, b: string) => Number(b === first) - Number(a === first) || byText(a, b);
}

function noFolder(folder: string): Failure {
  return new Failure(
    { ja: `フォルダー「${folder}」が見つかりません。`, en: `There is no folder "${folder}".` },
    {
      ja: 'reform.yaml のあるフォルダーを指定してください。',
      en: 'Give the folder that holds reform.yaml.',
    },
  );
}

function tooDeepFolder(folder: string): Failure {
  return new Failure(
    {
      ja: `フォルダーが${deepest}段を超えて重なっています: ${folder}`,
      en: `There are folders more than ${deepest} levels deep: ${folder}`,
    },
    {
      ja: 'シートをもっと浅いフォルダーに置くか、計画のフォルダーを直接指定してください。',
      en: 'Put the sheets into folders less deep, or name the folder of the plan itself.',
    },
  );
}

function noProject(folder: string, loose: number): Failure {
  const beside =
    loose > 0
      ? { ja: `（YAML のファイルは${loose}件あります）`, en: ` (${loose} YAML files, though)` }
      : { ja: '', en: '' };
  return new Failure(
    {
      ja: `フォルダー「${folder}」とその下に、reform.yaml がありません${beside.ja}。`,
      en: `There is no reform.yaml in "${folder}" or below it${beside.en}.`,
    },
    {
      ja: 'reform.yaml のあるフォルダーを指定するか、`reform init` で作ってください。',
      en: 'Give the folder that holds it, or make one with `reform init`.',
    },
  );
}

function noSheets(folder: string): Failure {
  return new Failure(
    {
      ja: `フォルダー「${folder}」には reform.yaml だけがあり、シートがありません。`,
      en: `The folder "${folder}" holds only reform.yaml and no sheet.`,
    },
    {
      ja: '同じフォルダーかその下に、取組や KPI のシート（.yaml）を置いてください。これまでの Excel は reform import --new で取り込めます。',
      en: 'Put sheets (.yaml) of initiatives or KPIs beside it or below it; reform import --new makes them of workbooks.',
    },
  );
}
