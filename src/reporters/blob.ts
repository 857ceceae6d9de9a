/** For `reform merge-reports`: one part of a check, with all that the other formats tell of its findings. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Report, Reporter, RuleFacts, Run, Silenced, Subject, Summary } from './reporter.ts';
import { escaped } from './visible.ts';

export const blobVersion = 1;

export interface Blob {
  readonly blobVersion: typeof blobVersion;
  /** The reform that made it: another may say the same otherwise. */
  readonly reform: string;
  readonly run: Run;
  readonly summary: Summary;
  readonly diagnostics: readonly Diagnostic[];
  readonly silenced: readonly Silenced[];
  readonly known: readonly Diagnostic[];
  readonly subjects: readonly (readonly [file: string, entity: string, subject: Subject])[];
  readonly rules: readonly (readonly [id: string, facts: RuleFacts])[];
  readonly files: readonly string[];
  /** The sheets that findings point at, for the lines shown with them. */
  readonly texts: readonly (readonly [file: string, text: string])[];
}

export const blob: Reporter = {
  name: 'blob',
  report: (report) => `${escaped(JSON.stringify(blobOf(report)))}\n`,
};

const unknown: Run = { asOf: '', submit: false, plans: [] };

function blobOf(report: Report): Blob {
  const { diagnostics, files, known, run = unknown, silenced, sources, summary, tool } = report;
  const all = [...diagnostics, ...known, ...silenced.map(({ diagnostic }) => diagnostic)];
  const told = new Set(all.map(({ rule }) => rule));
  const shown = new Set(all.flatMap(({ file, related }) => [file, ...related.map((place) => place.file)]));
  return {
    blobVersion,
    reform: tool.version,
    run,
    summary,
    diagnostics,
    silenced: silenced.map(({ diagnostic, reason }) => ({ diagnostic, reason })),
    known,
    subjects: subjectsOf(all, report),
    rules: [...tool.rules].flatMap(([id, { title, why }]) => (told.has(id) ? [[id, { title, why }]] : [])),
    files,
    texts: [...shown].sort().map((file) => [file, sources.get(file)?.text ?? '']),
  };
}

function subjectsOf(all: readonly Diagnostic[], { subjectOf }: Report): Blob['subjects'] {
  const subjects = new Map<string, Blob['subjects'][number]>();
  for (const diagnostic of all) {
    const { entity, file } = diagnostic;
    const subject = subjectOf(diagnostic);
    if (entity === undefined || !subject) continue;
    const { owner, title } = subject;
    subjects.set(`${file}\0${entity}`, [file, entity, { title, owner }]);
  }
  return [...subjects.values()];
}
