/** Slips in names that lead elsewhere: one letter of an id, an id given twice, a word of a closed list. */
import type { Break, City, Mutator } from './mutator.ts';
import { isBelow, onLines, placeOf, type Row, rewritten, rowsOf } from './rows.ts';

const link =
  /(?<=[\s{](?:policy|after|of|initiative|restates|leads-to|answers|scale|action): |\bto: (?=[\w-]+\/))(?!initiative\b|policy\b)[\w-]+|(?<=\bscale: )[一-龠]+/gu;

/** Labels and names of parts lead nowhere. */
const leads = (row: Row) => !isBelow('labels', 'names', 'blocks')(row) && !/^of: /.test(row.text);

/** Two letters change places; where they are the same, one is left out. */
export function mistyped(word: string): string {
  const at = [...word].findIndex((letter, index) => index > 0 && letter !== [...word][index + 1]);
  const letters = [...word];
  if (letters.length < 3) return `${word}x`;
  const [one = '', two = ''] = letters.slice(at, at + 2);
  return [...letters.slice(0, at), two, one, ...letters.slice(at + 2)].join('') === word
    ? letters.slice(1).join('')
    : [...letters.slice(0, at), two, one, ...letters.slice(at + 2)].join('');
}

function wideFirst(id: string): string {
  return String.fromCharCode((id.codePointAt(0) ?? 0) + 0xfee0) + id.slice(1);
}

const idPattern = /(?<=\bid: )"?[\w-]+"?/g;

/** Whoever leads to it now leads nowhere. */
function mistypeDefinition(city: City): Break[] {
  const rows = rowsOf(city);
  return rows.flatMap((row) =>
    [...row.text.matchAll(idPattern)].flatMap((match) => {
      const [id] = match;
      // An initiative may well be called like one of its indicators.
      const twins = rows.filter((one) => new RegExp(`\\bid: ${id}(?![\\w-])`).test(one.text));
      if (twins.length > 1) return [];
      const used = rows.filter((one) => one !== row && leadsTo(one, id.replaceAll('"', '')));
      if (used.length === 0 || row.file.endsWith('reform.yaml')) return [];
      const line = row.text.slice(0, match.index) + mistyped(id) + row.text.slice(match.index + id.length);
      return rewritten(city, row, line, used.map(placeOf));
    }),
  );
}

const leadingKeys = [
  'policy',
  'after',
  'of',
  'kpis',
  'initiative',
  'restates',
  'leads-to',
  'answers',
  'action',
];

function leadsTo({ keys, text }: Row, id: string): boolean {
  const named = [...text.matchAll(/\b([\w-]+): \[?([^\]{}]*)/g)].some(
    ([, key = '', words = '']) =>
      leadingKeys.includes(key) &&
      words
        .split(/[,\s\]]+/)
        .map((one) => one.replaceAll('"', ''))
        .includes(id),
  );
  return (
    named || (keys[0] === 'reports' && keys.at(-1) === id) || (keys[0] === 'areas' && text.includes(`${id}:`))
  );
}

function duplicateId(city: City): Break[] {
  const rows = rowsOf(city).filter(({ keys }) => keys.length === 1 && keys[0] === 'id');
  const kindOf = (row: Row) =>
    rowsOf(city).find(
      (one) => one.file === row.file && one.document === row.document && one.keys[0] === 'kind',
    )?.text;
  return rows.flatMap((row, index) =>
    rows.slice(0, index).flatMap((first) => {
      if (kindOf(first) !== kindOf(row) || /monitoring/.test(kindOf(row) ?? '')) return [];
      const head = rowsOf(city).find((one) => one.file === row.file && one.document === row.document);
      return rewritten(city, row, first.text, head ? [placeOf(row), placeOf(head)] : [placeOf(row)]);
    }),
  );
}

export const referenceMutators: readonly Mutator[] = [
  {
    name: 'mistype an id that leads elsewhere',
    floor: 0.9,
    breaks: onLines(leads, link, ([id]) => mistyped(id)),
  },
  {
    name: 'type a letter of an id in full width',
    floor: 0.9,
    breaks: onLines(leads, link, ([id]) => (/^[a-z]/.test(id) ? wideFirst(id) : undefined)),
  },
  {
    name: 'mistype the id of a KPI in a list',
    floor: 0.9,
    breaks: onLines(isBelow('kpis'), /(?<=kpis: \[|, )[\w-]+(?=[\],])/g, ([id]) => mistyped(id)),
  },
  { name: 'mistype an id where it is given', floor: 0.9, breaks: mistypeDefinition },
  { name: 'give an id twice', floor: 0.9, breaks: duplicateId },
  {
    name: 'name another SDG',
    floor: 0.9,
    breaks: onLines(
      ({ text }) => text.includes('平和と公正'),
      /平和と公正をすべての人に/g,
      () => '質の高い教育をみんなに',
    ),
  },
  {
    name: 'mistype the code of a policy',
    floor: 0.9,
    breaks: onLines(isBelow('contributes'), /(?<=\/)[^,}\s]+/g, ([code]) => code.replace(/\d+/, '9')),
  },
  {
    name: 'ask for a form that does not exist',
    floor: 0.9,
    breaks: onLines(isBelow('forms'), /(?<=\[|, )[\w-]+(?=[\],])/g, ([id]) => mistyped(id)),
  },
];
