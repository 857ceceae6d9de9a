/** Words of a cell, some of them bold → the author's way to write emphasis, `**words**`: exactly as it was where nobody touched it. */
import type { Words } from '../diagnostics/words.ts';
import {
  type Emphasised,
  joinedStretches,
  readEmphasis,
  sameStretches,
  writeEmphasis,
} from '../japanese/emphasis.ts';
import type { Stretch } from '../japanese/stretch.ts';
import { markLength } from './list-mark.ts';
import { asSeen } from './typed.ts';

export interface Rewritten {
  readonly text: string;
  readonly note?: Words;
}

/** `keepsBold`: the program that saved the form has kept bold words elsewhere, so where none are left a person took it off. */
export function rewritten(base: string, came: Emphasised, keepsBold: boolean): Rewritten {
  const sent = inSight(readEmphasis(base), true);
  const overLines = sent.text.includes('\n');
  const said = onItsLines(inSight(came, overLines), sent.text);
  const weight = weightOf(came);
  const isTold = weight === 'part' || (weight === 'all' && weightOf(sent) === 'all');
  if (said.text !== sent.text) return isTold ? written(said) : carried(sent, said.text);
  if (isTold)
    return sameStretches(said.bold, sent.bold) ? { text: base } : { note: words.onlyBold, ...written(said) };
  const isTakenOff = weight === 'none' && keepsBold && sent.bold.length > 0;
  return isTakenOff ? { text: said.text, note: words.onlyBold } : { text: base };
}

function written(said: Emphasised): Rewritten {
  const text = writeEmphasis(said);
  return text === undefined ? { text: said.text, note: words.unwritten } : { text };
}

/** As a person sees it: no blanks at the ends of lines, none at the ends of what is bold. */
function inSight(said: Emphasised, overLines: boolean): Emphasised {
  const { bold, text } = mapped({ ...said, bold: trimmed(said, overLines) }, asSeen);
  return { bold: joinedStretches(bold), text };
}

/** A line broken for its looks is none. */
function onItsLines(said: Emphasised, base: string): Emphasised {
  if (base.includes('\n') || said.text.replaceAll('\n', '') !== base) return said;
  const { bold, text } = mapped(said, (words) => words.replaceAll('\n', ''));
  return { bold: joinedStretches(bold), text };
}

/** What is bold goes with its words, from the first to the last; `change` looks no further than a line, and joins no more than a kana and its mark. */
export function mapped({ bold, text }: Emphasised, change: (text: string) => string): Emphasised {
  const between = (from: number, to: number) => change(`${text.slice(from, to)}|`).length - 1;
  let [seen, length] = [0, 0];
  const at = (place: number) => {
    const cut = mayPart(text, place) ? place : place - 1;
    if (cut > seen && mayPart(text, cut)) [seen, length] = [cut, length + between(seen, cut)];
    return length + between(seen, place);
  };
  return { text: change(text), bold: bold.map(({ from, to }) => ({ from: at(from), to: at(to) })) };
}

/** Not between a kana and its mark, nor where blanks before it may stand at the end of a line. */
function mayPart(text: string, place: number): boolean {
  const around = text.slice(place - 1, place + 1);
  return /\S/.test(around) && !/^[^\u3099\u309a][\u3099\u309a]/.test(around);
}

/** Where all words are bold, or none, nobody pointed at some of them: a whole square in bold is a mark like a colour. */
function weightOf({ bold, text }: Emphasised): 'none' | 'part' | 'all' {
  const visible = (words: string) => words.replace(/\s/g, '').length;
  const heavy = bold.reduce((sum, { from, to }) => sum + visible(text.slice(from, to)), 0);
  return heavy === 0 ? 'none' : heavy === visible(text) ? 'all' : 'part';
}

/** Without the blanks and marks of a list at their ends; one stretch for each line, where the lines are items of a list. */
function trimmed({ bold, text }: Emphasised, overLines: boolean): Stretch[] {
  const pieces = joinedStretches(bold).flatMap((stretch) => (overLines ? [stretch] : perLine(stretch, text)));
  return pieces.flatMap(({ from, to }) => {
    const words = text.slice(from, to);
    const opens = from === 0 || text[from - 1] === '\n';
    const start = from + markLength(words);
    const begin = opens ? start : from + words.length - words.trimStart().length;
    const end = to - (words.length - words.trimEnd().length);
    return begin < end ? [{ from: begin, to: end }] : [];
  });
}

function perLine({ from, to }: Stretch, text: string): Stretch[] {
  const lines: Stretch[] = [];
  let at = from;
  for (const line of text.slice(from, to).split('\n')) {
    lines.push({ from: at, to: at + line.length });
    at += line.length + 1;
  }
  return lines;
}

/** New words without a sign of bold: what was emphasised and still stands there once keeps it. */
function carried({ bold, text: before }: Emphasised, after: string): Rewritten {
  const [head, tail] = common(before, after);
  const kept: Stretch[] = [];
  const lost: string[] = [];
  for (const { from, to } of bold) {
    const words = before.slice(from, to);
    const at =
      to <= head
        ? from
        : from >= before.length - tail
          ? from + after.length - before.length
          : once(after, words);
    if (at === undefined || at < (kept.at(-1)?.to ?? 0)) lost.push(words);
    else kept.push({ from: at, to: at + words.length });
  }
  const text = writeEmphasis({ text: after, bold: joinedStretches(kept) });
  if (text === undefined) return { text: after, note: words.unwritten };
  return lost.length === 0 ? { text } : { text, note: words.lost(lost) };
}

/** How much two texts share at their beginning, and behind that at their end. */
function common(a: string, b: string): [head: number, tail: number] {
  const most = Math.min(a.length, b.length);
  let [head, tail] = [0, 0];
  while (head < most && a[head] === b[head]) head += 1;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return [head, tail];
}

function once(text: string, words: string): number | undefined {
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? at : undefined;
}

const words = {
  onlyBold: {
    ja: '太字のところだけが変わっています。',
    en: 'Only what is bold has changed.',
  },
  unwritten: {
    ja: '太字を ** で書き表せないため、太字は取り込んでいません。',
    en: 'What is bold cannot be written with **; only the words are taken.',
  },
  lost: (gone: readonly string[]) => ({
    ja: `太字だった「${gone.join('」「')}」が変わったため、そこは太字ではなくなります。`,
    en: `What was bold has changed and is no longer: ${gone.join(', ')}.`,
  }),
} as const;
