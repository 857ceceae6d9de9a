/** The whole story on one page: files → sheets → plan → findings, and plan → forms → files. */
import { codeOfPeriod, type Period } from './calendar/period.ts';
import { type Bytes, inMemory } from './chunks.ts';
import { forms } from './forms/index.ts';
import { pagesOf } from './forms/pages.ts';
import type { Draft, Keeping, Output, Piece } from './outputs/output.ts';
import { overflowsIn } from './outputs/overflows.ts';
import { editionOf, hasPeriod } from './plan/edition.ts';
import { link } from './plan/link.ts';
import type { Plan } from './plan/plan.ts';
import { shapeDocument, sortSheets } from './plan/sort.ts';
import { awake } from './rules/awake.ts';
import { type Baseline, baselineAt } from './rules/baseline.ts';
import { checkPlan } from './rules/check.ts';
import { rules } from './rules/index.ts';
import { type Judged, judge } from './rules/judge.ts';
import { ownRulesOf } from './rules/own/index.ts';
import type { AnyRule, Moment } from './rules/rule.ts';
import { findProjects, type Project, readProject } from './sheets/project.ts';
import type { Raised } from './sheets/raised.ts';
import type { Source } from './sheets/source.ts';
import { type Templates, templatesOf } from './sheets/template.ts';
import type { Files, World } from './world.ts';

/** A project whose sheets are read and linked. */
export interface Linked {
  /** The project's folder, as the operator named it. */
  readonly folder: string;
  /** Absent where reform.yaml itself cannot be understood. */
  readonly plan: Plan | undefined;
  readonly sources: ReadonlyMap<string, Source>;
  /** Absent where nobody has checked it. */
  readonly diagnostics?: Judged['diagnostics'];
}

export interface Compiled extends Linked, Judged {
  readonly diagnostics: Judged['diagnostics'];
  /** Those of reform and those of the city's own. */
  readonly rules: readonly AnyRule[];
  /** The file of each sheet. */
  readonly sheets: readonly string[];
  /** Judged once more, with what somebody else found. */
  besides(found: readonly Raised[]): Compiled;
}

/** One result for each project at or below the folder. */
export function compile(files: Files, folder: string, moment: Moment): Compiled[] {
  return findProjects(files, folder).map((project) => compileProject(files, project, moment));
}

export function compileProject(files: Files, project: Project, moment: Moment): Compiled {
  const { entityOf, findings, isBroken, plan, read, sheets } = readAndLink(files, project, moment);
  const { folder } = project;
  const own = sheets ? ownRulesOf(sheets.project) : { rules: [], findings: [] };
  const allRules = [...rules, ...own.rules];
  const baseline = baselineAt(files, folder);
  const sources = withBaseline(read.sources, baseline);
  const checked = plan ? checkPlan(plan, awake(allRules, sources.values()), moment) : [];
  const told = checked.filter(({ at }) => !('path' in at && isBroken(at)));
  const raised = [...read.findings, ...findings, ...own.findings, ...told];
  const about = { rules: allRules, moment, folder, project: sheets?.project, sources, baseline, entityOf };
  const written = read.documents.flatMap(({ isProject, place }) => (isProject ? [] : place.file));
  const judged = (more: readonly Raised[]): Compiled => ({
    ...{ folder, plan, rules: allRules, sources, sheets: written },
    ...judge([...raised, ...more], about),
    besides: (found) => judged([...more, ...found]),
  });
  return judged([]);
}

/** With what is seen only where a city's own form is opened. `asked`: files of forms instead of those that it names. */
export async function withForms(
  compiled: readonly Compiled[],
  files: Files,
  asked?: readonly string[],
): Promise<Compiled[]> {
  const all: Compiled[] = [];
  for (const one of compiled) {
    const found = await overflowsIn(one, files, asked);
    all.push(found.length > 0 ? one.besides(found) : one);
  }
  return all;
}

/** What is wrong with the baseline is found in it, too. */
function withBaseline(sources: Linked['sources'], { path: file, text }: Baseline): Linked['sources'] {
  return text === undefined ? sources : new Map([...sources, [file, { file, text, documents: [] }]]);
}

/** Where somebody else has checked it. */
export function linkProject(files: Files, project: Project, moment: Moment): Linked {
  const { plan, read } = readAndLink(files, project, moment);
  return { folder: project.folder, plan, sources: read.sources };
}

function readAndLink(files: Files, project: Project, { period }: Moment) {
  const [projectFile = ''] = project.sheets;
  const read = readProject(files, project, (document) => shapeDocument(document, projectFile));
  const sorted = sortSheets(read.documents);
  const whole = sorted.sheets && link(sorted.sheets, forms);
  return { ...sorted, read, plan: whole && period ? editionIn(whole, period) : whole };
}

/** A plan that has no such period stays whole. */
function editionIn(whole: Plan, period: Period): Plan {
  return hasPeriod(whole, period) ? link(editionOf(whole.sheets, period), forms) : whole;
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

/** The files of a piece, made unless they are there. */
export async function render(piece: Piece, { aside = inMemory, hold, keeps }: Keeping): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const { bytes: press, key: keyOf, long: _, ...output } of piece) {
    const { path } = output;
    const key = keyOf();
    const kept = key !== '' && keeps?.(path, key);
    const bytes = kept ? undefined : held(path, key, await press(aside), hold);
    outputs.push({ ...output, key, ...(bytes && { bytes }) });
  }
  return outputs;
}

function held(path: string, key: string, bytes: Bytes, hold: Keeping['hold']) {
  return hold ? hold(path, key, bytes) : () => bytes;
}

const forcedWarning = '点検でエラーが残ったまま作成したものです。提出しないでください。';

export { type Bundle, bundles } from './forms/bundle.ts';
export type { Page } from './forms/pages.ts';
export { piecesOf } from './outputs/index.ts';
export { officialsFor } from './outputs/officials.ts';
export type { Draft, Keeping, Output, Piece, Rendering, Shown } from './outputs/output.ts';
export type { Traits } from './plan/traits.ts';
export { isOfficial, readOfficial } from './sheets/official.ts';
export type { OfficialPage } from './writers/official.ts';
