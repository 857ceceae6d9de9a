/** The formats of what is due, in the order of the help page. */
import { calendar } from './calendar.ts';
import type { DueFormat } from './due.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { text } from './text.ts';

export const dueFormats: readonly DueFormat[] = [text, markdown, calendar, json];
