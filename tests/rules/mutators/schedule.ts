/** Slips in スケジュール and 進捗の状況: dates swapped, items under the wrong period, reports forgotten or made up. */
import { similarity } from '../../../src/japanese/similarity.ts';
import type { Break, City, Mutator } from './mutator.ts';
import { isBelow, onLines, placeOf, type Row, rewritten, rowsOf, withLines } from './rows.ts';

const month = /(?<![\d.])\d{1,2}(?=月)/gu;
const dated = /（(?<date>[～\d][^（）]*月[^（）]*)）/gu;

const isSchedule = isBelow('schedule');
const isProgress = isBelow('progress');
const isPlan = (row: Row) => (isSchedule(row) || isProgress(row)) && !isBelow('issues', 'content')(row);

/** An item of one line, with its only date. */
interface Dated {
  readonly row: Row;
  readonly date: string;
}

function datedItems(city: City, fits: (row: Row) => boolean): Dated[] {
  return rowsOf(city).flatMap((row) => {
    const found = [...row.text.matchAll(dated)];
    const [only] = found;
    return fits(row) && isItem(row) && only && found.length === 1
      ? [{ row, date: only.groups?.date ?? '' }]
      : [];
  });
}

/** On the line of its dash, or below it after its id. */
const isItem = ({ item, keys }: Row) => item || keys.at(-1) === 'text';

const monthsOf = (date: string) => date.match(/\d+(?=月)/g)?.join(' ');

const withDate = ({ date, row }: Dated, other: string) => row.text.replace(`（${date}）`, `（${other}）`);

function swapDates(city: City): Break[] {
  const items = datedItems(city, isSchedule);
  return items.flatMap((a, index) =>
    items.slice(index + 1).flatMap((b) => {
      if (a.row.file !== b.row.file || monthsOf(a.date) === monthsOf(b.date)) return [];
      const changes = new Map([
        [a.row.index, [withDate(a, b.date)]],
        [b.row.index, [withDate(b, a.date)]],
      ]);
      return [withLines(city, a.row.file, changes, [placeOf(a.row), placeOf(b.row)])];
    }),
  );
}

const periodOf = ({ keys }: Row) => keys[1] ?? '';
const later = /次年度|以降/;

/** The item goes to the end of the list of another period of the year. */
function moveItem(city: City): Break[] {
  const items = datedItems(city, isSchedule).filter(({ row }) => !later.test(periodOf(row)));
  const lasts = new Map(items.map((one) => [`${one.row.file} ${periodOf(one.row)}`, one.row]));
  return items.flatMap(({ row }) =>
    [...lasts.values()].flatMap((last) => {
      if (last.file !== row.file || periodOf(last) === periodOf(row) || periodOf(row) === '') return [];
      if ([row, last].some((one) => !one.item || /\b(?:id|text):/.test(one.text))) return [];
      const changes = new Map([
        [row.index, []],
        [last.index, [last.text, row.text]],
      ]);
      const line = last.index + 2 - (row.index < last.index ? 1 : 0);
      return [withLines(city, row.file, changes, [{ file: row.file, line }])];
    }),
  );
}

/** What stands under a later period is reported as if it were done. */
function reportTheFuture(city: City): Break[] {
  return datedItems(city, isSchedule).flatMap(({ date, row }) => {
    const start = `${Number(monthsOf(date)?.split(' ')[0])}`.padStart(2, '0');
    const year = Number(city.asOf.slice(0, 4)) + (Number(start) < 4 ? 1 : 0);
    if (`${year}-${start}` <= city.asOf.slice(0, 7) || date.startsWith('～') || /\d年|R/.test(date))
      return [];
    const last = rowsOf(city).findLast((one) => one.file === row.file && isProgress(one) && one.item);
    if (!last || periodOf(last) !== periodOf(row)) return [];
    const text = row.text.replace(/^\s*- /, `${' '.repeat(last.text.search(/\S/))}- `);
    if (/\bid:/.test(text)) return [];
    const changes = new Map([[last.index, [last.text, text]]]);
    return [withLines(city, row.file, changes, [{ file: row.file, line: last.index + 2 }])];
  });
}

const undated = ({ text }: Row) => text.replace(dated, '').replace(/^.*?(?:- |text: )/, '');

/** The plan it was about is the one most like it. */
function forgetReport(city: City): Break[] {
  return datedItems(city, isProgress).flatMap(({ row }) => {
    const rows = rowsOf(city).filter(({ file }) => file === row.file);
    const plans = rows.filter((one) => isSchedule(one) && isItem(one));
    const likeness = (one: Row) => similarity(undated(one), undated(row));
    const plan = plans.toSorted((a, b) => likeness(b) - likeness(a))[0];
    const beside = rows.filter((one) => isProgress(one) && isItem(one) && periodOf(one) === periodOf(row));
    if (!plan || beside.length < 2 || !row.item) return [];
    // Of a flat list a whole period may be left without a report; that is said at its head.
    const heads = rows.filter(({ keys }) => keys.length === 1 && isPlan({ ...row, keys }));
    return [withLines(city, row.file, new Map([[row.index, []]]), [plan, ...heads].map(placeOf))];
  });
}

/** Two months more: late, still to come, or outside its period. */
function reportLater(city: City): Break[] {
  return datedItems(city, isProgress).flatMap(({ date, row }) => {
    if (/\d年|R|中|～.*～|、/.test(date) || row.text.includes('of:')) return [];
    const next = date.replace(month, (words) => `${((Number(words) + 1) % 12) + 1}`);
    return rewritten(city, row, row.text.replace(`（${date}）`, `（${next}）`));
  });
}

/** Of a report on several parts the first one, two months later. */
function reportPartLater(city: City): Break[] {
  return rowsOf(city).flatMap((row) => {
    const [first, ...others] = [...row.text.matchAll(dated)];
    const date = first?.groups?.date ?? '';
    if (!isProgress(row) || others.length === 0 || !/^～?\d+月$/.test(date) || row.text.includes('：'))
      return [];
    const next = date.replace(/\d+/, (words) => `${((Number(words) + 1) % 12) + 1}`);
    return rewritten(city, row, row.text.replace(date, next));
  });
}

export const scheduleMutators: readonly Mutator[] = [
  { name: 'swap the dates of two items', floor: 0.5, breaks: swapDates },
  { name: 'put an item under another period', floor: 0.9, breaks: moveItem },
  {
    name: 'turn a range of months round',
    floor: 0.9,
    breaks: onLines(isPlan, /(\d+)(月?)～(\d+)月/g, ([words, from = '', unit, to = '']) =>
      from === to || words === '' ? undefined : `${to}${unit}～${from}月`,
    ),
  },
  { name: 'write the 13th month', floor: 0.9, breaks: onLines(isPlan, month, () => '13') },
  {
    name: 'write a day that does not exist',
    floor: 0.9,
    breaks: onLines(isPlan, /(?<=（～?)(\d+)月(?=）)/g, () => '2月30日'),
  },
  {
    name: 'mistype the year of a date',
    floor: 0.9,
    breaks: onLines(isPlan, /(?<=令和|R)(\d+)(?=年|\.)/g, ([year]) => `1${year}`),
  },
  { name: 'report the future', floor: 0.9, breaks: reportTheFuture },
  { name: 'forget to report an item', floor: 0.9, breaks: forgetReport },
  { name: 'report an item two months later', floor: 0.9, breaks: reportLater },
  { name: 'report a part of an item two months later', floor: 0.9, breaks: reportPartLater },
  {
    name: 'count an area too many',
    floor: 0.9,
    breaks: onLines(isPlan, /(?<=他)\d(?=区)/g, ([count]) => `${Number(count) + 1}`),
  },
  {
    name: 'drop the reason of a delay',
    floor: 0.9,
    breaks: onLines(isProgress, /, reason: [^,}]+/g, () => ''),
  },
  {
    name: 'mistype the name of a period',
    floor: 0.9,
    breaks: onLines(isPlan, /^ {2}(?:前期|後期|第\d四半期)(?=:)/g, ([words]) =>
      words.replace('期', '季').replace('第', '等'),
    ),
  },
];
