/** Which findings a change has to do with: those that were not there before it, and those in or about a changed sheet. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Failure } from '../../diagnostics/failure.ts';
import { compileProject } from '../../reform.ts';
import type { Moment } from '../../rules/rule.ts';
import { findProjects, type Project } from '../../sheets/project.ts';
import type { Files } from '../../world.ts';
import type { Record } from './found.ts';

/** `old` is asked about only when a finding stands elsewhere. */
export function causedBy(
  before: ReadonlyMap<string, unknown>,
  old: Files,
  projects: readonly Project[],
  moment: Moment,
  record: Pick<Record, 'foundIn'>,
): (finding: Diagnostic) => boolean {
  const name = (file: string) => file.normalize('NFC');
  const touched = new Set([...before.keys()].map(name));
  let known: ReadonlySet<string> | undefined;
  return (finding) => {
    if ([finding, ...finding.related].some(({ file }) => touched.has(name(file)))) return true;
    known ??= new Set(record.foundIn(old, (files) => keysIn(files, projects, moment)));
    return !known.has(keyOf(finding));
  };
}

function keysIn(files: Files, projects: readonly Project[], moment: Moment): readonly string[] {
  return projects.flatMap(({ folder }) => foundBefore(files, folder, moment)).map(keyOf);
}

export function keyOf({ file, fingerprint }: Diagnostic): string {
  return `${file}\u0000${fingerprint}`;
}

/** Nothing where there was no plan yet. */
function foundBefore(old: Files, folder: string, moment: Moment): readonly Diagnostic[] {
  try {
    const projects = findProjects(old, folder).filter((project) => project.folder === folder);
    return projects.flatMap((project) => {
      const { diagnostics, silenced } = compileProject(old, project, moment);
      // What silences a finding stands in its own sheet, so a change of it is a change there.
      return [...diagnostics, ...silenced.map(({ diagnostic }) => diagnostic)];
    });
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}
