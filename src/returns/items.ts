/** Items of lists: which fields are such, the lines of a cell as several of them, and what a list holds already. */
import type { Origin, Path } from '../diagnostics/finding.ts';
import type { Plain } from '../sheets/plain.ts';
import { writtenPath } from '../sheets/pruned.ts';
import { type Change, placeKey } from './change.ts';
import { type Home, valueIn } from './home.ts';
import { markLength } from './list-mark.ts';
import { alike } from './typed.ts';

/** An item of a list of texts, or the text of an item; a square of a table is neither, nor is a stage, which has its year. */
export function isItem(path: Path): boolean {
  const [list, place] = itemPath(path).slice(-2);
  return typeof place === 'number' && typeof list === 'string' && list !== 'head' && list !== 'stages';
}

function itemPath(path: Path): Path {
  const last = path.at(-1);
  return last === 'text' || last === 'title' ? path.slice(0, -1) : path;
}

export function itemOf(at: Origin): Origin {
  return { ...at, path: itemPath(writtenPath(at)) };
}

export interface ItemPlace {
  readonly at: Origin;
  readonly ours: string;
}

/** The one that a new item above this one follows; -1 where this is the first. */
export function itemBefore(at: Origin, home: Home): ItemPlace {
  const { path } = itemOf(at);
  const before = { ...at, path: [...path.slice(0, -1), Number(path.at(-1)) - 1] };
  return { at: before, ours: wordsOfItem(valueIn(before, home) ?? null) ?? '' };
}

/** A line with ※ is a note on the one above it. */
export function linesOf(text: string, lead: string): string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const isNote = line.trimStart().startsWith('※') && lines.length > 0;
    if (isNote) lines.push(`${lines.pop()}\n${line}`);
    else if (line.trim() !== '') lines.push(line);
  }
  return lines.flatMap((line) => bare(line, lead) || []);
}

/** Without the mark a person typed as the form prints it. */
function bare(line: string, lead: string): string {
  const words = line.trim();
  if (lead !== '' && words.startsWith(lead.trim())) return words.slice(lead.trim().length).trim();
  return words.slice(markLength(words));
}

type Added = Extract<Change, { kind: 'added' }>;

/** Without what the list holds already: a form may be imported twice. */
export function news(change: Added, sent: ReadonlySet<string>, home: Home): Change[] {
  const { path } = change.at;
  const list = valueIn({ ...change.at, path: path.slice(0, -1) }, home);
  if (!Array.isArray(list)) return [change];
  const taken = list.flatMap((item, index) => {
    const at = (...more: Path) => placeKey({ ...change.at, path: [...path.slice(0, -1), index, ...more] });
    if ([at(), at('text'), at('title')].some((key) => sent.has(key))) return [];
    return wordsOfItem(item) ?? [];
  });
  const values = change.values.filter((value) => !taken.some((words) => alike(words, value)));
  return values.length === 0 ? [] : [{ ...change, values }];
}

export function wordsOfItem(item: Plain): string | undefined {
  const words = typeof item === 'object' && !Array.isArray(item) ? (item?.['text'] ?? item?.['title']) : item;
  return typeof words === 'string' ? words : undefined;
}
