/** Everything a sheet says → data, one value a datum, whatever fields it has: a new field is listed without a word here. */
import { readDates } from '../calendar/read.ts';
import type { Read } from '../plan/sheet.ts';
import { timingOf } from '../plan/timing.ts';
import { stretchOf } from '../plan/written-time.ts';
import { isMapping, type Mapping } from '../sheets/mapping.ts';
import { placeIn } from '../sheets/schema.ts';
import { type SheetKind, sheetShapes } from '../sheets/shape/index.ts';
import { type Context, contextOf, named, ofMain, under, wordsAt } from './data-context.ts';
import { below, isInTargets, isOpen, keyOf, placeBelow, type Spot } from './data-spot.ts';
import { amountOf, type Datum, oneLine, timeOfWords } from './datum.ts';

export interface About {
  readonly head: Pick<Datum, 'kind' | 'id' | 'title' | 'owner' | 'fiscalYear'>;
  /** The names of the city's areas. */
  readonly areas: readonly string[];
  /** The unit of amounts of money. */
  readonly money: string | undefined;
  /** The year a bare 28年度 is read by. */
  readonly near: number | undefined;
  /** What the columns of a list by year are called. */
  readonly columns: readonly string[];
  /** Of the whole sheet, as written. */
  readonly period: string | undefined;
  /** Fields that are listed in another way. */
  readonly skip: readonly string[];
}

/** Said of the whole sheet, and so in every row. */
const ofSheet: ReadonlySet<string> = new Set(['kind', 'id', 'year', 'area', 'unit']);

/** Said of the values beside it, and so in their rows. */
const ofNeighbours: ReadonlySet<string> = new Set([
  'id',
  'number',
  'code',
  'at',
  'as-of',
  'in',
  'item',
  'kind',
  'by',
  'head',
  'unit',
  'area',
]);

/** The value that a mapping is about: named by the mapping itself. */
const mains = ['value', 'amount', 'text', 'status', 'grade'] as const;

/** These say what they are by their own name too. */
const judged: ReadonlySet<string> = new Set(['status', 'grade']);

/** Where the schema has one title for several fields. */
const names: Readonly<Record<string, string>> = { baseline: '基準値', actuals: '実績値', target: '目標値' };

export function dataOfSheet(
  { data }: Pick<Read<object>, 'data'>,
  kind: SheetKind,
  about: About,
): readonly Datum[] {
  const listing = new Listing(about);
  listing.sheet(data as Mapping, kind);
  return listing.data;
}

/** The data of one sheet as it is walked through, from the outside in. */
class Listing {
  readonly data: Datum[] = [];
  readonly #about: About;

  constructor(about: About) {
    this.#about = about;
  }

  sheet(sheet: Mapping, kind: SheetKind): void {
    const top: Context = {
      item: '',
      last: '',
      heading: '',
      number: '',
      part: '',
      area: wordsAt(sheet, 'area') ?? '',
      period: this.#about.period ?? '',
      unit: wordsAt(sheet, 'unit'),
      note: undefined,
      heads: [],
    };
    const spot: Spot = { place: '', step: '', above: undefined, schema: placeIn(sheetShapes[kind]) };
    for (const [key, value] of Object.entries(sheet))
      if (!this.#isSaidElsewhere(key, value) && isOpen(key, spot))
        this.#walk(value, key, spot, this.#member(key, spot, top));
  }

  /** An owner that is one text or a list stands in every row. */
  #isSaidElsewhere(key: string, value: unknown): boolean {
    const owns = key === 'owner' && (typeof value === 'string' || Array.isArray(value));
    return owns || ofSheet.has(key) || this.#about.skip.includes(key);
  }

  #walk(value: unknown, step: string | number, above: Spot, context: Context): void {
    if (typeof value === 'string') {
      if (value !== '') this.data.push(this.#datum(value, step, above, context));
    } else if (Array.isArray(value)) {
      const list = below(above, step);
      for (const [index, item] of value.entries())
        this.#walk(item, index, list, this.#inColumn(list, index, context));
    } else if (isMapping(value)) {
      this.#walkMapping(value, below(above, step), context);
    }
  }

  #walkMapping(mapping: Mapping, spot: Spot, outer: Context): void {
    const inner = contextOf(mapping, outer);
    const main = mains.find((key) => typeof mapping[key] === 'string');
    for (const [key, value] of Object.entries(mapping)) {
      if (ofNeighbours.has(key) || (key === 'note' && main !== undefined) || !isOpen(key, spot)) continue;
      const context = this.#member(key, spot, inner);
      const naming = judged.has(key) ? context : inner;
      const own = key === main ? ofMain(naming, context, noteIn(mapping, spot)) : context;
      this.#walk(value, key, spot, own);
    }
  }

  /** What a member's key says: a field of the schema, a year, an area, or the id of a part. */
  #member(key: string, { above, schema }: Spot, context: Context): Context {
    const { areas, near } = this.#about;
    const title = (above === undefined ? names[key] : undefined) ?? schema.keys.get(key)?.title;
    if (title !== undefined) return context.last === title ? context : named(title, context);
    if (areas.includes(key)) return { ...context, area: key };
    return stretchOf(key, near) ? { ...context, period: key } : { ...context, part: key };
  }

  #inColumn({ above, step }: Spot, index: number, context: Context): Context {
    const column = step === 'stages' ? this.#about.columns[index] : undefined;
    if (column !== undefined) return { ...context, period: column };
    const head = above?.step === 'rows' ? context.heads[index] : undefined;
    return typeof head === 'string' ? { ...context, heading: under(context.heading, head) } : context;
  }

  #datum(text: string, step: string | number, above: Spot, context: Context): Datum {
    const { head, money, near } = this.#about;
    const key = typeof step === 'string' ? step : keyOf(above);
    const { area, heading, item, note, number, part, period, unit } = context;
    const time = timeOfWords(period, near);
    const inTargets = step === 'targets' || isInTargets(above);
    const { from, to } = inTargets && key !== 'tags' ? deadlineOf(text, near) : time;
    const counted = key === 'value' || key === 'amount';
    const amount = counted ? amountOf(text, unit ?? (key === 'amount' ? money : undefined)) : {};
    // So many of them are made that copies of copies would be felt.
    return {
      kind: head.kind,
      id: head.id,
      title: head.title,
      owner: head.owner,
      heading,
      number,
      part,
      area,
      item,
      place: placeBelow(above, step),
      period,
      fiscalYear: 'fiscalYear' in time ? time.fiscalYear : head.fiscalYear,
      year: time.year,
      text: oneLine(text),
      from,
      to,
      amount: amount.amount,
      unit: amount.unit,
      note: note && oneLine(note),
    };
  }
}

function deadlineOf(text: string, near: number | undefined): Pick<Datum, 'from' | 'to'> {
  const timing = timingOf(readDates(text, near === undefined ? {} : { fiscalYear: near }));
  return { from: timing?.starts, to: timing?.ends };
}

function noteIn(mapping: Mapping, spot: Spot): string | undefined {
  return isOpen('note', spot) ? wordsAt(mapping, 'note') : undefined;
}
