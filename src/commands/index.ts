/** The commands, in the order of the help page. */
import { build } from './build.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { completion } from './completion.ts';
import { doctor } from './doctor.ts';
import { due } from './due.ts';
import { explain } from './explain.ts';
import { form } from './form.ts';
import { graph } from './graph.ts';
import { importForms } from './import.ts';
import { init } from './init.ts';
import { mergeReports } from './merge-reports.ts';
import { monitoring } from './monitoring.ts';
import { newSheet } from './new.ts';
import { nextYear } from './next-year.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';
import { status } from './status.ts';
import { trace } from './trace.ts';
import { when } from './when.ts';

export const commands: readonly Command[] = [
  check,
  mergeReports,
  build,
  importForms,
  form,
  trace,
  graph,
  monitoring,
  status,
  due,
  explain,
  rules,
  when,
  init,
  newSheet,
  nextYear,
  schema,
  completion,
  doctor,
];
