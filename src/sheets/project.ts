/** Files → projects and their documents: a folder with a reform.yaml and every sheet below it. */
import { Failure } from '../diagnostics/failure.ts';
import { type Origin, top } from '../diagnostics/finding.ts';
import { append, byText } from '../lists.ts';
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

/** Deeper than any folder of a city; a disk that loops for ever ends here. */
const deepest = 40;

/** `empty`: a project that has no sheet yet will do. */
export function findProjects(files: Files, folder: string, { empty = false } = {}): Project[] {
  if (files.kind(folder) !== 'folder') throw noFolder(folder);
  const projects: { folder: string; sheets: string[] }[] = [];
  let loose = 0;
  const visit = (at: string, owner: string[] | undefined, depth: number): void => {
    const entries = files.list(at).filter(({ name }) => !name.startsWith('.'));
    const mine = entries.some(({ name, kind }) => name === projectFile && kind === 'file') ? [] : undefined;
    if (mine) projects.push({ folder: at, sheets: mine });
    const sheets = mine ?? owner;
    for (const { name, kind } of entries) {
      if (kind === 'folder' && !skipped.has(name) && depth < deepest)
        visit(join(at, name), sheets, depth + 1);
      if (kind !== 'file' || !isSheet(name)) continue;
      if (sheets) sheets.push(join(at, name));
      else loose += 1;
    }
  };
  visit(folder, undefined, 0);
  if (projects.length === 0) throw noProject(folder, loose);
  if (!empty && projects.every(({ sheets }) => sheets.length < 2))
    throw noSheets(projects[0]?.folder ?? folder);
  return projects
    .sort((a, b) => byText(a.folder, b.folder))
    .map((project) => ({
      folder: project.folder,
      sheets: project.sheets.sort(projectFirst(project.folder)),
    }));
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
      ja: '同じフォルダーかその下に、取組や KPI のシート（.yaml）を置いてください。',
      en: 'Put sheets (.yaml) of initiatives or KPIs beside it or below it.',
    },
  );
}
