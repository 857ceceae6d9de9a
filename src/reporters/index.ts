/** The formats of a report that are text, the one for people first. */
import { blob } from './blob.ts';
import { checkstyle } from './checkstyle.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { line } from './line.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

export const reporters: readonly Reporter[] = [
  pretty,
  line,
  json,
  sarif,
  junit,
  github,
  gitlab,
  checkstyle,
  markdown,
  blob,
];
