/** The text of a cell in which every field stands on lines of its own → the words of each; undefined where the form's own words between them are gone. */
import { similarity } from '../japanese/similarity.ts';
import { paired } from './paired.ts';
import type { ReturnedField } from './returned.ts';
import { alike } from './typed.ts';

interface KnownLine {
  /** The field it belongs to; undefined for words of the form. */
  readonly field: number | undefined;
  readonly text: string;
  /** The mark before it. */
  readonly lead: string;
}

/** No honest cell has more. */
const mostLines = 1000;

/** What is new belongs to the field above it, and below words of the form to the field that they head. */
export function byLines(group: readonly ReturnedField[], text: string): string[] | undefined {
  const known = linesOf(group);
  const lines = text.split('\n');
  if (lines.length > mostLines) return undefined;
  const places = placesOf(known, lines);
  const found = new Set(places.values());
  const isLost = ({ field, text: words }: KnownLine, at: number) =>
    field === undefined && words.trim() !== '' && !found.has(at);
  if (known.some(isLost)) return undefined;
  const parts: string[][] = group.map(() => []);
  let current = 0;
  for (const [index, line] of lines.entries()) {
    const at = places.get(index) ?? known.length;
    const own = known[at];
    current = known.slice(at).find(({ field }) => field !== undefined)?.field ?? current;
    if (!own) parts[current]?.push(line);
    else if (own.field !== undefined) parts[current]?.push(withoutMark(line, own.lead));
  }
  return parts.map((own) => own.join('\n'));
}

function linesOf(group: readonly ReturnedField[]): KnownLine[] {
  const known: KnownLine[] = [];
  for (const [field, { lead, tail = '', text }] of group.entries()) {
    const before = lead.split('\n');
    const mark = before.pop() ?? '';
    // A lead begins where the line before it ends.
    for (const words of field === 0 ? before : before.slice(1))
      known.push({ field: undefined, text: words, lead: '' });
    for (const [index, line] of text.split('\n').entries())
      known.push({ field, text: line, lead: index === 0 ? mark : '' });
    for (const words of tail.split('\n').slice(1)) known.push({ field: undefined, text: words, lead: '' });
  }
  return known;
}

function withoutMark(line: string, lead: string): string {
  if (lead !== '' && line.startsWith(lead)) return line.slice(lead.length);
  const mark = lead.trim();
  return mark !== '' && line.trimStart().startsWith(mark)
    ? line.trimStart().slice(mark.length).trimStart()
    : line;
}

/** What it costs that a line is gone or new; two lines that have little in common cost more than both. */
const gap = 0.45;

/** The line of the form each line came from: first those nobody touched, then what lies between them. */
function placesOf(known: readonly KnownLine[], lines: readonly string[]): Map<number, number> {
  const places = new Map<number, number>();
  const same = pairsOf(known, lines, ({ lead, text }, line) => (alike(lead + text, line) ? 0 : 1));
  let [fromKnown, fromLine] = [0, 0];
  for (const [at, line] of [...same, [known.length, lines.length] as const]) {
    const between = known.slice(fromKnown, at);
    const news = lines.slice(fromLine, line);
    const inOrder = between.length === news.length && between.every(({ field }) => field !== undefined);
    const found = inOrder
      ? news.map((_, index) => [index, index] as const)
      : pairsOf(between, news, differenceOf);
    for (const [a, b] of found) places.set(fromLine + b, fromKnown + a);
    if (at < known.length) places.set(line, at);
    [fromKnown, fromLine] = [at + 1, line + 1];
  }
  return places;
}

function pairsOf(
  known: readonly KnownLine[],
  lines: readonly string[],
  difference: (known: KnownLine, line: string) => number,
): [known: number, line: number][] {
  const change = (a: number, b: number) => {
    const line = known[a];
    return line ? difference(line, lines[b] ?? '') : 1;
  };
  return paired(known.length, lines.length, { change, gone: gap, added: () => gap });
}

/** A line of the form itself is only found where nobody touched it. */
function differenceOf({ field, lead, text }: KnownLine, line: string): number {
  if (alike(lead + text, line)) return 0;
  if (field === undefined) return 1;
  return 0.85 * (1 - similarity(text, withoutMark(line, lead)));
}
