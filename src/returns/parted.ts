/** Cells of a city's own form in which several fields stand → each field with its own words, by the lines or by the words between them. */
import { grouped } from '../lists.ts';
import { placeName } from '../workbook/official/place.ts';
import { byLines } from './by-lines.ts';
import { shownText } from './emphasised.ts';
import type { ReturnedField } from './returned.ts';
import { alike, asSeen } from './typed.ts';

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
    const text = asSeen((group[0]?.cells ?? []).map((cell) => cell.text).join(''));
    const parts = partsOf(group, text);
    if (!parts) jumbled.push({ cell: cellOf(group[0]), text });
    for (const [index, field] of group.entries()) words.set(field, parts ? (parts[index] ?? '') : field.text);
  }
  return { fields: fields.map((field) => withWords(field, words.get(field))), jumbled };
}

/** Those that share a cell, or have words behind them. */
function groupsOf(fields: readonly ReturnedField[]): ReturnedField[][] {
  const standing = fields.filter(({ areas, cells }) => areas.length === 1 && cells !== undefined);
  const groups = grouped(standing, ({ areas: [area] }) => JSON.stringify(area));
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
  return area ? placeName({ ...area, row: area.from }) : '';
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
  const to = tail !== '' && text.endsWith(asSeen(tail)) ? text.length - asSeen(tail).length : text.length;
  return text.slice(from, Math.max(from, to));
}

function byWords(group: readonly ReturnedField[], text: string): string[] | undefined {
  const parts: string[] = [];
  const [first] = group;
  if (!first || !text.startsWith(first.lead)) return undefined;
  let at = first.lead.length;
  for (const [index, { tail = '' }] of group.entries()) {
    const next = group[index + 1];
    const mark = next ? next.lead : asSeen(tail);
    if (next && mark === '') return undefined;
    const end = next ? text.indexOf(mark, at) : text.length - mark.length;
    if (end < at || (!next && !text.endsWith(mark))) return undefined;
    parts.push(text.slice(at, end));
    at = end + mark.length;
  }
  return parts;
}
