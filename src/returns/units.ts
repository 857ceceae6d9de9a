/** The fields of a form where they stand now: column by column, each on its row, with the label beside it. */
import { isSamePath, type Origin, type Path } from '../diagnostics/finding.ts';
import { countBefore, put } from '../lists.ts';
import type { Place } from './home.ts';
import { isItem, itemOf } from './items.ts';
import type { Returned, ReturnedField } from './returned.ts';
import { asSeen } from './typed.ts';

/** A field on its row; `number` counts as the form printed them. */
export interface Unit {
  readonly number: number;
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  readonly entity: string;
  /** Absent for what is no item of a list. */
  readonly item: Origin | undefined;
  readonly ours: string;
}

/** The fields of each column of each worksheet that shows one entity, as they went out; an item counts once. */
export function columnsOf(
  fields: readonly ReturnedField[],
  places: ReadonlyMap<ReturnedField, Place>,
): Unit[][] {
  const columns = new Map<string, Unit[]>();
  const known = new Set<string>();
  for (const [number, field] of fields.entries()) {
    const [area, another] = field.areas;
    const place = places.get(field);
    if (!area || another || !place) continue;
    const item = isItem(place.at.path) ? itemOf(place.at) : undefined;
    const key = JSON.stringify([place.at.file, place.at.document, item?.path ?? number]);
    if (known.has(key)) continue;
    known.add(key);
    const { column, from: row, sheet } = area;
    const unit = { number, sheet, column, row, entity: field.entity, item, ours: place.ours };
    const group = `${sheet}!${column}`;
    put(columns, group, unit);
  }
  return [...columns.values()].filter(
    (units) =>
      new Set(units.map(({ entity }) => entity)).size === 1 &&
      new Set(units.map(({ row }) => row)).size === units.length,
  );
}

/** The label that stands left of a unit or covers its row, as something to compare. */
export type Labels = (unit: Unit) => string | undefined;

export function labelsIn({ known, sheets }: Returned): Labels {
  const bySheet = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return ({ column, row, sheet: name }) => {
    const sheet = bySheet.get(name);
    for (let at = column - 1; at > 0; at -= 1) {
      const top =
        sheet?.merges.find((one) => one.left === at && one.top <= row && row <= one.bottom)?.top ?? row;
      const words = asSeen(sheet?.rows.get(top)?.get(at)?.text ?? '');
      if (words.length > 1 && known.has(words)) return `${at},${top}`;
    }
    return undefined;
  };
}

export function listOf({ item }: Unit): Path | undefined {
  return item?.path.slice(0, -1);
}

/** Of a run of units in order the last, and the end of the run without it. */
interface End {
  readonly unit: Unit;
  readonly before: End | undefined;
}

/** The most that kept their order: the others were moved. There may be several such runs, and another is found from the end. */
export function longestRun(units: readonly Unit[], from: 'start' | 'end'): Unit[] {
  const fromEnd = from === 'end';
  const sequence = fromEnd ? units.toReversed() : units;
  const rank = (unit: Unit | undefined) => (fromEnd ? -1 : 1) * (unit?.number ?? 0);
  // The last of the best run of each length.
  const ends: End[] = [];
  for (const unit of sequence) {
    const length = countBefore(ends.length, (at) => rank(ends[at]?.unit) < rank(unit));
    ends[length] = { unit, before: ends[length - 1] };
  }
  const run: Unit[] = [];
  for (let end = ends.at(-1); end; end = end.before) run.push(end.unit);
  return fromEnd ? run : run.toReversed();
}

export function same(one: Path | undefined, other: Path | undefined): boolean {
  return one !== undefined && other !== undefined && isSamePath(one, other);
}
