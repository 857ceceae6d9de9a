/** The formats of a report, the one for people first. */
import { json } from './json.ts';
import { line } from './line.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

export const reporters: readonly Reporter[] = [pretty, line, json];
