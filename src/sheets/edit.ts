/** A new value for a place in a sheet → the smallest edit of its text, tried out by reading the sheet again. */
import type { Stretch } from '../japanese/stretch.ts';
import { grouped } from '../lists.ts';
import { insertAfter, setAll, setAt, without } from './amend.ts';
import {
  blockEnd,
  dashColumn,
  endOf,
  gapAfterDash,
  lastOf,
  lineEnd,
  lineStart,
  newlineAt,
  pastLine,
} from './geometry.ts';
import type { Plain } from './plain.ts';
import { candidates, type ScalarPlace } from './scalar.ts';
import { type Located, locate, type Source } from './source.ts';
import type { Edit } from './splice.ts';
import { allRead, firstThatReads, type Place, sheetValue } from './tried.ts';

/** Undefined where no edit of this place alone gives the value: an alias, a merged key, a sheet with errors. */
export function replaceScalar(source: Source, at: Place, value: string): Edit[] | undefined {
  const before = sheetValue(source, at);
  if (typeof before !== 'string') return undefined;
  if (before === value) return [];
  const edits = scalarEdits(source, { at, value });
  return firstThatReads(source, at.document, (data) => setAt(data, at.path, value), edits);
}

export interface NewScalar {
  readonly at: Place;
  readonly value: string;
}

/** Several at once, each in the author's own style. Undefined where one of them needs another, or cannot be written: then each is to be tried alone. */
export function replaceScalars(source: Source, wanted: readonly NewScalar[]): Edit[] | undefined {
  const all = wanted.filter(({ at, value }) => sheetValue(source, at) !== value);
  const edits = all.flatMap((one) => scalarEdits(source, one)[0] ?? []);
  const inText = edits.toSorted((a, b) => a.from - b.from);
  const isApart = inText.every(({ from }, index) => index === 0 || (inText[index - 1]?.to ?? 0) <= from);
  if (edits.length < all.length || !isApart) return undefined;
  const own = grouped(all, ({ at }) => at.document);
  const expect = (data: Plain, document: number) =>
    setAll(
      data,
      (own.get(document) ?? []).map(({ at: { path }, value }) => ({ path, value })),
    );
  return allRead(source, [...own.keys()], expect, edits) ? edits : undefined;
}

function scalarEdits(source: Source, { at, value }: NewScalar): Edit[] {
  if (typeof sheetValue(source, at) !== 'string') return [];
  const { located } = locate(source, at.document, at.path);
  return written(source, at, located).flatMap(({ from, place, to }) =>
    candidates(value, place).map((text) => ({ file: source.file, from, to, text })),
  );
}

/** New items after the item at the path – before the first, where that is -1 – in the indentation and style of the list. */
export function insertItems(source: Source, at: Place, values: readonly string[]): Edit[] | undefined {
  const isFirst = at.path.at(-1) === -1;
  const { exact, located } = locate(source, at.document, isFirst ? at.path.with(-1, 0) : at.path);
  const list = locate(source, at.document, at.path.slice(0, -1)).located;
  if (!exact || typeof at.path.at(-1) !== 'number') return undefined;
  if (values.length === 0) return [];
  const flow = source.text[list.from] === '[';
  const texts = values.map((value) => {
    const expected = (data: Plain) => insertAfter(data, at.path, [value]);
    const edits = isFirst
      ? firstItemEdits(source, located, value, flow)
      : itemEdits(source, at, located, value, flow);
    const found = firstThatReads(source, at.document, expected, edits);
    return found?.[0];
  });
  const [first] = texts;
  if (!first || texts.some((one) => one === undefined)) return undefined;
  const all = { ...first, text: texts.map((one) => one?.text ?? '').join('') };
  return firstThatReads(source, at.document, (data) => insertAfter(data, at.path, values), [all]);
}

/** The item or the key with its value, and its lines where it fills them. */
export function removeValue(source: Source, at: Place): Edit[] | undefined {
  const { exact, located } = locate(source, at.document, at.path);
  if (!exact || at.path.length === 0) return undefined;
  const above = locate(source, at.document, at.path.slice(0, -1)).located;
  const { text } = source;
  const flow = text[above.from] === '[' || text[above.from] === '{';
  const ranges = flow ? flowRanges(text, above, at) : lineRanges(text, located, above);
  const edits = ranges.map((range) => ({ file: source.file, ...range, text: '' }));
  return firstThatReads(source, at.document, (data) => without(data, at.path), edits);
}

interface Written {
  readonly from: number;
  readonly to: number;
  readonly place: ScalarPlace;
}

function written(source: Source, at: Place, { from, key, to }: Located): Written[] {
  const { text } = source;
  const end = /^[|>]/.test(text[from] ?? '') ? blockEnd(text, from, to) : to;
  if (end === from) return [];
  const flow = at.path.some((_, depth) =>
    '[{'.includes(text[locate(source, at.document, at.path.slice(0, depth)).located.from] ?? ' '),
  );
  const column = key ? key.from - lineStart(text, key.from) : dashColumn(text, from);
  const rest = text.slice(end, lineEnd(text, end));
  const last = rest.trim() === '';
  const place = { written: text.slice(from, end), flow, column, last, newline: newlineAt(text, from) };
  return [{ from, to: end, place }];
}

/** In the style of an item beside it. */
function scalarsBeside({ text }: Source, item: Located, value: string, flow: boolean): string[] {
  const model = /^["']/.test(text[item.from] ?? '') ? text.slice(item.from, item.from + 1) : '';
  const column = dashColumn(text, item.from);
  return candidates(value, { written: model, flow, column, last: true, newline: newlineAt(text, item.from) });
}

function firstItemEdits(source: Source, item: Located, value: string, flow: boolean): Edit[] {
  const { file, text } = source;
  const at = flow ? item.from : lineStart(text, item.from);
  const dash = `${' '.repeat(dashColumn(text, item.from))}-${gapAfterDash(text, item.from)}`;
  return scalarsBeside(source, item, value, flow).map((scalar) => ({
    file,
    from: at,
    to: at,
    text: flow ? `${scalar}, ` : `${dash}${scalar}${newlineAt(text, item.from)}`,
  }));
}

function itemEdits(source: Source, at: Place, item: Located, value: string, flow: boolean): Edit[] {
  const { file, text } = source;
  const newline = newlineAt(text, item.from);
  const column = dashColumn(text, item.from);
  const scalars = scalarsBeside(source, item, value, flow);
  if (flow) {
    const before = locate(source, at.document, [...at.path.slice(0, -1), Number(at.path.at(-1)) - 1]);
    const between = before.exact ? text.slice(before.located.to, item.from) : '';
    const gaps = /^\s*,\s*$/.test(between) ? [between, ', '] : [', '];
    return gaps.flatMap((gap) =>
      scalars.map((scalar) => ({ file, from: item.to, to: item.to, text: gap + scalar })),
    );
  }
  const dash = `${' '.repeat(column)}-${gapAfterDash(text, item.from)}`;
  const end = endOf(text, item);
  if (text[end - 1] === '\n')
    return scalars.map((scalar) => ({ file, from: end, to: end, text: `${dash}${scalar}${newline}` }));
  return scalars.map((scalar) => ({ file, from: end, to: end, text: `${newline}${dash}${scalar}` }));
}

/** With the comma on one of its sides, and never with a comment that stands beside another. */
export function flowRanges(text: string, { inside }: Located, { path }: Place): Stretch[] {
  const members = [...(inside ?? [])];
  const at = members.findIndex(([step]) => step === path.at(-1));
  const start = (one: Located) => one.key?.from ?? one.from;
  const end = (one: Located) => Math.max(one.to, one.key?.to ?? 0);
  const [before, own, after] = [members[at - 1]?.[1], members[at]?.[1], members[at + 1]?.[1]];
  if (!own) return [];
  const [from, to] = [start(own), end(own)];
  const withGap = before ? { from: end(before), to } : { from, to: after ? start(after) : to };
  const withComma = { from, to: to + (/^\s*,/.exec(text.slice(to))?.[0].length ?? 0) };
  return [withGap, withComma].filter(
    (range) => !text.slice(range.from, from).includes('#') && !text.slice(to, range.to).includes('#'),
  );
}

/** Whole lines; where it is the first key of an item, only up to the next key, or to a comment above that. */
export function lineRanges(text: string, located: Located, { inside }: Located): Stretch[] {
  const start = located.key?.from ?? located.from;
  const line = lineStart(text, start);
  const head = text.slice(line, start);
  const to = pastLine(text, Math.max(start, lastOf(text, located) - 1));
  const next = [...(inside?.values() ?? [])].find((one) => (one.key?.from ?? one.from) > start);
  const whole = located.key ? head.trim() === '' : /^\s*-\s+(?:[&!]\S+\s+)*$/.test(head);
  if (whole) return [{ from: line, to }];
  return next ? [{ from: start, to: to + text.slice(to).search(/\S/) }] : [];
}
