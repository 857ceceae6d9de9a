/** The whole story on one page: files → sheets → plan → findings, and plan → forms → files. */

import { hashOf, hashOfAll } from './cache/hash.ts';
import { codeOfPeriod, nameOfPeriod, type Period } from './calendar/period.ts';
import type { Words } from './diagnostics/words.ts';
import { type Bundle, bind } from './forms/bundle.ts';
import { forms } from './forms/index.ts';
import { indexOf } from './forms/index-of.ts';
import { dataMadeOf, markdownMadeOf, pageMadeOf, workbookMadeOf } from './forms/made-of.ts';
import { type Page, pagesOf } from './forms/pages.ts';
import { editionOf, periodsOf } from './plan/edition.ts';
import { link } from './plan/link.ts';
import type { Plan } from './plan/plan.ts';
import { shapeDocument, sortSheets } from './plan/sort.ts';
import { awake } from './rules/awake.ts';
import { baselineAt } from './rules/baseline.ts';
import { checkPlan } from './rules/check.ts';
import { rules } from './rules/index.ts';
import { type Judged, judge } from './rules/judge.ts';
import { ownRulesOf } from './rules/own/index.ts';
import type { AnyRule, Moment } from './rules/rule.ts';
import { isOfficial, readOfficial } from './sheets/official.ts';
import { findProjects, type Project, readProject } from './sheets/project.ts';
import type { Source } from './sheets/source.ts';
import { type Templates, templatesOf } from './sheets/template.ts';
import type { Files, World } from './world.ts';
import type { OfficialPage } from './writers/official.ts';

export interface Compiled extends Judged {
  /** The project's folder, as the operator named it. */
  readonly folder: string;
  /** Absent where reform.yaml itself cannot be understood. */
  readonly plan: Plan | undefined;
  /** Those of reform and those of the city's own. */
  readonly rules: readonly AnyRule[];
  readonly sources: ReadonlyMap<string, Source>;
  /** The file of each sheet. */
  readonly sheets: readonly string[];
}

/** One result for each project at or below the folder. */
export function compile(files: Files, folder: string, moment: Moment): Compiled[] {
  return findProjects(files, folder).map((project) => compileProject(files, project, moment));
}

export function compileProject(files: Files, project: Project, moment: Moment): Compiled {
  const [projectFile = ''] = project.sheets;
  const read = readProject(files, project, (document) => shapeDocument(document, projectFile));
  const { entityOf, findings, isBroken, sheets } = sortSheets(read.documents);
  const whole = sheets && link(sheets, forms);
  const plan = whole && moment.period ? editionIn(whole, moment.period) : whole;
  const own = sheets ? ownRulesOf(sheets.project) : { rules: [], findings: [] };
  const allRules = [...rules, ...own.rules];
  const { folder } = project;
  const baseline = baselineAt(files, folder);
  const { path: file, text } = baseline;
  const sources =
    text === undefined ? read.sources : new Map([...read.sources, [file, { file, text, documents: [] }]]);
  const checked = plan ? checkPlan(plan, awake(allRules, sources.values()), moment) : [];
  const raised = [
    ...read.findings,
    ...findings,
    ...own.findings,
    ...checked.filter(({ at }) => !('path' in at && isBroken(at))),
  ];
  return {
    folder,
    plan,
    rules: allRules,
    ...judge(raised, {
      rules: allRules,
      moment,
      folder,
      project: sheets?.project,
      sources,
      baseline,
      entityOf,
    }),
    sources,
    sheets: read.documents.flatMap(({ isProject, place }) => (isProject ? [] : place.file)),
  };
}

/** A plan that has no such period stays whole. */
function editionIn(whole: Plan, period: Period): Plan {
  return periodsOf(whole).some((one) => codeOfPeriod(one) === codeOfPeriod(period))
    ? link(editionOf(whole.sheets, period), forms)
    : whole;
}

export interface Shown extends Pick<Page, 'traits' | 'sources'> {
  /** The city's own form that is filled. */
  readonly workbook?: string;
}

export interface Output {
  /** Relative to the project's folder below `out`. */
  readonly path: string;
  /** Absent where the file is there already, just as it would be made. */
  bytes?(): Uint8Array;
  /** Of all it is made from; empty where that is more than the file itself. */
  readonly key: string;
  /** What it shows; absent where it lists the whole plan. */
  readonly pages?: readonly Shown[];
  /** What a person should look at. */
  readonly notes?: readonly Words[];
}

/** A plan with its forms filled, and nothing written yet. */
export interface Draft {
  readonly plan: Plan;
  /** The edition it is; undefined for the plan as it stands. */
  readonly period: Period | undefined;
  readonly warning: string | undefined;
  readonly pages: readonly Page[];
}

/** `forced`: the sheets had errors, and the operator wanted the files all the same. */
export function draft(whole: Plan, { forced, period }: { forced: boolean; period?: Period }): Draft {
  const plan = period ? link(editionOf(whole.sheets, period), forms) : whole;
  const warning = forced ? forcedWarning : undefined;
  return { plan, period, warning, pages: pagesOf(plan, warning, period && codeOfPeriod(period)) };
}

/** The city's own official forms: those that reform.yaml names, or the files that are asked for instead. */
export async function officialsFor(
  { period, plan, warning }: Draft,
  folder: string,
  files: Files,
  asked?: readonly string[],
): Promise<OfficialPage[]> {
  const own = (asked ?? plan.city.forms).filter(isOfficial);
  if (own.length === 0) return [];
  const { officialPages } = await import('./writers/official.ts');
  const about = { edition: period ? codeOfPeriod(period) : '', warning };
  return own.flatMap((name) => {
    const file = readOfficial(name, folder, files, asked !== undefined);
    const hash = hashOf(file.bytes);
    return officialPages(plan, file, about).map((page) => ({
      ...page,
      madeOf: () => hash + page.madeOf(),
    }));
  });
}

/** The city's own templates, and those that ship with reform where it has none. */
export function templatesFor({ plan }: Draft, folder: string, { asset, files }: World): Templates {
  return templatesOf({ asset, files, folder, forms: plan.forms.map(({ id }) => id) });
}

export interface Rendering {
  readonly bundle: Bundle;
  /** The pages that were asked for; all of them when absent. */
  includes?(page: Page): boolean;
  /** Whether the sheets of a page are others than before; a workbook is written whole. */
  isStale?(page: Pick<Page, 'sources'>): boolean;
  readonly templates: Templates;
  /** The city's own forms. */
  readonly officials?: readonly OfficialPage[];
  /** Whether it is made here, and not by another machine; undefined asks for what lists the whole plan. */
  isOurs?(page: Pick<Page, 'file'> | undefined): boolean;
  /** Whether a file is already there as it would be made of this. */
  keeps?(path: string, key: string): boolean;
  /** Puts bytes aside until the last file is made; undefined where a file holds them already. In memory when absent. */
  hold?(path: string, key: string, bytes: Uint8Array): (() => Uint8Array) | undefined;
  /** Told before each workbook. */
  step?(done: number, total: number): void;
}

/** The files of a draft: workbooks as they are bundled, a Markdown page for each form and subject, the index and the list of all data. */
export async function render(filled: Draft, rendering: Rendering): Promise<Output[]> {
  const [{ writeWorkbook }, { writeMarkdown }] = await Promise.all([
    import('./writers/workbook.ts'),
    import('./writers/markdown.ts'),
  ]);
  const { bundle, includes = () => true, isOurs = () => true, isStale = () => true } = rendering;
  const { keeps, step, templates } = rendering;
  const make: Make = async (path, key, bytes) =>
    keeps?.(path, key) ? { path, key } : held(path, key, await bytes(), rendering);
  const outputs: Output[] = [];
  const chosen = filled.pages.filter(includes);
  const edition = filled.period && nameOfPeriod(filled.period);
  const books = bind(chosen, bundle, edition).filter(({ pages }) => isOurs(pages[0]) && pages.some(isStale));
  const hashOfPage = remembering((page: Page) => hashOf(pageMadeOf(page)));
  for (const [done, { book, pages, path }] of books.entries()) {
    step?.(done, books.length);
    const key = hashOf(workbookMadeOf(path, pages.map(hashOfPage), edition));
    outputs.push({ ...(await make(path, key, () => writeWorkbook(book()))), pages });
    for (const page of pages.filter(isStale)) {
      const template = templates.form(page.form);
      const text = async () => encode(await writeMarkdown(template, page.view));
      const own = hashOf(markdownMadeOf(template.text, hashOfPage(page)));
      const made = await make(`${page.path}.md`, own, text);
      outputs.push({ ...made, pages: [page] });
    }
  }
  for (const page of (rendering.officials ?? []).filter((one) => isOurs(one) && isStale(one))) {
    const notes: Words[] = [];
    const fill = () => {
      const filledIn = page.fill();
      notes.push(...filledIn.notes);
      return filledIn.bytes;
    };
    outputs.push({ ...(await make(page.path, hashOf(page.madeOf()), fill)), pages: [page], notes });
  }
  // What lists the whole plan says nothing about a part of it.
  if (rendering.includes || !isOurs(undefined) || !filled.pages.some(isStale)) return outputs;
  const rows = await dataFiles(filled, rendering);
  return [...outputs, ...rows, await indexFile(filled, rendering, writeMarkdown)];
}

function held(path: string, key: string, made: Uint8Array, { hold }: Rendering): Output {
  const bytes = hold ? hold(path, key, made) : () => made;
  return { path, key, ...(bytes && { bytes }) };
}

type Make = (path: string, madeOf: string, bytes: () => Uint8Array | Promise<Uint8Array>) => Promise<Output>;

/** A view is long: what stands for it is worked out once. */
function remembering(hash: (page: Page) => string): typeof hash {
  const known = new Map<Page, string>();
  return (page) => {
    const found = known.get(page) ?? hash(page);
    known.set(page, found);
    return found;
  };
}

/** Both are written in one pass over the rows, which are never all there at once. */
async function dataFiles({ plan, warning }: Draft, rendering: Rendering): Promise<Output[]> {
  const [{ dataList }, { writeRows }, { csvWriter }, { listWriter }] = await Promise.all([
    import('./forms/data-list.ts'),
    import('./grid/list.ts'),
    import('./writers/csv.ts'),
    import('./writers/workbook.ts'),
  ]);
  const list = dataList(plan, warning);
  const key = hashOfAll(dataMadeOf(list, plan));
  const writers = { 'data-list.xlsx': listWriter, 'data-list.csv': csvWriter };
  const files = Object.entries(writers).map(([path, open]) => ({
    path,
    writer: rendering.keeps?.(path, key) ? undefined : open(list),
  }));
  writeRows(
    list,
    files.flatMap(({ writer }) => writer ?? []),
  );
  return files.map(({ path, writer }) => (writer ? held(path, key, writer.end(), rendering) : { path, key }));
}

type WriteMarkdown = typeof import('./writers/markdown.ts').writeMarkdown;

/** Each bundling has an index of its own, so that no build overwrites another's. */
async function indexFile(
  { pages, period, plan: { city }, warning }: Draft,
  rendering: Rendering,
  writeMarkdown: WriteMarkdown,
): Promise<Output> {
  const { bundle, officials = [], templates } = rendering;
  const folder = { sheet: '', owner: 'bundles/owner/', all: 'bundles/' }[bundle];
  const seen = (path: string) =>
    path.startsWith(folder) ? path.slice(folder.length) : folder.replace(/[^/]+/g, '..') + path;
  const built = bind(pages, bundle).flatMap((bound) =>
    bound.pages.map(({ head, path }) => ({ head, workbook: seen(bound.path), page: seen(`${path}.md`) })),
  );
  const own = officials.map(({ form, path, title, traits }) => {
    return { form, title, owner: traits.owner.join(' '), workbook: seen(path) };
  });
  const index = indexOf(built, own, {
    city: city.name,
    year: period ? nameOfPeriod(period) : (city.year ?? ''),
    warning,
    data: { workbook: seen('data-list.xlsx'), csv: seen('data-list.csv') },
  });
  const text = await writeMarkdown(templates.index, index);
  return held(`${folder}index.md`, '', encode(text), rendering);
}

const forcedWarning = '点検でエラーが残ったまま作成したものです。提出しないでください。';

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export { type Bundle, bundles } from './forms/bundle.ts';
export type { Page } from './forms/pages.ts';
export type { Traits } from './plan/traits.ts';
export { isOfficial, readOfficial } from './sheets/official.ts';
export type { OfficialPage } from './writers/official.ts';
