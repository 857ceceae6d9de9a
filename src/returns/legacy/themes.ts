/** Themes: 成果, 課題 and 今後の方向性 with their means and めざす姿, under headings as deep as they are numbered. */
import { append } from '../../lists.ts';
import type { DirectionEntry, ResultEntry, ThemeEntry } from '../../sheets/shape/index.ts';
import { directionsOf } from './directions.ts';
import type { Draft } from './draft.ts';
import type { Contents, Heading } from './headings.ts';
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
  const themes: Theme[] = [];
  /** Those that the next heading may stand under, from the top. */
  let open: readonly Theme[] = [];
  for (const { below, heading, part } of sectionsOf(boxes, contents, draft)) {
    if (heading) open = opened(heading, open, themes);
    const theme = open.at(-1);
    if (theme && part) fill(theme, part, linesOf(below));
    else append(draft.left, below);
  }
  if (themes.length > 0) draft.policy.themes = themes;
}

/** What stands below a heading, or below the name of a part; the first stands below neither. */
interface Section {
  readonly heading?: Heading | undefined;
  readonly part?: Part | undefined;
  readonly below: Box[];
}

function sectionsOf(boxes: readonly Box[], contents: Contents, draft: Draft): readonly Section[] {
  const sections: Section[] = [{ below: [] }];
  for (const box of boxes) {
    const heading = contents.headingOf(box.text);
    const part = heading ? undefined : partOf(box.text, draft);
    if (heading || part) sections.push({ heading, part, below: [] });
    else sections.at(-1)?.below.push(box);
  }
  return sections;
}

/** A theme as deep as its heading is numbered. */
function opened({ depth, number, page, title }: Heading, open: readonly Theme[], top: Theme[]): Theme[] {
  const above = open.slice(0, depth - 1);
  const theme: Theme = { number, title, ...(page !== undefined && { page }) };
  const parent = above.at(-1);
  if (parent) {
    parent.themes ??= [];
    parent.themes.push(theme);
  } else top.push(theme);
  // Where a depth is left out, what comes there stands under it all the same.
  return [...above, ...Array.from({ length: depth - above.length }, () => theme)];
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
