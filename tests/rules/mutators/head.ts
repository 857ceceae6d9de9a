/** Slips at the head of a sheet and in reform.yaml: what is missing, and the year. */
import type { Break, City, Mutator } from './mutator.ts';
import { documentOf, onLines, placeOf, type Row, rewritten, rowsOf, withLines } from './rows.ts';

const isProject = ({ file }: Row) => file.endsWith('reform.yaml');
const isTop = ({ keys }: Row) => keys.length === 1;

function leaveOut(keys: readonly string[]) {
  return (city: City): Break[] =>
    rowsOf(city).flatMap((row) => {
      if (!isTop(row) || isProject(row) || !keys.includes(row.keys[0] ?? '') || /:$/.test(row.text))
        return [];
      const head = documentOf(city, row)[0];
      const needed =
        !/monitoring|form/.test(head?.text ?? '') &&
        (!/owner/.test(row.text) || /initiative/.test(head?.text ?? ''));
      return head && needed ? [withLines(city, row.file, new Map([[row.index, []]]), [placeOf(head)])] : [];
    });
}

/** The sheet of last year goes on under a new one, or the other way round: what is reported does not fit. */
function yearBeside(by: number) {
  return (city: City): Break[] =>
    rowsOf(city).flatMap((row) => {
      if (!isTop(row) || !isProject(row) || row.keys[0] !== 'year') return [];
      const reported = rowsOf(city).filter(({ keys, text }) => keys[0] === 'progress' && /月/.test(text));
      if (reported.length === 0) return [];
      const heads = rowsOf(city).filter(({ keys }) => keys.length === 1 && keys[0] === 'progress');
      const line = row.text.replace(/\d+/, (year) => `${Number(year) + by}`);
      return rewritten(city, row, line, [row, ...reported, ...heads].map(placeOf));
    });
}

export const headMutators: readonly Mutator[] = [
  { name: 'leave out id, title or owner', floor: 0.9, breaks: leaveOut(['id', 'title', 'owner']) },
  {
    name: 'mistype the year of a sheet',
    floor: 0.9,
    breaks: onLines(
      (row) => isTop(row) && !isProject(row) && row.keys[0] === 'year',
      /\d+/g,
      ([year]) => `${Number(year) + 10}`,
    ),
  },
  {
    name: 'take the wrong era for a year',
    floor: 0.9,
    breaks: onLines(
      (row) => isTop(row) && row.keys[0] === 'year',
      /令和/g,
      () => '平成',
    ),
  },
  {
    name: 'mistype the year of the project',
    floor: 0.9,
    breaks: onLines(
      (row) => isTop(row) && isProject(row) && row.keys[0] === 'year',
      /\d+/g,
      ([year]) => `${Number(year) + 10}`,
    ),
  },
  { name: 'date the project a year too late', floor: 0.8, breaks: yearBeside(1) },
  { name: 'date the project a year too early', floor: 0.8, breaks: yearBeside(-1) },
  {
    name: 'mistype a kind',
    floor: 0.9,
    breaks: onLines(
      (row) => isTop(row) && row.keys[0] === 'kind',
      /(?<=kind: )\w+/g,
      ([kind]) => kind.slice(0, -1),
    ),
  },
  {
    name: 'mistype the cycle',
    floor: 0.9,
    breaks: onLines(isProject, /(?<=cycle: )\w+/g, ([cycle]) => `${cycle}ly`),
  },
  {
    name: 'write an unreadable year',
    floor: 0.9,
    breaks: onLines(
      (row) => isTop(row) && row.keys[0] === 'year',
      /\d+/g,
      () => 'X',
    ),
  },
];
