/** `{{名前}}` in the text of a cell: where they stand, and the runs with other words in their place. */
import type { Run as Weighed } from '../../grid/emphasis.ts';
import { append } from '../../lists.ts';
import { type Run, textOf } from './runs.ts';

export interface Marker {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const marker = /\{\{([^{}]*)\}\}|｛｛([^｛｝]*)｝｝/g;

export function markersIn(text: string): Marker[] {
  return [...text.matchAll(marker)].map((found) => ({
    name: (found[1] ?? found[2] ?? '').trim(),
    from: found.index,
    to: found.index + found[0].length,
  }));
}

/** A stretch of the text and what takes its place, run by run. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly words: readonly Weighed[];
}

/** The look in bold. */
type Bolder = (look: string) => string;

/** What takes a place looks like the first character that stood there, and its emphasised words bold besides. */
export function withWords(runs: readonly Run[], replacements: readonly Replacement[], bolder: Bolder): Run[] {
  const length = textOf(runs).length;
  const made: Run[] = [];
  let at = 0;
  for (const { from, to, words } of replacements) {
    append(made, between(runs, at, from));
    append(made, looking(words, lookAt(runs, from), bolder));
    at = to;
  }
  return joined([...made, ...between(runs, at, length)]);
}

/** In one look, but for what is emphasised. */
export function looking(words: readonly Weighed[], look: string, bolder: Bolder): Run[] {
  return words.map(({ bold, text }) => ({ look: bold ? bolder(look) : look, text }));
}

function between(runs: readonly Run[], from: number, to: number): Run[] {
  let start = 0;
  return runs.flatMap(({ look, text }) => {
    const own = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    return own === '' ? [] : [{ look, text: own }];
  });
}

function lookAt(runs: readonly Run[], at: number): string {
  let start = 0;
  for (const { look, text } of runs) {
    start += text.length;
    if (at < start) return look;
  }
  return runs.at(-1)?.look ?? '';
}

function joined(runs: readonly Run[]): Run[] {
  const made: Run[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    if (last && last.look === run.look) made[made.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') made.push(run);
  }
  return made;
}
