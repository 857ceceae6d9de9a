/** All that was found in a project → the diagnostics that count, after what its reform.yaml says about them. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../diagnostics/finding.ts';
import type { Raised } from '../sheets/raised.ts';
import type { Source } from '../sheets/source.ts';
import { byPlace, diagnose } from './diagnose.ts';
import { applyIgnores, type Silenced } from './ignores.ts';
import type { Moment, Rule } from './rule.ts';
import { type Configured, settingsOf } from './settings.ts';

export interface Case {
  readonly rules: readonly Rule[];
  readonly moment: Moment;
  readonly folder: string;
  readonly project: Configured['project'];
  readonly sources: ReadonlyMap<string, Source>;
  /** `initiative/ward-offices` for a document of a file. */
  entityOf(origin: Origin): string | undefined;
}

export interface Judged {
  /** What counts. */
  readonly diagnostics: readonly Diagnostic[];
  /** What a comment answers for. */
  readonly silenced: readonly Silenced[];
}

export function judge(raised: readonly Raised[], found: Case): Judged {
  const { entityOf, folder, moment, project, rules, sources } = found;
  const { findings, levelOf } = settingsOf(rules, { project, folder, files: sources.keys() }, moment);
  const around = { folder, sources, entityOf, levelOf };
  const { diagnostics, off } = diagnose([...raised, ...findings], around);
  const ignored = applyIgnores(diagnostics, off, sources.values(), rules);
  const { diagnostics: own } = diagnose(ignored.findings, around);
  return { diagnostics: [...ignored.kept, ...own].sort(byPlace), silenced: ignored.silenced };
}
