/** Slips in 実施プログラム: stages, revisions, records and grades. */
import type { Break, City, Mutator } from './mutator.ts';
import { isBelow, onLines, placeOf, type Row, rewritten, rowsOf, withLines } from './rows.ts';

const isRecord = isBelow('records');
const isItem = isBelow('items', 'records', 'evaluations');

/** The list of the original plan. */
const isStages = ({ keys, text }: Row) =>
  keys.includes('items') && !keys.includes('revisions') && /stages: \[/.test(text);

const list = /(?<=stages: \[)[^\]]+/g;

function reordered(change: (stages: string[]) => string[]) {
  return onLines(isStages, list, ([words]) => change(words.split(', ')).join(', '));
}

/** A stage is done before what prepares it. */
function backwards(city: City): Break[] {
  const known =
    /stages: \[(?<list>[^\]]+)/.exec(city.files['reform.yaml'] ?? '')?.groups?.list?.split(', ') ?? [];
  return rowsOf(city).flatMap((row) => {
    const [words] = isStages(row) ? (row.text.match(list) ?? []) : [];
    const stages = words?.split(', ') ?? [];
    const [one = '', two = ''] = stages;
    if (known.indexOf(one) < 0 || known.indexOf(two) <= known.indexOf(one)) return [];
    return rewritten(city, row, row.text.replace(words ?? '', [two, one, ...stages.slice(2)].join(', ')));
  });
}

const without = (row: Row, city: City, at: Row): Break[] => [
  withLines(city, row.file, new Map([[row.index, []]]), [placeOf(at)]),
];

/** The line with the revision's year. */
function dropReason(city: City): Break[] {
  const rows = rowsOf(city);
  return rows.flatMap((row, index) => {
    if (!row.keys.includes('revisions') || row.keys.at(-1) !== 'reason') return [];
    const head = rows.slice(0, index).findLast(({ text }) => /\bin: /.test(text));
    return head ? without(row, city, head) : [];
  });
}

function dropAfterGrade(city: City): Break[] {
  const rows = rowsOf(city);
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    if (!isRecord(row) || row.keys.at(-1) !== 'comment' || !before || !/grade: [BC]/.test(before.text))
      return [];
    return without(row, city, before);
  });
}

/** 予定 copied over 実績, and the best grade claimed. */
function copyPlan(city: City): Break[] {
  const rows = rowsOf(city);
  return rows.flatMap((row, index) => {
    if (!isRecord(row) || row.keys.at(-1) !== 'text' || row.keys.at(-2) !== 'actual') return [];
    const plan = rows
      .slice(0, index)
      .findLast(({ keys }) => keys.at(-1) === 'text' && keys.at(-2) === 'plan');
    const same = plan?.keys.at(-3) === row.keys.at(-3) && plan?.file === row.file;
    return plan && same ? rewritten(city, row, plan.text) : [];
  });
}

/** A record of a year that is over loses what was done; the record is pointed at. */
function forget(key: 'actual' | 'grade') {
  return (city: City): Break[] => {
    const rows = rowsOf(city);
    return rows.flatMap((row, index) => {
      if (!isRecord(row) || row.keys.at(-1) !== key) return [];
      const head = rows.slice(0, index).findLast(({ keys }) => keys.at(-2) === 'records');
      const inside = rows.filter(
        (one) => one.file === row.file && one.index > row.index && one.keys.length > row.keys.length,
      );
      const end = rows.find(
        (one) => one.file === row.file && one.index > row.index && one.keys.length <= row.keys.length,
      );
      const gone = [row, ...inside.filter((one) => one.index < (end?.index ?? Number.POSITIVE_INFINITY))];
      const graded = rows
        .slice(index)
        .some((one) => one.index === (end?.index ?? -1) && /grade|evaluations/.test(one.keys.at(-1) ?? ''));
      if (!head || head.file !== row.file || (key === 'actual' && graded)) return [];
      // Where nothing is left of the record, the plan of its year is pointed at.
      const plans = rows.filter((one) => one.file === row.file && one.keys.includes('stages'));
      const places = [head, ...plans].map(placeOf);
      return [withLines(city, row.file, new Map(gone.map((one) => [one.index, []])), places)];
    });
  };
}

const stageOf = (word: string) =>
  new Map([
    ['検討', '決定'],
    ['決定', '検討'],
    ['準備', '検討'],
  ]).get(word);

export const programmeMutators: readonly Mutator[] = [
  {
    name: 'misspell a stage',
    floor: 0.9,
    breaks: onLines(
      ({ file, keys }) => keys.includes('items') && file.includes('program'),
      /(?<=stage: )(?:検討|決定|準備)$|(?<=: )順次実施/g,
      ([stage]) => stage.replace('検', '険').replace('決', '快').replace('準', '準準').replace('順', '純'),
    ),
  },
  { name: 'exchange two stages', floor: 0.9, breaks: backwards },
  { name: 'begin the plan with an arrow', floor: 0.9, breaks: reordered(([, ...rest]) => ['⇒', ...rest]) },
  { name: 'plan a year too many', floor: 0.9, breaks: reordered((stages) => [...stages, '継続実施']) },
  {
    name: 'plan a year that the plan does not have',
    floor: 0.9,
    breaks: onLines(isBelow('revisions'), /(?<=\{ )\d+(?=年度)/g, ([year]) => `${Number(year) + 10}`),
  },
  {
    name: 'mistype the year of a revision',
    floor: 0.9,
    breaks: onLines(
      isBelow('revisions'),
      /(?<=in: (?:令和)?)\d+(?=年度)/g,
      ([year]) => `${Number(year) + 10}`,
    ),
  },
  {
    name: 'date a revision a year too late',
    floor: 0.5,
    breaks: onLines(
      isBelow('revisions'),
      /(?<=in: (?:令和)?)\d+(?=年度)/g,
      ([year]) => `${Number(year) + 1}`,
    ),
  },
  { name: 'drop the reason of a revision', floor: 0.9, breaks: dropReason },
  {
    name: 'mistype the year of a record',
    floor: 0.9,
    breaks: onLines(
      ({ keys, text }) => keys.at(-2) === 'records' && /\d/.test(text),
      /(?<=^\s*(?:H|令和|平成))\d+/g,
      ([year]) => `${Number(year) + 10}`,
    ),
  },
  {
    name: 'report another stage than planned',
    floor: 0.9,
    breaks: onLines(isRecord, /(?<=stage: )(?:検討|決定|準備)$/g, ([stage]) => stageOf(stage)),
  },
  { name: 'forget the result of a year', floor: 0.9, breaks: forget('actual') },
  { name: 'forget the grade of a year', floor: 0.7, breaks: forget('grade') },
  { name: 'copy the plan over the result', floor: 0.9, breaks: copyPlan },
  {
    name: 'type a grade in full width',
    floor: 0.9,
    breaks: onLines(isItem, /(?<=grade: )[A-E\d]/g, ([grade]) =>
      String.fromCharCode((grade.codePointAt(0) ?? 0) + 0xfee0),
    ),
  },
  {
    name: 'give a grade that does not exist',
    floor: 0.9,
    breaks: onLines(isItem, /(?<=grade: )[A-E\d◎○△]/g, () => '秀'),
  },
  {
    name: 'give the best grade to what was not reached',
    floor: 0.5,
    breaks: onLines(isRecord, /(?<=grade: )C/g, () => 'A'),
  },
  { name: 'leave out the comment on a low grade', floor: 0.9, breaks: dropAfterGrade },
  {
    name: 'use a status of one’s own',
    floor: 0.9,
    breaks: onLines(isBelow('status'), /順調|足踏み|推進中|仕上げ/g, () => 'まあまあ'),
  },
];
