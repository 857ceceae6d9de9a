/** Slips of somebody who types YAML for the first time: a colon, a quote, a bracket, a blank. */
import type { Break, City, Mutator } from './mutator.ts';
import { mistyped } from './reference.ts';
import { onLines, placeOf, type Row, rewritten, rowsOf, withLines } from './rows.ts';

const any = () => true;
const isKeyed = ({ text }: Row) => /^\s*(?:- )?[a-z-]+: [^\s|>&*#]/.test(text);

/** A line that needs its quotes to be read as it is meant. */
const needsQuote = /: "[^"]*[,%:#][^"]*"/;

function duplicateKey(city: City): Break[] {
  return rowsOf(city)
    .filter((row) => !row.item && isKeyed(row) && row.keys.length === 1 && row.keys[0] !== 'kind')
    .map((row) =>
      withLines(city, row.file, new Map([[row.index, [row.text, row.text]]]), [
        placeOf(row),
        { file: row.file, line: row.index + 2 },
      ]),
    );
}

function oneSpaceLess(city: City): Break[] {
  const rows = rowsOf(city);
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    const indent = row.text.search(/\S/);
    const deeper = before && before.text.search(/\S/) === indent && before.file === row.file;
    // Inside braces that go on over lines, blanks mean nothing.
    const open = row.file.includes('monitoring');
    return deeper && indent >= 4 && !open ? rewritten(city, row, row.text.slice(1)) : [];
  });
}

export const yamlMutators: readonly Mutator[] = [
  {
    name: 'mistype a key',
    floor: 0.9,
    breaks: onLines(
      (row) => isKeyed(row) && !row.keys.includes('labels') && !row.keys.includes('names'),
      /(?<=^\s*(?:- )?)[a-z]{4,}(?=:)/g,
      ([key]) => mistyped(key),
    ),
  },
  {
    name: 'mistype a key in braces',
    floor: 0.9,
    breaks: onLines(any, /(?<=[{,] )(?:value|text|grade|comment|title|note)(?=: )/g, ([key]) =>
      mistyped(key),
    ),
  },
  { name: 'leave out a colon', floor: 0.8, breaks: onLines(isKeyed, /(?<=^\s*(?:- )?[a-z-]+):/g, () => '') },
  {
    name: 'leave out the blank after a colon',
    floor: 0.9,
    breaks: onLines(isKeyed, /(?<=^\s*(?:- )?[a-z-]+:) /g, () => ''),
  },
  {
    name: 'type a full-width colon',
    floor: 0.9,
    breaks: onLines(isKeyed, /(?<=^\s*(?:- )?[a-z-]+): /g, () => '：'),
  },
  {
    name: 'leave out a closing quote',
    floor: 0.9,
    breaks: onLines(
      ({ text }) => needsQuote.test(text),
      /(?<=: "[^"]*)"(?=[\s,}]|$)/g,
      () => '',
    ),
  },
  {
    name: 'leave out a closing brace',
    floor: 0.9,
    breaks: onLines(
      ({ text }) => text.includes('{'),
      / ?\}$/g,
      () => '',
    ),
  },
  {
    name: 'leave out a closing bracket',
    floor: 0.9,
    breaks: onLines(
      ({ text }) => text.includes('['),
      /\]$/g,
      () => '',
    ),
  },
  { name: 'indent by a tab', floor: 0.9, breaks: onLines(any, /^ {2}(?=\S)/g, () => '\t') },
  { name: 'indent by a full-width blank', floor: 0.9, breaks: onLines(any, /^ {2}(?=\S)/g, () => '　') },
  {
    name: 'leave out the blank after a dash',
    floor: 0.9,
    breaks: onLines(any, /(?<=^\s+-) (?=[^\s{])/g, () => ''),
  },
  { name: 'indent by a blank too few', floor: 0.9, breaks: oneSpaceLess },
  { name: 'write a key twice', floor: 0.9, breaks: duplicateKey },
];
