/** Text of a file, as the yaml package judges it → its documents as plain data, the place of every value, and findings; it never throws. */
import type { YAMLError } from 'yaml';
import { append } from '../lists.ts';
import { type Composed, composeAll } from './compose.ts';
import { settleConflicts } from './conflicts.ts';
import { explain, explainUnclosed } from './mistakes.ts';
import { lineMap } from './pin.ts';
import { type Plain, toPlain } from './plain.ts';
import type { Raised } from './raised.ts';
import type { ReadDocument, ReadDocuments } from './read.ts';
import type { Located } from './source.ts';
import { type Remark, traps } from './traps.ts';

/** After the first mistakes of a document the rest is mostly their echo. */
const mostRemarks = 20;

/** An error leaves stumps that look like keys without a name or a colon. */
const echoes = new Set(['yaml/syntax', 'yaml/missing-colon']);

export function judgeDocuments(file: string, text: string): ReadDocuments {
  const places: Located[] = [];
  const documents: ReadDocument[] = [];
  const settled = settleConflicts(text);
  const remarks: Remark[] = [...settled.remarks];
  for (const composed of composeAll(settled.text)) {
    const read = readOne(settled.text, composed);
    const whole = read.whole && settled.remarks.length === 0;
    append(remarks, read.remarks);
    const index = places.push(read.located) - 1;
    if (read.value !== null || !whole) documents.push({ index, value: read.value, whole });
  }
  if (documents.length === 0 && remarks.length === 0) remarks.push(traps.empty({ from: 0, to: 0 }));
  return { source: { file, text, documents: places }, documents, findings: raise(file, remarks) };
}

interface ReadOne {
  readonly value: Plain;
  readonly located: Located;
  readonly whole: boolean;
  readonly remarks: readonly Remark[];
}

function readOne(text: string, composed: Composed): ReadOne {
  if (composed.kind === 'too-deep') {
    const at = { from: composed.at, to: Math.min(composed.at + 1, text.length) };
    const located = { from: composed.from, to: composed.at };
    return { value: null, located, whole: false, remarks: [traps.tooDeep(at)] };
  }
  const { errors } = composed.document;
  const whole = errors.length === 0;
  const { value, located, remarks } = toPlain(text, composed.document);
  const suspected = whole ? remarks : remarks.filter(({ rule }) => !echoes.has(rule));
  const all = [...suspected, ...mistakes(text, errors)];
  const [error] = errors;
  if (error && all.length === 0) all.push(explainUnclosed(text, error));
  return { value, located, whole, remarks: onePerLine(text, all) };
}

function mistakes(text: string, errors: readonly YAMLError[]): Remark[] {
  const places = new Set<number>();
  return errors
    .filter(({ pos: [from] }) => !places.has(from) && places.add(from))
    .slice(0, 2 * mostRemarks)
    .map((error) => explain(text, error))
    .filter((remark) => remark !== undefined);
}

/** What is said first about a line says most. */
function onePerLine(text: string, remarks: readonly Remark[]): Remark[] {
  if (remarks.length < 2) return [...remarks];
  const lines = lineMap(text);
  const seen = new Set<number>();
  return remarks
    .filter(({ from }) => {
      const { line } = lines.position(from);
      return !seen.has(line) && seen.add(line);
    })
    .sort((a, b) => a.from - b.from)
    .slice(0, mostRemarks);
}

function raise(file: string, remarks: readonly Remark[]): Raised[] {
  return remarks.map(({ rule, from, to, message, hint, fix, related }) => ({
    rule,
    at: { file, from, to },
    message,
    hint,
    ...(fix && { fix }),
    ...(related && {
      related: [{ at: { file, from: related.from, to: related.to }, message: related.message }],
    }),
  }));
}
