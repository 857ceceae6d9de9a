/** An item of a list at another place, of its list or of one like it: its lines as they stand, with the comments right above them. */
import { leadsThrough, type Path } from '../diagnostics/finding.ts';
import { greatest, smallest } from '../lists.ts';
import { insertAfter, without } from './amend.ts';
import { flowRanges, lineRanges } from './edit.ts';
import { dashColumn, endOf, lineStart, newlineAt, pastLine } from './geometry.ts';
import { type Located, locate, type Source } from './source.ts';
import { type Edit, spliceText } from './splice.ts';
import { firstThatReads, type Place, sheetValue } from './tried.ts';

/** `after` is the item that it shall follow, as the sheet counts it now; -1 for none. */
export function moveItem(source: Source, at: Place, after: Path): Edit[] | undefined {
  const value = sheetValue(source, at);
  const own = locate(source, at.document, at.path);
  const target = locate(source, at.document, after.slice(0, -1));
  if (value === undefined || !own.exact || !target.exact) return undefined;
  const edits = isFlow(source, at.document, at.path.slice(0, -1))
    ? flowEdits(source, at, target.located, Number(after.at(-1)))
    : lineEdits(source, at, own.located, target.located, Number(after.at(-1)));
  const whole = edits && joined(source, edits);
  const expect = (data: Parameters<typeof without>[0]) => {
    const rest = without(data, at.path);
    return rest && insertAfter(rest, afterRemoval(after, at.path), [value]);
  };
  return whole && firstThatReads(source, at.document, expect, [whole]);
}

/** The path of an item once another is gone from its list. */
export function afterRemoval(path: Path, gone: Path): Path {
  const depth = gone.length - 1;
  const [step, last] = [path[depth], gone[depth]];
  const isBeside = path.length > depth && leadsThrough(path, gone.slice(0, depth));
  if (!isBeside || typeof step !== 'number' || typeof last !== 'number' || step < last) return path;
  return [...path.slice(0, depth), step - 1, ...path.slice(depth + 1)];
}

/** The path of anything in the sheet once the item at `from` has moved behind the one at `after`. */
export function pathAfterMove(path: Path, from: Path, after: Path): Path {
  const target = afterRemoval(after, from);
  const [list, to] = [target.slice(0, -1), Number(target.at(-1)) + 1];
  if (leadsThrough(path, from)) return [...list, to, ...path.slice(from.length)];
  const rest = afterRemoval(path, from);
  const step = rest[list.length];
  const isBeside = leadsThrough(rest, list);
  if (!isBeside || typeof step !== 'number' || step < to) return rest;
  return [...list, step + 1, ...rest.slice(list.length + 1)];
}

function isFlow(source: Source, document: number, path: Path): boolean {
  return source.text[locate(source, document, path).located.from] === '[';
}

function lineEdits(
  source: Source,
  at: Place,
  own: Located,
  list: Located,
  after: number,
): Edit[] | undefined {
  const { file, text } = source;
  const above = locate(source, at.document, at.path.slice(0, -1)).located;
  const [range] = lineRanges(text, own, above);
  const first = list.inside?.get(0);
  const before = list.inside?.get(after);
  if (!range || !first || text[list.from] === '[') return undefined;
  const from = withComments(text, range.from, dashColumn(text, own.from));
  const column = dashColumn(text, first.from);
  const to = before
    ? pastLine(text, endOf(text, before) - 1)
    : withComments(text, lineStart(text, first.from), column);
  const lines = text.slice(from, range.to);
  const newline = newlineAt(text, own.from);
  const whole = lines.endsWith('\n') ? lines : lines + newline;
  const moved = indented(whole, column - dashColumn(text, own.from));
  const isOpen = to === text.length && !text.endsWith('\n');
  return [
    { file, from, to: range.to, text: '' },
    { file, from: to, to, text: isOpen ? newline + moved.slice(0, -newline.length) : moved },
  ];
}

/** The lines of comments right above a line, where they stand as far in. */
function withComments(text: string, at: number, column: number): number {
  let from = at;
  while (from > 0) {
    const start = lineStart(text, from - 1);
    const line = text.slice(start, from);
    if (line.search(/\S/) !== column || line[column] !== '#') break;
    from = start;
  }
  return from;
}

function indented(lines: string, by: number): string {
  if (by === 0) return lines;
  return by > 0
    ? lines.replace(/^(?=.)/gm, ' '.repeat(by))
    : lines.replace(new RegExp(`^ {${-by}}`, 'gm'), '');
}

function flowEdits(source: Source, at: Place, list: Located, after: number): Edit[] | undefined {
  const { file, text } = source;
  const { located } = locate(source, at.document, at.path);
  const [range] = flowRanges(text, locate(source, at.document, at.path.slice(0, -1)).located, at);
  const [first, before] = [list.inside?.get(0), list.inside?.get(after)];
  if (!range || !first || text[list.from] !== '[') return undefined;
  const words = text.slice(located.from, located.to);
  const to = before ? before.to : first.from;
  return [
    { file, ...range, text: '' },
    { file, from: to, to, text: before ? `, ${words}` : `${words}, ` },
  ];
}

/** Both as one; undefined where the new place lies within the old one. */
function joined({ file, text }: Source, edits: readonly Edit[]): Edit | undefined {
  const from = smallest(edits.map((one) => one.from));
  const to = greatest(edits.map((one) => one.to));
  const [gone, put] = edits;
  if (!gone || !put || (put.from > gone.from && put.from < gone.to)) return undefined;
  const inside = edits.map((one) => ({ from: one.from - from, to: one.to - from, text: one.text }));
  return { file, from, to, text: spliceText(text.slice(from, to), inside) };
}
