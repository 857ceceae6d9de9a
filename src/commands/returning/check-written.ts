/** What the check says of the sheets after returned forms were written into them. */
import { pretty } from '../../reporters/pretty.ts';
import type { Moment } from '../../rules/rule.ts';
import type { Call } from '../command.ts';
import { lookOf, reportOf } from '../findings/findings.ts';
import { projectsAt } from '../scope/projects.ts';

/** The folder of the sheets, and the day they are judged on. */
export interface Where {
  readonly into: string;
  readonly moment: Moment;
}

/** What the sheets say now, in the files that were written. */
export function tellCheck(written: readonly string[], { into, moment }: Where, call: Call): number {
  if (written.length === 0) return 0;
  const { compiled } = projectsAt(call.world.files, [into], moment);
  const report = reportOf(compiled, ({ file }) => written.includes(file));
  if (report.diagnostics.length > 0) call.world.terminal.out(`\n${pretty.report(report, lookOf(call))}`);
  return report.summary.errors;
}
