/** A draft → the text of a new sheet: its fields in the order of the shape, with a comment where a person must look. */
import { Document, isMap, type Node, type Pair, Scalar, type YAMLMap } from 'yaml';
import { append, grouped } from '../../lists.ts';
import { fieldNamed } from '../../sheets/schema.ts';
import { sheetShapes } from '../../sheets/shape/index.ts';
import type { Doubt, Draft } from './draft.ts';
import { isShort, member, mostAtOnce, textOf, weightOf } from './yaml-text.ts';

export function sheetText(draft: Draft, from: string): string {
  const { doubts, id, kind, kpis, left } = draft;
  const main = { kind, id, ...inOrder(kind, draft[kind]) };
  const said = grouped(doubts, ({ field }) => field);
  const documents = [
    ...documentOf(main, said, ''),
    ...[...kpis.values()].flatMap((kpi) => [
      '---\n',
      ...documentOf({ kind: 'kpi', ...inOrder('kpi', kpi) }, said, `${kpi.id}.`),
    ]),
  ];
  const fields = new Set([
    ...Object.keys(main),
    ...[...kpis].flatMap(([kpi, data]) => Object.keys(data).map((key) => `${kpi}.${key}`)),
  ]);
  const unread = [
    ...doubts
      .filter(({ field }) => !fields.has(field))
      .map(({ at, words }) => commentLine(`（${at}）${words}`)),
    ...left.map(({ at, text }) => commentLine(`（${at}）${text}`)),
  ];
  const tail =
    unread.length === 0
      ? []
      : ['\n# どの欄か分からなかった文です。あてはまる欄に移すか、消してください。\n', ...unread];
  return [commentLine(`${from} から読みました。`), ...documents, ...tail].join('');
}

function commentLine(text: string): string {
  return `# ${text.replaceAll('\n', ' ')}\n`;
}

type Fields = Readonly<Record<string, unknown>>;

/** What a sheet is about stands before what it says. */
const opening = ['code', 'title', 'year', 'under', 'owner', 'years'];

function inOrder(kind: Draft['kind'] | 'kpi', fields: Fields): Fields {
  const { members } = fieldNamed(sheetShapes[kind], []);
  const keys = kind === 'initiative' ? [...new Set([...opening, ...members.keys])] : members.keys;
  return Object.fromEntries(keys.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])));
}

type Doubts = ReadonlyMap<string, readonly Doubt[]>;

/** A field with very many values is written apart from its neighbours. */
function documentOf(data: Fields, doubts: Doubts, prefix: string): string[] {
  const pieces: string[] = [];
  let light: Record<string, unknown> = {};
  const flush = () => {
    if (Object.keys(light).length > 0) pieces.push(lightText(light, doubts, prefix));
    light = {};
  };
  for (const [key, value] of Object.entries(data)) {
    if (weightOf(value, mostAtOnce) <= mostAtOnce) {
      light[key] = value;
      continue;
    }
    flush();
    const comment = commentOf(doubts.get(`${prefix}${key}`)).map((line) => `#${line}\n`);
    append(pieces, ['\n', ...comment, ...member(key, value)]);
  }
  flush();
  return pieces;
}

function lightText(data: Fields, doubts: Doubts, prefix: string): string {
  const document = new Document<Node>(data, { version: '1.2' });
  const { contents } = document;
  if (isMap(contents)) {
    for (const { key } of contents.items as Pair<Scalar<string>, Node>[]) {
      const lines = commentOf(doubts.get(`${prefix}${key.value}`));
      if (lines.length > 0) key.commentBefore = lines.join('\n');
    }
    spaceOut(contents);
  }
  return textOf(document);
}

function commentOf(doubts: readonly Doubt[] = []): string[] {
  return doubts.map(({ at, words }) => ` 要確認（${at}）: ${words}`.replaceAll('\n', ' '));
}

/** A blank line before a list of sentences, as people write it; a few short words stay on their line. */
function spaceOut({ items }: YAMLMap): void {
  for (const { key, value } of items as Pair<Scalar<string>, Node>[])
    if (!(value instanceof Scalar) && !isShort(value)) key.spaceBefore = true;
}
