/** The formats of how a plan stands, in the order of the help page. */
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { StatusFormat } from './status.ts';
import { text } from './text.ts';

export const statusFormats: readonly StatusFormat[] = [text, markdown, json];
