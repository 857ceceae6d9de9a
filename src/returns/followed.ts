/** Fields whose words stand in another cell of their column now: cut and pasted, or a list that was sorted. They go where their words went. */
import { grouped, put } from '../lists.ts';
import { shownText } from './emphasised.ts';
import type { Returned, ReturnedField } from './returned.ts';
import { asSeen } from './typed.ts';

export function followed(returned: Returned): ReturnedField[] {
  const places = placesOf(returned);
  const taken = new Set([...places.values()].map(({ at }) => at));
  return returned.fields.map((field) => {
    const place = places.get(field);
    if (place) return { ...field, areas: [place.area], cells: [place.cell] };
    // Another has taken its cell, and its own words are nowhere.
    return taken.has(keyOf(field)) ? { ...field, areas: [], cells: undefined } : field;
  });
}

interface Place {
  readonly at: string;
  readonly area: ReturnedField['areas'][number];
  readonly cell: NonNullable<ReturnedField['cells']>[number];
}

function placesOf({ fields, known, sheets }: Returned): Map<ReturnedField, Place> {
  const lost = lostByWords(fields.filter(ordered(fields)), known);
  if (lost.size === 0) return new Map();
  const others = new Set([...lost.values()]);
  const owned = new Set(fields.filter((field) => !others.has(field) && !isBlank(field)).map(keyOf));
  const found = new Map<ReturnedField, Place[]>();
  for (const { name, rows } of sheets)
    for (const [row, cells] of rows)
      for (const [column, cell] of cells) {
        const field = lost.get(asSeen(cell.text)) ?? lost.get(asSeen(cell.text.split('\n', 1)[0] ?? ''));
        const [area] = field?.areas ?? [];
        const at = placeAt(name, column, row);
        if (!field || area?.sheet !== name || area.column !== column || owned.has(at)) continue;
        const place = { at, area: { sheet: name, column, from: row, to: row }, cell };
        put(found, field, place);
      }
  return new Map(
    [...found].flatMap(([field, [place, another]]) => (place && !another ? [[field, place]] : [])),
  );
}

/**
 * Items of one square each that stand one below the other in their own order, with nothing of others in the column: where
 * one went can be told. Words that change places in a table are corrections of its squares.
 */
function ordered(fields: readonly ReturnedField[]): (field: ReturnedField) => boolean {
  const lists = new Map<string, ReturnedField[]>();
  const entities = new Map<string, Set<string>>();
  const squares = new Map<string, number>();
  for (const field of fields) {
    for (const item of itemsAbove(field)) squares.set(item, (squares.get(item) ?? 0) + 1);
    const list = listOf(field);
    if (list !== undefined) put(lists, list, field);
    const column = columnOf(field);
    entities.set(column, (entities.get(column) ?? new Set()).add(field.entity));
  }
  const isOrdered = (own: readonly ReturnedField[]) =>
    new Set(own.map(columnOf)).size === 1 &&
    own.every((field, at) => at === 0 || indexOf(own[at - 1]) < indexOf(field)) &&
    own.every((field) => squares.get(itemOf(field)) === 1);
  const good = new Set([...lists].flatMap(([list, own]) => (isOrdered(own) ? [list] : [])));
  return (field) => good.has(listOf(field) ?? '') && entities.get(columnOf(field))?.size === 1;
}

const itemField = /^(.*?)\.(\d+)(?:\.(?:text|title))?$/s;

function listOf({ entity, field }: ReturnedField): string | undefined {
  const [, list] = itemField.exec(field) ?? [];
  return list === undefined ? undefined : `${entity} ${list}`;
}

function indexOf(field: ReturnedField | undefined): number {
  return Number(itemField.exec(field?.field ?? '')?.[2] ?? -1);
}

function itemOf(field: ReturnedField): string {
  return `${listOf(field)}.${indexOf(field)}`;
}

/** Every item that it is a part of: `entity content.0`, `entity content.0.points.1`. */
function itemsAbove({ entity, field }: ReturnedField): string[] {
  const steps = field.split('.');
  return steps.flatMap((step, at) =>
    /^\d+$/.test(step) ? [`${entity} ${steps.slice(0, at + 1).join('.')}`] : [],
  );
}

function columnOf({ areas: [area] }: ReturnedField): string {
  return area ? `${area.sheet}!${area.column}` : '';
}

/** By its words, each field that no longer holds them; where two have lost the same, nobody can tell them apart. */
function lostByWords(
  fields: readonly ReturnedField[],
  known: ReadonlySet<string>,
): Map<string, ReturnedField> {
  const lost = fields.filter((field) => {
    const words = wordsOf(field);
    return field.text.trim() !== '' && !known.has(words) && isLost(field, words);
  });
  return new Map(
    [...grouped(lost, wordsOf)].flatMap(([words, [field, another]]) =>
      field && !another ? [[words, field]] : [],
    ),
  );
}

function isLost({ areas, cells }: ReturnedField, words: string): boolean {
  return areas.length === 1 && asSeen((cells ?? []).map(({ text }) => text).join('')) !== words;
}

/** Nothing stands there that could be overlooked. */
function isBlank({ cells = [], text }: ReturnedField): boolean {
  return text.trim() === '' && cells.length === 0;
}

function wordsOf(field: ReturnedField): string {
  return asSeen(field.lead + shownText(field));
}

function keyOf({ areas: [area] }: ReturnedField): string {
  return area ? placeAt(area.sheet, area.column, area.from) : '';
}

function placeAt(sheet: string, column: number, row: number): string {
  return `${sheet}!${column},${row}`;
}
