/** The whole story on one page: files → sheets → plan → findings, and plan → forms → files. */

import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { fileNameOf } from './forms/file-name.ts';
import { formsOf } from './forms/index.ts';
import { type Built, indexOf } from './forms/index-of.ts';
import { subjectsOf } from './forms/subjects.ts';
import { viewOf } from './forms/view-of.ts';
import { link } from './plan/link.ts';
import type { Plan } from './plan/plan.ts';
import { sortSheets } from './plan/sort.ts';
import { checkPlan } from './rules/check.ts';
import { diagnose } from './rules/diagnose.ts';
import { rules } from './rules/index.ts';
import type { Moment } from './rules/rule.ts';
import { findProjects, type Project, readProject } from './sheets/project.ts';
import type { Source } from './sheets/source.ts';
import type { Files } from './world.ts';

export interface Compiled {
  /** The project's folder, as the operator named it. */
  readonly folder: string;
  /** Absent where reform.yaml itself cannot be understood. */
  readonly plan: Plan | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly sheets: number;
}

/** One result for each project at or below the folder. */
export function compile(files: Files, folder: string, moment: Moment): Compiled[] {
  return findProjects(files, folder).map((project) => compileProject(files, project, moment));
}

function compileProject(files: Files, project: Project, moment: Moment): Compiled {
  const read = readProject(files, project);
  const { entityOf, findings, isBroken, sheets } = sortSheets(read.documents, project.sheets[0] ?? '');
  const plan = sheets && link(sheets);
  const checked = plan ? checkPlan(plan, rules, moment) : [];
  const raised = [
    ...read.findings,
    ...findings,
    ...checked.filter(({ at }) => !('path' in at && isBroken(at))),
  ];
  return {
    folder: project.folder,
    plan,
    diagnostics: diagnose(raised, { rules, moment, sources: read.sources, entityOf }),
    sources: read.sources,
    sheets: read.documents.filter(({ origin }) => origin.file !== project.sheets[0]).length,
  };
}

export interface Output {
  /** Relative to the project's folder below `out`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Rendering {
  /** The sheets had errors, and the operator wanted the files all the same. */
  readonly forced: boolean;
  /** A text that ships with reform: a template. */
  asset(name: string): string;
}

/** Every file of a project: for each form and subject a workbook and a Markdown page, and the index of both. */
export async function render(plan: Plan, { asset, forced }: Rendering): Promise<Output[]> {
  const [{ bookOf }, { writeWorkbook }, { writeMarkdown }] = await Promise.all([
    import('./forms/book-of.ts'),
    import('./writers/workbook.ts'),
    import('./writers/markdown.ts'),
  ]);
  const warning = forced ? forcedWarning : undefined;
  const page = asset('templates/form.md.hbs');
  const outputs: Output[] = [];
  const built: Built[] = [];
  for (const form of formsOf(plan)) {
    for (const subject of subjectsOf(form, plan)) {
      const view = viewOf(form, subject, warning);
      const path = `${form.id}/${fileNameOf(subject.entity?.id ?? form.id)}`;
      const [workbook, markdown] = [`${path}.xlsx`, `${path}.md`];
      outputs.push({ path: workbook, bytes: await writeWorkbook(bookOf(view)) });
      outputs.push({ path: markdown, bytes: encode(writeMarkdown('form.md.hbs', page, view)) });
      built.push({ ...view, workbook, page: markdown });
    }
  }
  const index = writeMarkdown('index.md.hbs', asset('templates/index.md.hbs'), indexOf(plan, built, warning));
  return [...outputs, { path: 'index.md', bytes: encode(index) }];
}

const forcedWarning = '点検でエラーが残ったまま作成したものです。提出しないでください。';

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
