/** What compiling found, gathered over all projects and handed to a reporter. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Compiled } from '../reform.ts';
import { inOrder } from '../reporters/order.ts';
import type { Look, Report, Summary } from '../reporters/reporter.ts';
import type { Call } from './command.ts';

export function reportOf(
  compiled: readonly Compiled[],
  includes: (file: string) => boolean = () => true,
): Report {
  const diagnostics = inOrder(
    compiled.flatMap((project) => project.diagnostics.filter(({ file }) => includes(file))),
  );
  const silenced = compiled
    .flatMap((project) => project.silenced)
    .filter(({ diagnostic }) => includes(diagnostic.file));
  const known = inOrder(compiled.flatMap((project) => project.known.filter(({ file }) => includes(file))));
  return {
    diagnostics,
    silenced,
    known,
    summary: { ...summaryOf(compiled, diagnostics), silenced: silenced.length, known: known.length },
    sources: new Map(compiled.flatMap(({ sources }) => [...sources])),
  };
}

export function lookOf({ language, world }: Call): Look {
  return { language, color: world.terminal.color, columns: world.terminal.columns };
}

function summaryOf(compiled: readonly Compiled[], diagnostics: readonly Diagnostic[]) {
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    plans: compiled.length,
    files: compiled.reduce((sum, { sources }) => sum + sources.size, 0),
    sheets: compiled.reduce((sum, { sheets }) => sum + sheets, 0),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}
