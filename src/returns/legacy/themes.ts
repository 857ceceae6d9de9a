/** Themes: 成果, 課題 and 今後の方向性 with their means and めざす姿, under headings as deep as they are numbered. */

import type {
  DirectionEntry,
  MeansEntry,
  ResultEntry,
  TargetEntry,
  ThemeEntry,
} from '../../sheets/shape/index.ts';
import type { Draft } from './draft.ts';
import type { Contents } from './headings.ts';
import { type Line, linesOf } from './lines.ts';
import type { Box } from './page.ts';
import { bare } from './vocabulary.ts';

type Writable<Entry> = { -readonly [Key in keyof Entry]: Entry[Key] };
type Theme = Writable<ThemeEntry>;
type Part = 'results' | 'issues' | 'directions';

const usual: Readonly<Record<Part, RegExp>> = {
  results: /^(?:これまでの)?成果$/,
  issues: /^(?:残された)?課題$/,
  directions: /^今後の方向性$|^方向性$/,
};

/** No name of a part is longer. */
const longest = 60;

export function partOf(text: string, { words }: Draft): Part | undefined {
  if (text.length > longest) return undefined;
  const word = bare(text);
  return (Object.keys(usual) as Part[]).find(
    (part) => usual[part].test(word) || words.partsOf('themes', part).has(word),
  );
}

export function readThemes(boxes: readonly Box[], contents: Contents, draft: Draft): void {
  const open: Theme[] = [];
  const themes: Theme[] = [];
  let part: Part | undefined;
  let waiting: Box[] = [];
  const settle = () => {
    const theme = open.at(-1);
    if (theme && part) fill(theme, part, linesOf(waiting));
    else for (const box of waiting) draft.left.push(box);
    waiting = [];
  };
  for (const box of boxes) {
    const heading = contents.headingOf(box.text);
    const next = heading ? undefined : partOf(box.text, draft);
    if (!heading && !next) {
      waiting.push(box);
      continue;
    }
    settle();
    part = next;
    if (!heading) continue;
    const { depth, number, page, title } = heading;
    const theme: Theme = { number, title, ...(page !== undefined && { page }) };
    while (open.length >= depth) open.pop();
    const above = open.at(-1);
    if (above) {
      above.themes ??= [];
      above.themes.push(theme);
    } else themes.push(theme);
    while (open.length < depth) open.push(theme);
  }
  settle();
  if (themes.length > 0) draft.policy.themes = themes;
}

function fill(theme: Theme, part: Part, lines: readonly Line[]): void {
  if (part === 'issues') {
    const issues = typeof theme.issues === 'object' ? theme.issues : [];
    for (const { text } of lines) issues.push(text);
    theme.issues = issues;
  } else if (part === 'results') {
    theme.results ??= [];
    for (const result of resultsOf(lines)) theme.results.push(result);
  } else theme.directions = withGroup(theme.directions, directionsOf(lines));
}

/** 今後の方向性 may be divided: then each part holds its own. */
function withGroup(before: DirectionEntry[] | undefined, group: DirectionEntry[]): DirectionEntry[] {
  if (before === undefined) return group;
  const [first] = before;
  const isDivided = first === undefined || (first.directions && first.title === undefined);
  const divided = isDivided ? before : [{ directions: before }];
  divided.push({ directions: group });
  return divided;
}

/** What has no mark shows what the result above it rests on. */
function resultsOf(lines: readonly Line[]): ResultEntry[] {
  const results: { text: string; evidence: string[] }[] = [];
  for (const { mark, text } of lines) {
    const last = results.at(-1);
    if (mark === '' && last) last.evidence.push(text);
    else results.push({ text, evidence: [] });
  }
  return results.map(({ evidence, text }) => (evidence.length > 0 ? { text, evidence } : text));
}

interface Token {
  readonly kind: 'means' | 'target' | 'lead';
  readonly text: string;
}

function directionsOf(lines: readonly Line[]): DirectionEntry[] {
  const directions: { title: string | undefined; tokens: Token[] }[] = [];
  for (const [index, line] of lines.entries()) {
    if (/^[➤►▶▷]$/.test(line.mark) || directions.length === 0)
      directions.push({ title: line.text, tokens: [] });
    else directions.at(-1)?.tokens.push(...tokensOf(line, lines[index + 1]));
  }
  return directions.map(({ title, tokens }) => directionOf(title, tokens));
}

/** めざす姿 may stand before its sentence, or alone above several; a sentence above several leads them. */
function tokensOf({ mark, text }: Line, next: Line | undefined): Token[] {
  const aimed = /^めざす姿[\s\u3000：:]*(.*)$/s.exec(text);
  if (aimed) {
    const said = aimed[1] ?? '';
    if (said === '') return [];
    return [{ kind: next?.mark === '◇' ? 'lead' : 'target', text: said }];
  }
  if (/^[◇◆]$/.test(mark)) return [{ kind: 'target', text }];
  return [{ kind: 'means', text }];
}

/** Where means go on after a target, every target belongs to the means above it. */
function directionOf(title: string | undefined, tokens: readonly Token[]): DirectionEntry {
  const firstTarget = tokens.findIndex(({ kind }) => kind !== 'means');
  const each = firstTarget > 0 && tokens.slice(firstTarget).some(({ kind }) => kind === 'means');
  const direction: Writable<DirectionEntry> = { ...(title !== undefined && { title }) };
  for (const token of tokens) {
    if (token.kind === 'means') {
      direction.means ??= [];
      direction.means.push(token.text);
      continue;
    }
    const holder = each ? lastMeans(direction) : direction;
    if (token.kind === 'lead') holder.lead = token.text;
    else {
      holder.targets ??= [];
      holder.targets.push(token.text);
    }
  }
  return direction;
}

function lastMeans(direction: Writable<DirectionEntry>): {
  lead?: string | undefined;
  targets?: TargetEntry[] | undefined;
} {
  const { means = [] } = direction;
  const last = means.at(-1);
  if (last === undefined) return direction;
  const entry: Exclude<MeansEntry, string> = typeof last === 'string' ? { text: last } : last;
  means[means.length - 1] = entry;
  return entry;
}
