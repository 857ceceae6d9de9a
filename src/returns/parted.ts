/** Cells of a city's own form in which several fields stand → each field with its own words, by the lines or by the words between them. */
import { boldWithin } from '../grid/emphasis.ts';
import type { Emphasised } from '../japanese/emphasis.ts';
import { grouped } from '../lists.ts';
import { placeName } from '../workbook/official/place.ts';
import { mapped } from './bold.ts';
import { byLines } from './by-lines.ts';
import { joinedCells, shownText } from './emphasised.ts';
import type { ReturnedField } from './returned.ts';
import { alike, asSeen } from './typed.ts';

export interface Parted {
  readonly fields: readonly ReturnedField[];
  readonly jumbled: readonly { readonly cell: string; readonly text: string }[];
}

/** Fields with emphasis say what they show, and get back their words as a sheet has them. */
export function partedFields(all: readonly ReturnedField[]): Parted {
  const { fields, jumbled } = partsIn(all.map(asShown));
  return { jumbled, fields: fields.map((field, index) => ({ ...field, text: all[index]?.text ?? '' })) };
}

function asShown(field: ReturnedField): ReturnedField {
  return field.prose ? { ...field, text: shownText(field) } : field;
}

function partsIn(fields: readonly ReturnedField[]): Parted {
  const jumbled: { cell: string; text: string }[] = [];
  const words = new Map<ReturnedField, Emphasised>();
  for (const group of groupsOf(fields)) {
    const cell = mapped(joinedCells(group[0]?.cells ?? []), asSeen);
    const { text } = cell;
    const parts = partsOf(group, text);
    if (!parts) jumbled.push({ cell: cellOf(group[0]), text });
    const said = parts ? withBold(parts, group, cell) : group.map((field) => ({ ...field, bold: [] }));
    for (const [index, field] of group.entries()) words.set(field, said[index] ?? { text: '', bold: [] });
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

function withWords(field: ReturnedField, said: Emphasised | undefined): ReturnedField {
  if (said === undefined) return field;
  if (said.text === '') return { ...field, cells: [] };
  const { lead } = field;
  const bold = said.bold.map(({ from, to }) => ({ from: from + lead.length, to: to + lead.length }));
  const cell = { kind: 'text', text: lead + said.text, formula: false } as const;
  return { ...field, cells: [bold.length > 0 ? { ...cell, bold } : cell] };
}

/** What is bold in each part: where it stands in the cell, one below the other. */
function withBold(parts: readonly string[], group: readonly ReturnedField[], cell: Emphasised): Emphasised[] {
  let at = 0;
  return parts.map((text, index) => {
    const lead = group[index]?.lead ?? '';
    if (cell.text.startsWith(lead, at)) at += lead.length;
    const from = cell.text.indexOf(text, at);
    if (from < 0) return { text, bold: [] };
    at = from + text.length;
    return { text, bold: boldWithin(cell, from, at) ?? [] };
  });
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
