/** A draft → the text of a new sheet: its fields in the order of the shape, with a comment where a person must look. */
import { Document, isMap, isSeq, type Node, type Pair, Scalar, visit, type YAMLMap } from 'yaml';
import { textWidth } from '../../japanese/width.ts';
import { fieldNamed } from '../../sheets/schema.ts';
import { sheetShapes } from '../../sheets/shape/index.ts';
import type { Doubt, Draft } from './draft.ts';

export function sheetText(draft: Draft, from: string): string {
  const { doubts, id, kind, kpis, left } = draft;
  const main = { kind, id, ...inOrder(kind, draft[kind]) };
  const documents = [
    documentOf(main, doubts, ''),
    ...kpis.map((kpi) => documentOf({ kind: 'kpi', ...inOrder('kpi', kpi) }, doubts, `${kpi.id}.`)),
  ];
  const unread = left.map(({ at, text }) => commentLine(`（${at}）${text}`));
  const heading = [`# ${from} から読みました。`];
  const tail =
    unread.length === 0
      ? []
      : ['', '# どの欄か分からなかった文です。あてはまる欄に移すか、消してください。', ...unread];
  return [...heading, documents.map((one) => one.trimEnd()).join('\n---\n'), ...tail, ''].join('\n');
}

function commentLine(text: string): string {
  return `# ${text.replaceAll('\n', ' ')}`;
}

type Fields = Readonly<Record<string, unknown>>;

function inOrder(kind: Draft['kind'] | 'kpi', fields: Fields): Fields {
  const { members } = fieldNamed(sheetShapes[kind], []);
  return Object.fromEntries(
    members.keys.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])),
  );
}

function documentOf(data: Fields, doubts: readonly Doubt[], prefix: string): string {
  const document = new Document(data, { version: '1.2' });
  const { contents } = document;
  if (isMap(contents)) {
    for (const pair of contents.items) comment(pair as Pair<Scalar<string>, Node>, doubts, prefix);
    spaceOut(contents);
  }
  visit(document, {
    Scalar: (_, node) => quoteOddities(node),
    Seq: (_, node) => {
      if (isShort(node)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function comment({ key }: Pair<Scalar<string>, Node>, doubts: readonly Doubt[], prefix: string): void {
  const own = doubts.filter(({ field }) => field === `${prefix}${key.value}`);
  if (own.length > 0) key.commentBefore = own.map(({ at, words }) => ` 要確認（${at}）: ${words}`).join('\n');
}

/** A blank line before a list of sentences, as people write it; a few short words stay on their line. */
function spaceOut({ items }: YAMLMap): void {
  for (const { key, value } of items as Pair<Scalar<string>, Node>[])
    if (!(value instanceof Scalar) && !isShort(value)) key.spaceBefore = true;
}

const widest = 70;

/** Words without a comma or a bracket of YAML, all together shorter than a line. */
function isShort(node: unknown): boolean {
  if (!isSeq(node) || !node.items.every((item) => item instanceof Scalar)) return false;
  const words = node.items.map((item) => String((item as Scalar).value));
  const line = words.join(', ');
  // Some characters have no width, but nobody writes so many of them.
  if (line.length > 4 * widest) return false;
  return textWidth(line) <= widest && !words.some((word) => /[,[\]{}]|[。\n]/.test(word));
}

/** To reform every scalar is text; a number with a comma is quoted all the same, as people are used to. */
function quoteOddities(node: Scalar): void {
  if (typeof node.value === 'string' && /^[\d.,-]*\d,\d/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
}
