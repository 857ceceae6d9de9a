/** Data → YAML in the yaml package's own hand, piece by piece: all of a large sheet at once takes hundreds of megabytes. */
import { Document, isSeq, type Node, Scalar, visit } from 'yaml';
import { textWidth } from '../../japanese/width.ts';

/** Mappings, lists and texts. */
type Data = unknown;

/** More values than this are not written at once; a list that stands on one line has fewer. */
export const mostAtOnce = 1000;

/** `key:` and its value below. */
export function member(key: string, value: Data, most = mostAtOnce): string[] {
  const pieces: string[] = [];
  writeMember(key, value, { most, indent: '', pieces });
  return pieces;
}

interface Place {
  readonly most: number;
  readonly indent: string;
  readonly pieces: string[];
}

function write(data: Data, place: Place): void {
  const { indent, most, pieces } = place;
  if (weightOf(data, most) <= most || typeof data !== 'object' || data === null) {
    pieces.push(indented(written(data), indent));
    return;
  }
  const isList = Array.isArray(data);
  let [batch, weight]: [[string, Data][], number] = [[], 0];
  const flush = () => {
    const own = isList ? batch.map(([, value]) => value) : Object.fromEntries(batch);
    if (batch.length > 0) pieces.push(indented(written(own), indent));
    [batch, weight] = [[], 0];
  };
  for (const [key, value] of Object.entries(data)) {
    const own = weightOf(value, most);
    if (weight + own > most) flush();
    if (own <= most) {
      batch.push([key, value]);
      weight += own;
    } else if (isList) writeItem(value, place);
    else writeMember(key, value, place);
  }
  flush();
}

function writeMember(key: string, value: Data, place: Place): void {
  const { indent, pieces } = place;
  pieces.push(indented(written({ [key]: [] }).replace(/ \[\]\n$/, '\n'), indent));
  write(value, { ...place, indent: `${indent}  ` });
}

/** The dash takes the place of the first indentation. */
function writeItem(value: Data, place: Place): void {
  const { indent, pieces } = place;
  const first = pieces.length;
  write(value, { ...place, indent: `${indent}  ` });
  pieces[first] = `${indent}- ${pieces[first]?.slice(indent.length + 2) ?? ''}`;
}

function indented(text: string, indent: string): string {
  return indent === '' ? text : text.replace(/^(?=.)/gm, indent);
}

/** How many values it holds, or more than are asked for. */
export function weightOf(data: Data, most: number): number {
  if (typeof data !== 'object' || data === null) return 1;
  let weight = 1;
  for (const value of Object.values(data)) {
    weight += weightOf(value, most);
    if (weight > most) break;
  }
  return weight;
}

function written(data: Data): string {
  return textOf(new Document(data, { version: '1.2' }));
}

/** Words with commas in quotes, short lists on one line. */
export function textOf(document: Document<Node>): string {
  visit(document, {
    Scalar: (_, node) => quoteOddities(node),
    Seq: (key, node) => {
      // A part of a long list may be short.
      if (key !== null && isShort(node)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

const widest = 70;

/** Words without a comma or a bracket of YAML, all together shorter than a line. */
export function isShort(node: unknown): boolean {
  if (!isSeq(node) || !node.items.every((item) => item instanceof Scalar)) return false;
  const words = node.items.map((item) => String(item.value));
  const line = words.join(', ');
  // Some characters have no width, but nobody writes so many of them.
  if (line.length > 4 * widest) return false;
  return textWidth(line) <= widest && !words.some((word) => /[,[\]{}]|[。\n]/.test(word));
}

/** To reform every scalar is text; a number with a comma is quoted all the same, as people are used to. */
function quoteOddities(node: Scalar): void {
  if (typeof node.value === 'string' && /^[\d.,-]*\d,\d/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
}
