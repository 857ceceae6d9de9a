/**
 * A place that a sheet does not have yet → the edit that makes it, with what stands there: `progress.後期.+` is the first item of
 * a list to come, `actuals.+at=H29.value` a value inside a new item that says when it was, `reports.+:drills` a key that is missing.
 */
import type { Path } from '../diagnostics/finding.ts';
import { greatest } from '../lists.ts';
import { setAt, valueAt } from './amend.ts';
import { insertItems } from './edit.ts';
import { endOf, lineStart, newlineAt } from './geometry.ts';
import { isMapping } from './mapping.ts';
import { membersOf, type Step, type Steps, stepOf } from './opening-steps.ts';
import { blockTexts, flowTexts } from './opening-text.ts';
import type { Plain } from './plain.ts';
import { type Located, locate, type Source } from './source.ts';
import type { Edit } from './splice.ts';
import { firstThatReads, type Place, sheetValue } from './tried.ts';

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

/** As far as the sheet has it: an item that says `at: H29` by now is that very item, and all periods share a flat list. */
export function resolve(source: Source, { document, path }: Place): Path {
  const steps: (string | number)[] = [];
  for (const step of path) {
    const list = sheetValue(source, { document, path: steps });
    const wanted = stepOf(String(step));
    if (Array.isArray(list) && wanted.kind === 'key' && !/^\d+$/.test(wanted.key)) continue;
    const says = (item: Plain) =>
      isMapping(item) && wanted.kind === 'dated-item' && item[wanted.key] === wanted.value;
    const at = Array.isArray(list) ? list.findIndex(says) : -1;
    steps.push(at >= 0 ? at : step);
  }
  return steps;
}

/** Undefined where something else stands in the way. */
export function openWith(source: Source, at: Place, values: readonly string[]): Edit[] | undefined {
  const depth = knownDepth(source, at);
  const place = { document: at.document, path: at.path.slice(0, depth) };
  const steps = at.path.slice(depth).map((step) => stepOf(String(step)));
  const above = sheetValue(source, place);
  const [first] = steps;
  if (first === undefined || above === undefined) return undefined;
  if (Array.isArray(above) && above.length > 0 && first.kind === 'item')
    return insertItems(source, { ...place, path: [...place.path, above.length - 1] }, values);
  const members = membersOf(steps, values);
  const expect = (data: Plain) => withMembers(data, place.path, first, members);
  return firstThatReads(source, at.document, expect, editsFor(source, place, above, steps, values));
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

function withMembers(data: Plain, path: Path, step: Step, members: readonly Plain[]): Plain | undefined {
  const above = valueAt(data, path);
  const grown = grownBy(above, step, members);
  return grown === undefined || path.length === 0 ? grown : setAt(data, path, grown);
}

function grownBy(above: Plain | undefined, step: Step, members: readonly Plain[]): Plain | undefined {
  if (Array.isArray(above)) return [...above, ...members];
  if (typeof above !== 'object' || above === null || step.kind !== 'key') return undefined;
  return { ...above, [step.key]: members[0] ?? null };
}

function editsFor(
  source: Source,
  place: Place,
  above: Plain,
  steps: Steps,
  values: readonly string[],
): Edit[] {
  const { located } = locate(source, place.document, place.path);
  const [first] = steps;
  const written = first?.kind === 'key' ? located.inside?.get(first.key) : undefined;
  const isFlow = '[{'.includes(source.text[located.from] ?? ' ');
  const column = columnOf(source.text, located, Array.isArray(above));
  const texts = isFlow ? flowTexts(steps, values) : blockTexts(steps, values, column, source.text);
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
