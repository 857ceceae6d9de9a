/** A spot → lines and columns, counted from 1 in UTF-16 units; computed only when somebody asks. */
import type { Position, Range } from '../diagnostics/diagnostic.ts';
import type { Origin, Spot } from '../diagnostics/finding.ts';
import type { Stretch } from '../japanese/stretch.ts';
import { countBefore } from '../lists.ts';
import { oncePer } from '../once.ts';
import { writtenPath } from './pruned.ts';
import { type Located, locate, type Source } from './source.ts';

export function pin(source: Source, spot: Spot): Range {
  const { from, to } = stretchOf(source, spot);
  const lines = linesOf(source);
  return { start: lines.position(from), end: lines.position(to) };
}

/** The stretch of text a spot points at: never more than one line, never outside the file. */
export function stretchOf(source: Source, spot: Spot): Stretch {
  const whole = 'path' in spot.at ? ofOrigin(source, spot.at, spot.key === true) : spot.at;
  const to = clamp(whole.to, 0, source.text.length);
  const from = clamp(whole.from, 0, to);
  const narrowed = spot.words === undefined ? undefined : narrow(source.text, from, to, spot.words);
  return firstLine(source.text, narrowed ?? { from, to });
}

/** What stands at an origin, or the nearest thing above it that was written. */
export function locateOrigin(source: Source, origin: Origin): { located: Located; exact: boolean } {
  return locate(source, origin.document, writtenPath(origin));
}

function ofOrigin(source: Source, origin: Origin, key: boolean): Stretch {
  const { located, exact } = locateOrigin(source, origin);
  const empty = located.from === located.to;
  if (located.key && (key || !exact || empty)) return located.key;
  return exact ? located : (firstOf(located) ?? located);
}

function firstOf(located: Located): Stretch | undefined {
  const first = located.inside?.values().next().value;
  return first && (first.key ?? firstOf(first) ?? first);
}

/** The words as they stand in the source: quotes may double a quotation mark, folding may break a line. */
function narrow(text: string, from: number, to: number, words: string): Stretch | undefined {
  if (words.trim() === '') return undefined;
  const raw = text.slice(from, to);
  const at = raw.indexOf(words);
  if (at >= 0) return { from: from + at, to: from + at + words.length };
  const escaped = words.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(escaped.replace(/\s+/g, '\\s+').replaceAll("'", "'{1,2}")).exec(raw);
  return found ? { from: from + found.index, to: from + found.index + found[0].length } : undefined;
}

function firstLine(text: string, { from, to }: Stretch): Stretch {
  let start = from;
  const header = /^[|>][^\n]*\n\s*/.exec(text.slice(from, Math.min(to, from + 2000)));
  if (header && from + header[0].length < to) start = from + header[0].length;
  let end = start;
  while (end < to && text[end] !== '\n' && text[end] !== '\r') end += 1;
  while (end > start + 1 && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { from: start, to: end };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

export interface LineMap {
  position(offset: number): Position;
  /** The offset at which a line starts; lines count from 1. */
  start(line: number): number;
  readonly count: number;
}

export const linesOf = oncePer(({ text }: Source) => lineMap(text));

export function lineMap(text: string): LineMap {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    position(offset) {
      const line = Math.max(
        1,
        countBefore(starts.length, (at) => (starts[at] ?? 0) <= offset),
      );
      return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
    },
    start: (line) => starts[line - 1] ?? text.length,
    count: starts.length,
  };
}
