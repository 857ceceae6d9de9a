/**
 * A place that a sheet does not have yet → the edit that makes it, with what stands there: `progress.後期.+` is the first item of
 * a list to come, `actuals.+at=H29.value` a value inside a new item that says when it was, `reports.+:drills` a key that is missing.
 */
import type { Path } from '../diagnostics/finding.ts';
import { greatest } from '../lists.ts';
import { insertItems } from './edit.ts';
import { endOf, lineStart, newlineAt } from './geometry.ts';
import type { Plain } from './plain.ts';
import { candidates } from './scalar.ts';
import { type Located, locate, type Source } from './source.ts';
import type { Edit } from './splice.ts';
import { firstThatReads, type Place, sheetValue } from './tried.ts';

/** `+` or `+at=H29`: an item that a list will have. */
const newItem = /^\+(?:([^=]+)=(.*))?$/s;

export function isOpening(field: string): boolean {
  return /(?:^|\.)\+/.test(field);
}

/** A time may hold dots of its own. */
export function openingPath(field: string): string[] {
  const [, list, item, key] = /^(.*?)\.(\+[^=]+=.*)\.([a-z-]+)$/s.exec(field) ?? [];
  return list !== undefined && item !== undefined && key !== undefined
    ? [...list.split('.'), item, key]
    : field.split('.').map((step) => step.replace(/^\+:/, ''));
}

/** As far as the sheet has it: an item that says `at: H29` by now is that very item. */
export function resolve(source: Source, { document, path }: Place): Path {
  const steps: (string | number)[] = [];
  for (const step of path) {
    const list = sheetValue(source, { document, path: steps });
    const [, key, value] = newItem.exec(String(step)) ?? [];
    const at =
      key === undefined || !Array.isArray(list) ? -1 : list.findIndex((one) => says(one, key, value));
    steps.push(at >= 0 ? at : step);
  }
  return steps;
}

function says(item: Plain, key: string, value: string | undefined): boolean {
  return typeof item === 'object' && item !== null && !Array.isArray(item) && item[key] === value;
}

/** Undefined where something else stands in the way. */
export function openWith(source: Source, at: Place, values: readonly string[]): Edit[] | undefined {
  const depth = knownDepth(source, at);
  const place = { document: at.document, path: at.path.slice(0, depth) };
  const rest = at.path.slice(depth).map(String);
  const above = sheetValue(source, place);
  const [step] = rest;
  if (step === undefined || above === undefined) return undefined;
  const made = madeOf(rest, values);
  if (Array.isArray(above) && above.length > 0 && typeof made[0] === 'string')
    return insertItems(source, { ...place, path: [...place.path, above.length - 1] }, values);
  const expect = (data: Plain) => withNew(data, place.path, step, made);
  return firstThatReads(source, at.document, expect, editsFor(source, place, above, rest, values));
}

/** How many steps lead to something that is there. */
function knownDepth(source: Source, { document, path }: Place): number {
  let depth = 0;
  while (depth < path.length) {
    const value = sheetValue(source, { document, path: path.slice(0, depth + 1) });
    if (value === undefined || value === null) break;
    depth += 1;
  }
  return depth;
}

/** What the steps below the known part come to: for `+` the new items themselves. */
function madeOf([step = '', ...rest]: readonly string[], values: readonly string[]): Plain[] {
  const [whole, key, value = ''] = newItem.exec(step) ?? [];
  if (whole === undefined) return [rest.length === 0 ? (values[0] ?? '') : nested(rest, values)];
  if (key === undefined) return [...values];
  return [{ [key]: value, ...(rest[0] !== undefined && { [rest[0]]: values[0] ?? '' }) }];
}

function nested(rest: readonly string[], values: readonly string[]): Plain {
  const [step = ''] = rest;
  const made = madeOf(rest, values);
  return newItem.test(step) ? made : { [step]: made[0] ?? null };
}

function withNew(data: Plain, [step, ...rest]: Path, key: string, made: readonly Plain[]): Plain | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  if (step !== undefined) {
    const inner = Array.isArray(data) ? data[Number(step)] : data[step];
    const changed = inner === undefined ? undefined : withNew(inner, rest, key, made);
    if (changed === undefined) return undefined;
    if (Array.isArray(data)) return data.map((one, index) => (index === step ? changed : one));
    return { ...data, [step]: changed };
  }
  if (Array.isArray(data)) return [...data, ...made];
  const { [key]: _, ...others } = data;
  return Object.hasOwn(data, key)
    ? { ...data, [key]: made[0] ?? null }
    : { ...others, [key]: made[0] ?? null };
}

function editsFor(
  source: Source,
  place: Place,
  above: Plain,
  rest: readonly string[],
  values: readonly string[],
): Edit[] {
  const { located } = locate(source, place.document, place.path);
  const written = located.inside?.get(rest[0] ?? '');
  const isFlow = '[{'.includes(source.text[located.from] ?? ' ');
  const column = columnOf(source.text, located, Array.isArray(above));
  const texts = isFlow ? flowTexts(rest, values) : blockLines(rest, values, column, source.text);
  if (written?.key) return valueEdits(source, written, written.key.to, texts);
  return isFlow ? memberEdits(source, located, texts) : lineEdits(source, located, texts);
}

/** The key is there: what comes behind its colon, and a comment stays beside it. */
function valueEdits({ file, text }: Source, { to }: Located, key: number, texts: readonly string[]): Edit[] {
  const from = colonAfter(text, key);
  const end = from + text.slice(from, to).trimEnd().length;
  const note = /^[ \t]+#[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  const newline = newlineAt(text, from);
  return texts.map((whole) => {
    const one = whole.slice(whole.indexOf(':') + 1).replaceAll('\n', newline);
    return one.startsWith(newline)
      ? { file, from, to: end + note.length, text: note + one }
      : { file, from, to: end, text: one };
  });
}

/** Behind the last member, before a comma or a comment that ends the brackets. */
function memberEdits({ file }: Source, located: Located, texts: readonly string[]): Edit[] {
  const members = [...(located.inside?.values() ?? [])];
  const ends = members.map(({ key, to }) => Math.max(to, key?.to ?? 0));
  const from = greatest([located.from + 1, ...ends]);
  return texts.map((one) => ({ file, from, to: from, text: members.length === 0 ? one : `, ${one}` }));
}

function lineEdits({ file, text }: Source, located: Located, texts: readonly string[]): Edit[] {
  const newline = newlineAt(text, located.from);
  const end = endOf(text, located);
  const opens = text[end - 1] === '\n' || end === 0 ? '' : newline;
  const closes = opens === '' ? newline : '';
  return texts.map((one) => ({
    file,
    from: end,
    to: end,
    text: `${opens}${one.replaceAll('\n', newline)}${closes}`,
  }));
}

function colonAfter(text: string, at: number): number {
  const colon = text.indexOf(':', at);
  return colon < 0 ? at : colon + 1;
}

/** Where the members of a block begin. */
function columnOf(text: string, { from, inside }: Located, isList: boolean): number {
  const [first] = inside?.values() ?? [];
  const start = first?.key?.from ?? first?.from ?? from;
  const column = start - lineStart(text, start);
  return isList ? Math.max(0, text.slice(lineStart(text, start), start).lastIndexOf('-')) : column;
}

/** As a sheet would write it in lines of its own, in the indentation that it has elsewhere. */
function blockLines(
  rest: readonly string[],
  values: readonly string[],
  column: number,
  text: string,
): string[] {
  const dash = /^( *)[^\s#-][^\n]*:[ \t]*\r?\n( *)- /m.exec(text);
  const inset = dash ? Math.max(0, (dash[2]?.length ?? 0) - (dash[1]?.length ?? 0)) : 2;
  const inBraces = rest.some((step) => /^\+./.test(step));
  return writingsOf(rest).flatMap((steps) =>
    scalarsFor(values, inBraces).map((scalars) => block(steps, scalars, column, inset)),
  );
}

/** The steps, with the time of a new item as YAML may write it. */
function writingsOf(steps: readonly string[]): (readonly string[])[] {
  const at = steps.findIndex((step) => /^\+./.test(step));
  const [, key, value] = newItem.exec(steps[at] ?? '') ?? [];
  if (key === undefined || value === undefined) return [steps];
  return scalarsFor([value], true).map(([written]) => steps.with(at, `+${key}=${written}`));
}

function block(
  [step = '', ...rest]: readonly string[],
  scalars: readonly string[],
  column: number,
  inset: number,
): string {
  const indent = ' '.repeat(column);
  const [whole, key, value = ''] = newItem.exec(step) ?? [];
  if (whole !== undefined && key === undefined) return scalars.map((one) => `${indent}- ${one}`).join('\n');
  if (whole !== undefined) return `${indent}- { ${key}: ${value}, ${rest[0]}: ${scalars[0]} }`;
  if (rest.length === 0) return `${indent}${step}: ${scalars[0]}`;
  const isList = newItem.test(rest[0] ?? '');
  return `${indent}${step}:\n${block(rest, scalars, column + (isList ? inset : 2), inset)}`;
}

function flowTexts(rest: readonly string[], values: readonly string[]): string[] {
  return writingsOf(rest).flatMap((steps) => scalarsFor(values, true).map((scalars) => flow(steps, scalars)));
}

function flow([step = '', ...rest]: readonly string[], scalars: readonly string[]): string {
  const [whole, key, value = ''] = newItem.exec(step) ?? [];
  if (whole !== undefined)
    return key === undefined ? scalars.join(', ') : `{ ${key}: ${value}, ${rest[0]}: ${scalars[0]} }`;
  if (rest.length === 0) return `${step}: ${scalars[0]}`;
  const inner = flow(rest, scalars);
  return `${step}: ${newItem.test(rest[0] ?? '') ? `[${inner}]` : `{ ${inner} }`}`;
}

/** Plain words where YAML lets them stand, else in quotation marks; all of one kind, tried one after the other. */
function scalarsFor(values: readonly string[], isFlow: boolean): string[][] {
  const place = { written: '', flow: isFlow, column: 0, last: true, newline: '\n' };
  const parts = (one: string) => isFlow && /^[^"'].*[,[\]{}]/.test(one);
  const all = values.map((value) =>
    candidates(value, place).filter((one) => !/^[|>]/.test(one) && !parts(one)),
  );
  const most = greatest([0, ...all.map((one) => one.length)]);
  const whole = Array.from({ length: most }, (_, index) =>
    all.map((one) => one[Math.min(index, one.length - 1)] ?? '""'),
  );
  return [...whole, values.map((value) => JSON.stringify(value))];
}
