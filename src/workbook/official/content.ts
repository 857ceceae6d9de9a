/** A place of a form and the words for it → the runs of its cell, its number where it is one, and where each field stands in its text. */
import { type Run as Weighed, runsOf as weighed } from '../../grid/emphasis.ts';
import type { Asking, Filling, Wording } from '../../grid/filling.ts';
import type { FieldReference } from '../../grid/grid.ts';
import { readEmphasis } from '../../japanese/emphasis.ts';
import type { Stretch } from '../../japanese/stretch.ts';
import { clean } from '../clean.ts';
import { looking, withWords } from './markers.ts';
import { type Run, textOf } from './runs.ts';
import type { Hole, Spot } from './spots.ts';
import type { Style } from './styles.ts';

/** A field within the text of a cell; what stands before it belongs to it as its lead. */
export interface FieldText {
  readonly field: FieldReference;
  readonly lead: string;
  readonly text: string;
  readonly written?: string;
  /** Behind the last part of the cell. */
  readonly tail: string;
}

export interface Content {
  readonly runs: readonly Run[];
  readonly number: number | undefined;
  readonly fields: readonly FieldText[];
}

export function contentOf(
  spot: Spot,
  filling: Filling,
  item: Asking['item'],
  { bolder, numbers }: Pick<Style, 'bolder' | 'numbers'>,
): Content {
  const { holes, named, runs } = spot;
  const asking = ({ marks }: Hole) => ({ marks, ...(item !== undefined && { item }) });
  const said = holes.map((hole) => filling.words(hole.name, asking(hole)).map(cleaned));
  const replacements = holes.map(({ from, to }, index) => ({ from, to, words: joined(said[index] ?? []) }));
  const [only] = said.flat();
  const alone = said.flat().length === 1 && (named || isWhole(spot));
  const number = only && alone ? numberFor(only, numbers) : undefined;
  const made = named
    ? looking(replacements[0]?.words ?? [], runs[0]?.look ?? '', bolder)
    : withWords(runs, replacements, bolder);
  const whole = named ? '' : textOf(runs);
  return { runs: made, number, fields: fieldTexts(whole, holes, said, number !== undefined) };
}

function cleaned({ lead, tail = '', text, ...rest }: Wording): Wording & { readonly tail: string } {
  return { ...rest, lead: clean(lead), text: clean(text).replace(/\n+$/, ''), tail: clean(tail) };
}

/** Each on a line of its own. */
function joined(words: readonly Wording[]): Weighed[] {
  return words.flatMap((one, index) => {
    const { lead, tail = '', text } = one;
    const before = (index > 0 ? '\n' : '') + lead;
    const plain = (words: string): Weighed => ({ text: words, bold: false });
    return [plain(before), ...weighed(text, boldIn(one)), plain(tail)];
  });
}

function boldIn({ text, written }: Wording): readonly Stretch[] {
  if (written === undefined) return [];
  const said = readEmphasis(clean(written));
  return said.text.trimEnd() === text.trimEnd() ? said.bold : [];
}

function isWhole({ holes, runs }: Spot): boolean {
  const [hole] = holes;
  return holes.length === 1 && hole?.from === 0 && hole.to === textOf(runs).length && hole.marks.length === 0;
}

/** A number only where it will be seen as it was written. */
function numberFor({ number, tail = '', text }: Wording, format: Style['numbers']): number | undefined {
  if (number === undefined) return undefined;
  switch (format) {
    case 'percent':
      return /[%％]/.test(text + tail) ? Number((number / 100).toPrecision(15)) : undefined;
    case 'number':
      return number;
    case 'general':
      return String(number) === text + tail ? number : undefined;
    default:
      return undefined;
  }
}

/** Every field once, with all that stands between it and the one before. */
function fieldTexts(
  whole: string,
  holes: readonly Hole[],
  said: readonly (readonly Wording[])[],
  isNumber: boolean,
): FieldText[] {
  const fields: FieldText[] = [];
  let [between, at] = ['', 0];
  for (const [index, { from, to }] of holes.entries()) {
    between += whole.slice(at, from);
    at = to;
    for (const [place, { field, lead, tail = '', text, written }] of (said[index] ?? []).entries()) {
      between += (place > 0 ? '\n' : '') + lead;
      if (!field) {
        between += text + tail;
        continue;
      }
      const own = { field, lead: isNumber ? '' : between, text, tail: '' };
      fields.push(written === undefined ? own : { ...own, written });
      between = tail;
    }
  }
  const tail = isNumber ? '' : between + whole.slice(at);
  return fields.map((one, index) => (index === fields.length - 1 ? { ...one, tail } : one));
}
