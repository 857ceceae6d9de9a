/** What compiling found, gathered over all projects and handed to a reporter. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { inOrder } from '../../diagnostics/order.ts';
import type { Compiled, Linked } from '../../reform.ts';
import type { Look, Report, Subject } from '../../reporters/reporter.ts';
import type { Call } from '../command.ts';
import { version } from '../line/version.ts';

export function reportOf(
  compiled: readonly Compiled[],
  includes: (finding: Diagnostic) => boolean = () => true,
  owns: (file: string) => boolean = () => true,
): Report {
  const diagnostics = inOrder(compiled.flatMap((project) => project.diagnostics.filter(includes)));
  const silenced = compiled
    .flatMap((project) => project.silenced)
    .filter(({ diagnostic }) => includes(diagnostic));
  const known = inOrder(compiled.flatMap((project) => project.known.filter(includes)));
  return {
    diagnostics,
    silenced,
    known,
    subjectOf: subjectsIn(compiled),
    tool: { version, rules: new Map(compiled.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule]))) },
    summary: { ...summaryOf(compiled, diagnostics, owns), silenced: silenced.length, known: known.length },
    files: compiled.flatMap(({ sources }) => [...sources.keys()]).filter(owns),
    sources: new Map(compiled.flatMap(({ sources }) => [...sources])),
  };
}

/** Nobody knows of those that are only linked. */
export function hasErrors({ diagnostics = [] }: Linked): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function subjectsIn(compiled: readonly Compiled[]): Report['subjectOf'] {
  const subjects = new Map(
    compiled.flatMap(({ plan, sources }) => {
      const own = new Map<string, Subject>([
        ...[...(plan?.initiatives ?? []), ...(plan?.kpis ?? [])].map((one) => [one.key, one] as const),
        ...(plan?.policies ?? []).map(({ front, key, title }) => {
          const owner = front.owner.map(({ text }) => text);
          return [key, { title, owner }] as const;
        }),
      ]);
      return [...sources.keys()].map((file) => [file, own] as const);
    }),
  );
  return ({ entity, file }) => (entity === undefined ? undefined : subjects.get(file)?.get(entity));
}

/** More than a person reads at once; the counts by rule say what the rest is. */
const mostFindings = 200;

/** `most`: 0 for all of them. */
export function lookOf({ language, world }: Call, most = mostFindings): Look {
  const { inRepository, terminal } = world;
  const { color, columns } = terminal;
  return {
    language,
    color,
    columns,
    ...(most > 0 && { maxFindings: most }),
    ...(inRepository && { inRepository }),
  };
}

function summaryOf(
  compiled: readonly Compiled[],
  diagnostics: readonly Diagnostic[],
  owns: (file: string) => boolean,
) {
  const own = (files: Iterable<string>) => [...files].filter(owns).length;
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    plans: own(compiled.map(({ sources }) => [...sources.keys()][0] ?? '')),
    files: own(compiled.flatMap(({ sources }) => [...sources.keys()])),
    sheets: own(compiled.flatMap(({ sheets }) => sheets)),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}
