/** Cells of a city's own form in which several fields stand → each field with its own words, by the lines or by the words between them. */

import { similarity } from '../japanese/similarity.ts';
import { put } from '../lists.ts';
import { columnLetters } from '../workbook/areas.ts';
import { shownText } from './emphasised.ts';
import type { ReturnedField } from './returned.ts';
import { alike, settled } from './typed.ts';

export interface Parted {
  readonly fields: readonly ReturnedField[];
  readonly jumbled: readonly { readonly cell: string; readonly text: string }[];
}

/** What is bold on a city's own form is the form's: such fields say what they show, and get back their words with emphasis. */
export function partedFields(all: readonly ReturnedField[]): Parted {
  const { fields, jumbled } = partsIn(all.map(asShown));
  return { jumbled, fields: fields.map((field, index) => ({ ...field, text: all[index]?.text ?? '' })) };
}

function asShown(field: ReturnedField): ReturnedField {
  if (!field.prose) return field;
  const plain = field.cells?.map(({ bold: _, ...cell }) => cell);
  return { ...field, text: shownText(field), cells: plain };
}

function partsIn(fields: readonly ReturnedField[]): Parted {
  const jumbled: { cell: string; text: string }[] = [];
  const words = new Map<ReturnedField, string>();
  for (const group of groupsOf(fields)) {
    const text = settled((group[0]?.cells ?? []).map((cell) => cell.text).join(''));
    const parts = partsOf(group, text);
    if (!parts) jumbled.push({ cell: cellOf(group[0]), text });
    for (const [index, field] of group.entries()) words.set(field, parts ? (parts[index] ?? '') : field.text);
  }
  return { fields: fields.map((field) => withWords(field, words.get(field))), jumbled };
}

/** Those that share a cell, or have words behind them. */
function groupsOf(fields: readonly ReturnedField[]): ReturnedField[][] {
  const groups = new Map<string, ReturnedField[]>();
  for (const field of fields) {
    const [area] = field.areas;
    if (!area || field.areas.length > 1 || field.cells === undefined) continue;
    const key = JSON.stringify(area);
    put(groups, key, field);
  }
  return [...groups.values()].filter((group) => {
    const [first] = group;
    const isText = first?.cells?.every(({ kind }) => kind === 'text') ?? false;
    return group.length > 1 || (first?.tail !== undefined && isText);
  });
}

function withWords(field: ReturnedField, text: string | undefined): ReturnedField {
  if (text === undefined) return field;
  const cells = text === '' ? [] : [{ kind: 'text' as const, text: field.lead + text, formula: false }];
  return { ...field, cells };
}

function cellOf(field: ReturnedField | undefined): string {
  const [area] = field?.areas ?? [];
  return area ? `${area.sheet}!${columnLetters(area.column)}${area.from}` : '';
}

/** Undefined where the words between the fields are gone. An empty part was emptied. */
function partsOf(group: readonly ReturnedField[], text: string): string[] | undefined {
  const whole = group.map(({ lead, tail = '', text: own }) => lead + own + tail).join('');
  if (alike(text, whole)) return group.map((field) => field.text);
  if (text.trim() === '') return group.map(() => '');
  const [first] = group;
  if (group.length === 1 && first) return [between(text, first)];
  return group.slice(1).every(({ lead }) => lead.includes('\n'))
    ? byLines(group, text)
    : byWords(group, text);
}

/** The mark before and the words behind are taken off where they still stand there. */
function between(text: string, { lead, tail = '' }: ReturnedField): string {
  const from = lead !== '' && text.startsWith(lead) ? lead.length : 0;
  const to = tail !== '' && text.endsWith(settled(tail)) ? text.length - settled(tail).length : text.length;
  return text.slice(from, Math.max(from, to));
}

function byWords(group: readonly ReturnedField[], text: string): string[] | undefined {
  const parts: string[] = [];
  const [first] = group;
  if (!first || !text.startsWith(first.lead)) return undefined;
  let at = first.lead.length;
  for (const [index, { tail = '' }] of group.entries()) {
    const next = group[index + 1];
    const mark = next ? next.lead : settled(tail);
    if (next && mark === '') return undefined;
    const end = next ? text.indexOf(mark, at) : text.length - mark.length;
    if (end < at || (!next && !text.endsWith(mark))) return undefined;
    parts.push(text.slice(at, end));
    at = end + mark.length;
  }
  return parts;
}

interface KnownLine {
  /** The field it belongs to; undefined for words of the form. */
  readonly field: number | undefined;
  readonly text: string;
  /** The mark before it. */
  readonly lead: string;
}

/** No honest cell has more. */
const mostLines = 1000;

/** Every field stands on lines of its own: what is new between them belongs to the field above. */
function byLines(group: readonly ReturnedField[], text: string): string[] | undefined {
  const known = linesOf(group);
  const lines = text.split('\n');
  if (lines.length > mostLines) return undefined;
  const places = placesOf(known, lines);
  const found = new Set(places.values());
  const isLost = ({ field, text: words }: KnownLine, at: number) =>
    field === undefined && words.trim() !== '' && !found.has(at);
  if (known.some(isLost)) return undefined;
  const parts: string[][] = group.map(() => []);
  const early: string[] = [];
  let current: number | undefined;
  for (const [index, line] of lines.entries()) {
    const own = known[places.get(index) ?? -1];
    if (own) current = own.field ?? current;
    if (own && own.field === undefined) continue;
    if (current === undefined) early.push(line);
    else parts[current]?.push(own ? withoutMark(line, own.lead) : line);
  }
  const [first] = parts;
  first?.push(...early);
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
  const same = cheapest(known, lines, ({ lead, text }, line) => (alike(lead + text, line) ? 0 : 1));
  let [fromKnown, fromLine] = [0, 0];
  for (const [line, at] of [...same, [lines.length, known.length] as const]) {
    const between = known.slice(fromKnown, at);
    const news = lines.slice(fromLine, line);
    const inOrder = between.length === news.length && between.every(({ field }) => field !== undefined);
    const found = inOrder
      ? news.map((_, index) => [index, index] as const)
      : cheapest(between, news, differenceOf);
    for (const [b, a] of found) places.set(fromLine + b, fromKnown + a);
    if (at < known.length) places.set(line, at);
    [fromKnown, fromLine] = [at + 1, line + 1];
  }
  return places;
}

/** The cheapest way from what went out to what came back, as pairs of a line and the known one it was. */
function cheapest(
  known: readonly KnownLine[],
  lines: readonly string[],
  difference: (known: KnownLine, line: string) => number,
): [line: number, known: number][] {
  const costs = Array.from({ length: known.length + 1 }, () => new Float64Array(lines.length + 1));
  const cost = (a: number, b: number) => costs[a]?.[b] ?? 0;
  const kept = known.map((line) => lines.map((words) => difference(line, words)));
  for (let a = known.length; a >= 0; a -= 1)
    for (let b = lines.length; b >= 0; b -= 1) {
      const ways = [
        ...(a < known.length && b < lines.length ? [(kept[a]?.[b] ?? 1) + cost(a + 1, b + 1)] : []),
        ...(a < known.length ? [gap + cost(a + 1, b)] : []),
        ...(b < lines.length ? [gap + cost(a, b + 1)] : []),
      ];
      const row = costs[a];
      if (row) row[b] = ways.length === 0 ? 0 : Math.min(...ways);
    }
  const pairs: [number, number][] = [];
  let [a, b] = [0, 0];
  while (a < known.length && b < lines.length) {
    if ((kept[a]?.[b] ?? 1) + cost(a + 1, b + 1) === cost(a, b)) pairs.push([b++, a++]);
    else if (gap + cost(a + 1, b) === cost(a, b)) a += 1;
    else b += 1;
  }
  return pairs;
}

/** A line of the form itself is only found where nobody touched it. */
function differenceOf({ field, lead, text }: KnownLine, line: string): number {
  if (alike(lead + text, line)) return 0;
  if (field === undefined) return 1;
  return 0.85 * (1 - similarity(text, withoutMark(line, lead)));
}
