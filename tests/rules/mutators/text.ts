/** Slips of the hand and of the machine inside words: letters of other scripts, blanks, things said twice. */
import type { Break, City, Mutator } from './mutator.ts';
import { isBelow, onLines, type Row, rowsOf, withLines } from './rows.ts';

const isProse = ({ file, text }: Row) =>
  !/reform\.yaml|forms\//.test(file) && /\p{Script=Han}{3}/u.test(text) && !/["'|>]/.test(text);
const isItem = (row: Row) =>
  isProse(row) && isBelow('issues', 'content', 'summary', 'effects', 'introduction', 'closing')(row);

function twice(city: City): Break[] {
  return rowsOf(city)
    .filter((row) => isItem(row) && row.item && row.text.length > 20 && !/: /.test(row.text))
    .map((row) =>
      withLines(city, row.file, new Map([[row.index, [row.text, row.text]]]), [
        { file: row.file, line: row.index + 2 },
      ]),
    );
}

export const textMutators: readonly Mutator[] = [
  {
    name: 'have a letter of another script in a word',
    floor: 0.9,
    breaks: onLines(isItem, /(?<=\p{Script=Han})を(?=\p{Script=Han})/gu, () => '\u064A'),
  },
  {
    name: 'have a blank within a word',
    floor: 0.7,
    breaks: onLines(isItem, /(?<=\p{Script=Han}{2})(?=\p{Script=Han}{2}[をがはの])/gu, () => ' '),
  },
  {
    name: 'take katakana for kanji',
    floor: 0.9,
    breaks: onLines(isItem, /(?<=[協努能魅])力/gu, () => 'カ'),
  },
  { name: 'write a line twice', floor: 0.9, breaks: twice },
];
