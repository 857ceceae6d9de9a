/** The whole story on one page: files → sheets → plan → findings, and plan → forms → files. */
import { codeOfPeriod, type Period } from './calendar/period.ts';
import { forms } from './forms/index.ts';
import { pagesOf } from './forms/pages.ts';
import { makings } from './outputs/index.ts';
import type { Draft, Making, Output, Rendering } from './outputs/output.ts';
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
import { findProjects, type Project, readProject } from './sheets/project.ts';
import type { Source } from './sheets/source.ts';
import { type Templates, templatesOf } from './sheets/template.ts';
import type { Files, World } from './world.ts';

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

/** `forced`: the sheets had errors, and the operator wanted the files all the same. */
export function draft(whole: Plan, { forced, period }: { forced: boolean; period?: Period }): Draft {
  const plan = period ? link(editionOf(whole.sheets, period), forms) : whole;
  const warning = forced ? forcedWarning : undefined;
  return { plan, period, warning, pages: pagesOf(plan, warning, period && codeOfPeriod(period)) };
}

/** The city's own templates, and those that ship with reform where it has none. */
export function templatesFor({ plan }: Draft, folder: string, { asset, files }: World): Templates {
  return templatesOf({ asset, files, folder, forms: plan.forms.map(({ id }) => id) });
}

/** The files of a draft, made unless they are there. */
export async function render(filled: Draft, rendering: Rendering): Promise<Output[]> {
  const outputs: Output[] = [];
  for await (const making of makings(filled, rendering)) outputs.push(await made(making, rendering));
  return outputs;
}

async function made({ bytes: make, ...output }: Making, { hold, keeps }: Rendering): Promise<Output> {
  const { key, path } = output;
  if (key !== '' && keeps?.(path, key)) return output;
  const all = await make();
  const bytes = hold ? hold(path, key, all) : () => all;
  return bytes ? { ...output, bytes } : output;
}

const forcedWarning = '点検でエラーが残ったまま作成したものです。提出しないでください。';

export { type Bundle, bundles } from './forms/bundle.ts';
export type { Page } from './forms/pages.ts';
export { officialsFor } from './outputs/officials.ts';
export type { Draft, Output, Shown } from './outputs/output.ts';
export type { Traits } from './plan/traits.ts';
export { isOfficial, readOfficial } from './sheets/official.ts';
export type { OfficialPage } from './writers/official.ts';
