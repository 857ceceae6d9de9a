/** Slips in indicators: the direction, a digit, a unit, a time. */
import type { Break, City, Mutator } from './mutator.ts';
import { documentOf, onLines, placeOf, type Row, rewritten, rowsOf, withLines } from './rows.ts';

const isKpi = ({ file }: Row) => file.includes('kpi');
const isActual = (row: Row) => isKpi(row) && row.keys[0] === 'actuals';
const isTarget = (row: Row) => isKpi(row) && row.keys[0] === 'target';
const isMeasure = (row: Row) => isActual(row) || isTarget(row);

const value = /(?<=value: )"?(?<number>\d[\d,.]*)(?<unit>[^\s"},]*)"?/g;

const hasNumber = /value: "?\d/;

function turnDirection(city: City): Break[] {
  return rowsOf(city).flatMap((row) => {
    if (!isKpi(row) || row.keys[0] !== 'better' || row.text.includes('keep')) return [];
    const other = row.text.includes('higher') ? 'lower' : 'higher';
    const counted = documentOf(city, row).filter((one) => isMeasure(one) && hasNumber.test(one.text));
    // Without numbers no direction can be wrong.
    if (!counted.some(isActual) || !counted.some(isTarget)) return [];
    const places = documentOf(city, row)
      .filter((one) => one === row || one.index === row.index || isMeasure(one) || one.keys[0] === 'baseline')
      .map(placeOf);
    return rewritten(city, row, row.text.replace(/higher|lower/, other), places);
  });
}

/** Which times two values have, exchanged. */
function swapTimes(city: City): Break[] {
  return rowsOf(city).flatMap((row) => {
    if (!isActual(row)) return [];
    const next = rowsOf(city).find(
      (one) => one.file === row.file && one.index === row.index + 1 && isActual(one),
    );
    const at = /(?<=at: )[^,}]+/;
    const inline = [...row.text.matchAll(/(?<=at: )[^,}]+/g)];
    if (inline.length > 1) {
      const [one = '', two = ''] = inline.map(([words]) => words);
      return rewritten(city, row, row.text.replace(one, '\u0000').replace(two, one).replace('\u0000', two));
    }
    const [mine, its] = [at.exec(row.text)?.[0], next && at.exec(next.text)?.[0]];
    if (!next || mine === undefined || its === undefined) return [];
    const changes = new Map([
      [row.index, [row.text.replace(mine, its)]],
      [next.index, [next.text.replace(its, mine)]],
    ]);
    return [withLines(city, row.file, changes, [placeOf(row), placeOf(next)])];
  });
}

/** 62.6 becomes 626, and 895 becomes 8950; with fewer than two others nobody can tell. */
function zeroTooMany(city: City): Break[] {
  const typed = onLines(
    (row) => isActual(row) && documentOf(city, row).filter(isMeasure).flatMap(valuesOf).length > 2,
    value,
    ({ groups: { number = '', unit = '' } = {} }) =>
      number === '0'
        ? undefined
        : `"${number.replace(/[,.]/g, '')}${number.includes('.') ? '' : '0'}${unit}"`,
  );
  return typed(city);
}

const valuesOf = ({ text }: Row) => [...text.matchAll(value)];

function dropLine(key: string) {
  return (city: City): Break[] =>
    rowsOf(city).flatMap((row) => {
      if (!isKpi(row) || row.keys.length !== 1 || row.keys[0] !== key) return [];
      const first = documentOf(city, row)[0];
      return first ? [withLines(city, row.file, new Map([[row.index, []]]), [placeOf(first)])] : [];
    });
}

/** 10 years or more away. */
function otherYear(words: string): string | undefined {
  if (/\d{4}年/.test(words)) return words.replace(/\d{4}/, (year) => `${Number(year) + 27}`);
  return words.replace(/\d+/, (year) => (year.length === 1 ? `1${year}` : `${Number(year) + 10}`));
}

export const kpiMutators: readonly Mutator[] = [
  { name: 'turn the direction of a KPI', floor: 0.9, breaks: turnDirection },
  { name: 'leave out the direction of a KPI', floor: 0.9, breaks: dropLine('better') },
  { name: 'leave out the name of a KPI', floor: 0.9, breaks: dropLine('title') },
  { name: 'type a zero too many in a value', floor: 0.7, breaks: zeroTooMany },
  {
    name: 'write a value in words',
    floor: 0.6,
    breaks: onLines(isActual, value, ({ groups = {} }) => `十数${groups.unit}`),
  },
  {
    name: 'mistype the unit of a value',
    floor: 0.9,
    breaks: onLines(isMeasure, value, ({ groups = {} }) =>
      groups.unit === '' || /年/.test(groups.unit ?? '')
        ? undefined
        : `"${groups.number}${groups.unit === '%' ? '件' : '世帯'}"`,
    ),
  },
  {
    name: 'mistype the year of a value',
    floor: 0.8,
    breaks: onLines(isActual, /(?<=at: )[^,}]+/g, ([words]) => otherYear(words)),
  },
  {
    name: 'give two values the same time',
    floor: 0.9,
    breaks: onLines(
      isActual,
      /(?<=at: )(?<one>[^,}]+)(?<between>.*?at: )(?<two>[^,}]+)/g,
      ({ groups = {} }) => `${groups.one}${groups.between}${groups.one}`,
    ),
  },
  { name: 'exchange the times of two values', floor: 0.9, breaks: swapTimes },
  {
    name: 'drop the note that explains a fall',
    floor: 0.9,
    breaks: onLines(isActual, /(?<=燃料の値上がり.*|462), note: [^,}\]]+/g, () => ''),
  },
];
