/** All that was found in a project → the diagnostics that count, after what its reform.yaml says about them. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../diagnostics/finding.ts';
import { inOrder } from '../diagnostics/order.ts';
import type { Raised } from '../sheets/raised.ts';
import type { Source } from '../sheets/source.ts';
import { applyBaseline, type Baseline, type Entry } from './baseline.ts';
import { diagnose } from './diagnose.ts';
import { applyIgnores, type Silenced } from './ignores.ts';
import type { AnyRule, Moment } from './rule.ts';
import { type Configured, settingsOf } from './settings.ts';

export interface Case {
  readonly rules: readonly AnyRule[];
  readonly moment: Moment;
  readonly folder: string;
  readonly project: Configured['project'];
  readonly sources: ReadonlyMap<string, Source>;
  readonly baseline: Baseline;
  /** `initiative/ward-offices` for a document of a file. */
  entityOf(origin: Origin): string | undefined;
}

export interface Judged {
  /** What counts. */
  readonly diagnostics: readonly Diagnostic[];
  /** What a comment answers for. */
  readonly silenced: readonly Silenced[];
  /** What the baseline holds. */
  readonly known: readonly Diagnostic[];
  readonly baseline: Baseline & { readonly gone: readonly Entry[] };
}

/** What is said where nothing is found any more. */
const outlived: ReadonlySet<string> = new Set(['ignore/unused', 'baseline/gone']);

export function judge(raised: readonly Raised[], found: Case): Judged {
  const { baseline, entityOf, folder, moment, project, rules, sources } = found;
  const { findings, levelOf } = settingsOf(rules, { project, folder, files: sources.keys() }, moment);
  const around = { folder, sources, entityOf, levelOf };
  const { diagnostics, off } = diagnose([...raised, ...findings], around);
  const { kept, silenced, ...comments } = applyIgnores(diagnostics, off, sources.values(), rules);
  const about = diagnose(comments.findings, around).diagnostics;
  const { gone, known, ...old } = applyBaseline([...kept, ...about], off, baseline);
  const all = inOrder([...old.diagnostics, ...diagnose(old.findings, around).diagnostics]);
  // What an edition leaves out is not gone, nor is what stands in a sheet that cannot be read.
  if (!moment.period && !old.diagnostics.some(hides))
    return { diagnostics: all, silenced, known, baseline: { ...baseline, gone } };
  const counting = all.filter(({ rule }) => !outlived.has(rule));
  return { diagnostics: counting, silenced, known, baseline: { ...baseline, gone: [] } };
}

/** Where something could not be read, or a rule broke down, nobody knows what else would be found. */
function hides({ rule, severity }: Diagnostic): boolean {
  return severity === 'error' && /^(?:yaml|shape|reform)\//.test(rule);
}
