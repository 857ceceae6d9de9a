/** Files → projects and their documents: a folder with a reform.yaml and every sheet below it. */
import { Failure } from '../diagnostics/failure.ts';
import { type Origin, top } from '../diagnostics/finding.ts';
import { append, byText, grouped } from '../lists.ts';
import { folderAbove, join } from '../paths.ts';
import { walk } from '../walk.ts';
import type { Files } from '../world.ts';
import { isSheet, projectFile } from './file-names.ts';
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
  readonly source: Source;
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

const skipped = new Set(['node_modules', 'out']);

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
interface SheetFolder {
  readonly project: string | undefined;
  readonly sheets: readonly string[];
}

function* foldersFrom(files: Files, folder: string): Generator<SheetFolder> {
  const owners = new Map<string, string | undefined>();
  for (const { entries, folder: at } of walk(files, folder, (name) => !isSkipped(name) && !isHidden(name))) {
    const sheets = entries.filter(({ kind, name }) => kind !== 'folder' && isSheet(name) && !isHidden(name));
    const isProject = sheets.some(({ name }) => name === projectFile);
    const project = isProject ? at : owners.get(folderAbove(at));
    owners.set(at, project);
    yield { project, sheets: sheets.map(({ name }) => join(at, name)) };
  }
}

function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** Every folder at or below this one in which something is read: sheets, templates, the baseline. */
export function readFolders(files: Files, folder: string): string[] {
  return [...walk(files, folder, (name) => !isSkipped(name))].map((visited) => visited.folder);
}

function isSkipped(name: string): boolean {
  return skipped.has(name) || (isHidden(name) && name !== '.reform');
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
      documents.push(take({ origin: { file, document: index, path: top }, source, value, whole }));
  }
  return { sources, documents, findings };
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
