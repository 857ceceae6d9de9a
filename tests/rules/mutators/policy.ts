/** Slips in 方針, めざす姿 and モニタリング: figures, deadlines, 再掲, areas. */
import type { Break, City, Mutator } from './mutator.ts';
import { mistyped } from './reference.ts';
import { isBelow, onLines, placeOf, type Row, rewritten, rowsOf } from './rows.ts';

const isTarget = isBelow('targets', 'lead');
const isMonitoring = ({ file }: Row) => file.includes('monitoring');

/** A part of a sum; what is pointed at is the breakdown that holds it. */
function otherPart(city: City): Break[] {
  const rows = rowsOf(city);
  return rows.flatMap((row, index) => {
    if (!row.keys.includes('breakdown') || !row.item) return [];
    const head = rows.slice(0, index).findLast(({ text }) => /breakdown:/.test(text));
    const around = rows.filter(
      ({ file, index: at }) => file === row.file && head && at >= head.index - 2 && at <= row.index,
    );
    const line = row.text.replace(/(?<=value: "?)\d/, (digit) => `${(Number(digit) + 1) % 10}`);
    return rewritten(city, row, line, around.map(placeOf));
  });
}

/** Only where it restates a single sentence; several are summed up in other words. */
function editRestated(city: City): Break[] {
  const rows = rowsOf(city);
  return rows.flatMap((row, index) => {
    const head = /restates: (?<id>[\w-]+)/.test(row.text) ? row : rows[index - 1];
    const text = row.text.includes('text: ') ? row : undefined;
    if (!text || !head || !/restates: [\w-]+/.test(head.text)) return [];
    return rewritten(
      city,
      text,
      text.text.replace(/令和\d年度/, '令和6年度中ごろ').replace(/毎年度/, '毎月'),
    );
  });
}

function numberAnew(city: City): Break[] {
  const rows = rowsOf(city);
  return rows.flatMap((row) => {
    const first = /(?<=number: )(?:①|\(1\)|1(?![.\d]))/.exec(row.text)?.[0];
    const second = first === '①' ? '②' : first?.replace('1', '2');
    const third = first === '①' ? '③' : first?.replace('1', '3');
    const goesOn = rows.some(
      (one) =>
        one.file === row.file &&
        one.index > row.index &&
        one.keys.join() === row.keys.join() &&
        one.text.includes(`number: ${second}`),
    );
    return first && third && goesOn
      ? rewritten(city, row, row.text.replace(`number: ${first}`, `number: ${third}`))
      : [];
  });
}

export const policyMutators: readonly Mutator[] = [
  {
    name: 'set a deadline after the plan',
    floor: 0.9,
    breaks: onLines(isTarget, /(?<=令和)\d(?=年度(?:末)?(?:まで|に))/g, ([year]) => `1${year}`),
  },
  {
    name: 'take the wrong era for a deadline',
    floor: 0.9,
    breaks: onLines(isTarget, /令和(?=\d+年度末まで)/g, () => '平成'),
  },
  { name: 'mistype a part of a sum', floor: 0.9, breaks: otherPart },
  {
    name: 'turn n of m round',
    floor: 0.9,
    breaks: onLines(
      isBelow('results'),
      /(\d+)の地域中、現在(\d+)地域/g,
      ([, whole, part]) => `${part}の地域中、現在${whole}地域`,
    ),
  },
  {
    name: 'count more than all',
    floor: 0.9,
    breaks: onLines(isBelow('results'), /24区長(?=\/)/g, () => '42区長'),
  },
  {
    name: 'turn a funnel round',
    floor: 0.9,
    breaks: onLines(isBelow('steps'), /(?<=value: )\d+(?=事務に絞込)/g, ([number]) => `9${number}`),
  },
  { name: 'edit what is restated', floor: 0.9, breaks: editRestated },
  {
    name: 'turn the years of the plan round',
    floor: 0.9,
    breaks: onLines(
      ({ keys }) => keys.length === 1 && keys[0] === 'years',
      /(\d+)～(\d+)(?=年度)/g,
      ([, from, to]) => `${to}～${from}`,
    ),
  },
  { name: 'number the first of several parts as the third', floor: 0.9, breaks: numberAnew },
  {
    name: 'mistype an area',
    floor: 0.9,
    breaks: onLines(isMonitoring, /(?<=area: )[^\s,}]+|^ {2}[^\s:]+区(?=:)/g, ([area]) =>
      area.replace('区', '町'),
    ),
  },
  {
    name: 'mistype the target of a report',
    floor: 0.9,
    breaks: onLines(
      (row) => isMonitoring(row) && row.keys.length > 1,
      /(?<=^\s+|\{ )[a-z]+-?[a-z]+(?=: (?:達成|未達成|対象外|\{))/g,
      ([id]) => mistyped(id),
    ),
  },
  {
    name: 'report in a word of one’s own',
    floor: 0.9,
    breaks: onLines(isMonitoring, /(?<=: )(?:達成|未達成|対象外)(?=[,}\s]|$)/g, () => '済んだ'),
  },
  {
    name: 'report on another year',
    floor: 0.9,
    breaks: onLines(
      (row) => isMonitoring(row) && row.keys[0] === 'year',
      /(?<=令和)\d+/g,
      ([year]) => `1${year}`,
    ),
  },
];
