/** All that was found in a project → the diagnostics that count, after what its reform.yaml says about them. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../diagnostics/finding.ts';
import type { Raised } from '../sheets/raised.ts';
import type { Source } from '../sheets/source.ts';
import { diagnose } from './diagnose.ts';
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
  readonly diagnostics: readonly Diagnostic[];
}

export function judge(raised: readonly Raised[], found: Case): Judged {
  const { entityOf, folder, moment, project, rules, sources } = found;
  const { findings, levelOf } = settingsOf(rules, { project, folder, files: sources.keys() }, moment);
  return { diagnostics: diagnose([...raised, ...findings], { folder, sources, entityOf, levelOf }) };
}
