/** A cell as it is written → its words: what was typed, what was computed, what of it is bold or struck out. */
import type { Stretch } from '../../japanese/stretch.ts';
import { type Ink, plainInk } from './ink.ts';
import { readNumber } from './number.ts';
import { refused } from './refused.ts';
import { type SharedText, unescaped } from './strings.ts';
import type { CellLook } from './styles.ts';

export interface ReadCell {
  readonly kind: 'text' | 'number' | 'percent' | 'date' | 'boolean' | 'error';
  /** As it was typed; of a number the number, of a day 2025-04-01. */
  readonly text: string;
  /** What is shown was computed. */
  readonly formula: boolean;
  /** Parts of a text that stand out of the others; absent where none does. */
  readonly bold?: readonly Stretch[];
  readonly struck?: readonly Stretch[];
}

export interface WrittenCell {
  /** The word that tells what its value is: `s` a shared string, `b` true or false. */
  readonly type: string;
  readonly style: number;
  readonly value: string;
  /** The text that stands in it. */
  readonly inline: SharedText;
  readonly formula: boolean;
}

/** What the numbers in a cell stand for. */
export interface Legend {
  readonly strings: readonly SharedText[];
  readonly looks: readonly CellLook[];
  readonly since1904: boolean;
}

/** Undefined where nothing is to be seen. */
export function readCell(cell: WrittenCell, legend: Legend): ReadCell | undefined {
  const look = legend.looks[cell.style];
  const { kind, said } = valueIn(cell, look, legend);
  if (!said || said.text === '') return undefined;
  return { kind, text: said.text, formula: cell.formula, ...standingOut(said, look?.ink ?? plainInk) };
}

interface Value {
  readonly kind: ReadCell['kind'];
  readonly said: SharedText | undefined;
}

function valueIn({ inline, type, value }: WrittenCell, look: CellLook | undefined, legend: Legend): Value {
  switch (type) {
    case 's':
      return { kind: 'text', said: shared(value, legend) };
    case 'inlineStr':
      return { kind: 'text', said: inline };
    case 'str':
      return { kind: 'text', said: { text: unescaped(value) } };
    case 'b':
      return { kind: 'boolean', said: { text: /^\s*(?:1|true)\s*$/.test(value) ? 'TRUE' : 'FALSE' } };
    case 'e':
      return { kind: 'error', said: { text: value } };
    case 'd':
      return { kind: 'date', said: { text: value.slice(0, 10) } };
    default: {
      if (value.trim() === '') return { kind: 'number', said: undefined };
      const { kind, text } = readNumber(value, look?.numbers ?? 'number', legend.since1904);
      return { kind, said: { text } };
    }
  }
}

/** A cell whose words are gone from the file must not pass for one that somebody emptied. */
function shared(number: string, { strings }: Legend): SharedText | undefined {
  if (number.trim() === '') return undefined;
  const said = strings[Number(number)];
  if (!said) throw refused('broken');
  return said;
}

/** What of a text is bold, and what is struck out. */
function standingOut(said: SharedText, own: Ink): Pick<ReadCell, 'bold' | 'struck'> {
  const bold = stretches(said, own, 'bold');
  const struck = stretches(said, own, 'struck');
  return { ...(bold.length > 0 && { bold }), ...(struck.length > 0 && { struck }) };
}

const noStretch: readonly Stretch[] = [];

/** Runs side by side are one. */
function stretches({ runs, text }: SharedText, own: Ink, side: keyof Ink): readonly Stretch[] {
  if (!runs) return own[side] ? [{ from: 0, to: text.length }] : noStretch;
  const found: Stretch[] = [];
  let from = 0;
  for (const { ink = own, to } of runs) {
    const last = found.at(-1);
    if (ink[side] && last?.to === from) found[found.length - 1] = { from: last.from, to };
    else if (ink[side] && to > from) found.push({ from, to });
    from = to;
  }
  return found;
}
