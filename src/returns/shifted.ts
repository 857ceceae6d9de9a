/** Whether the words of a worksheet have moved away from the names of their fields: some programs put in a row and leave the names behind. */
import { grouped } from '../lists.ts';
import type { ReadSheet } from '../workbook/read/read.ts';
import { shownText } from './emphasised.ts';
import type { Returned, ReturnedField } from './returned.ts';
import { asSeen } from './typed.ts';

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The field stands where `from` is; its words stand at `to`, undefined where nobody finds them. */
interface Seen {
  readonly from: Spot;
  readonly to: Spot | undefined;
}

export function isShifted({ fields, known, record, sheets }: Returned): boolean {
  const single = fields.filter((field) => {
    const [area, another] = field.areas;
    return area && !another && area.from === area.to && !known.has(wordsOf(field));
  });
  const bySheet = grouped(single, ({ areas: [area] }) => area?.sheet);
  return sheets.some((sheet) => {
    const seen = seenIn(sheet, bySheet.get(sheet.name) ?? []);
    const alone = goneAlone(seen);
    if (!record.official && alone && mayHaveGone(alone, sheet.name, fields)) return false;
    return goneAlong(seen, 'row', 'column') || goneAlong(seen, 'column', 'row');
  });
}

function wordsOf(field: ReturnedField): string {
  return field.text.trim() === '' ? '' : asSeen(field.lead + shownText(field) + (field.tail ?? ''));
}

/** Words that several fields say tell nothing. */
function seenIn({ rows }: ReadSheet, fields: readonly ReturnedField[]): Seen[] {
  const places = new Map<string, { from: Spot; at: Spot[] } | undefined>();
  for (const field of fields) {
    const [area] = field.areas;
    const words = wordsOf(field);
    const from = { row: area?.from ?? 0, column: area?.column ?? 0 };
    if (words !== '') places.set(words, places.has(words) ? undefined : { from, at: [] });
  }
  for (const [row, cells] of rows)
    for (const [column, { text }] of cells) places.get(asSeen(text))?.at.push({ row, column });
  return [...places.values()].flatMap((place) => {
    if (!place) return [];
    const { at, from } = place;
    const stays = at.some(({ column, row }) => row === from.row && column === from.column);
    return { from, to: stays ? from : at.length === 1 ? at[0] : undefined };
  });
}

/** The only one that stands in another row of its column: a person cut it out and pasted it. */
function goneAlone(seen: readonly Seen[]): Seen | undefined {
  const moved = seen.filter(({ from, to }) => to && (to.row !== from.row || to.column !== from.column));
  const [one] = moved;
  return moved.length === 1 && one?.to?.column === one?.from.column ? one : undefined;
}

/** To a cell of its own; and with others below it, it would be a row put in by a program. */
function mayHaveGone({ from, to }: Seen, sheet: string, fields: readonly ReturnedField[]): boolean {
  return fields.every(
    ({ areas: [area], cells = [], text }) =>
      area?.sheet !== sheet ||
      (area.from <= from.row && area.from !== to?.row) ||
      (text.trim() === '' && cells.length === 0),
  );
}

/** From some row on, all words that are found stand as many rows further on; one that a person moved leaves others in their place. */
function goneAlong(seen: readonly Seen[], axis: 'row' | 'column', other: 'row' | 'column'): boolean {
  const found = seen.flatMap(({ from, to }) =>
    to?.[other] === from[other] ? [{ at: from[axis], by: to[axis] - from[axis] }] : [],
  );
  const moved = found.filter(({ by }) => by !== 0);
  const first = moved.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const [one] = moved;
  return one !== undefined && found.every(({ at, by }) => at < first || by === one.by);
}
