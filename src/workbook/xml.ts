/** XML as spreadsheet programs write it → its tags and texts in order; no entities of its own, no document type. */
import { refused } from './refused.ts';

export type Piece = Place &
  (
    | { readonly kind: 'open'; readonly name: string; attribute(name: string): string | undefined }
    | { readonly kind: 'close'; readonly name: string }
    | { readonly kind: 'text'; readonly text: string }
  );

/** Where it stands in the XML, for those who change a part and leave the rest as it is. */
interface Place {
  readonly from: number;
  readonly to: number;
}

const deepest = 200;

/** Names without their prefix: `x:row` is `row`. An empty tag is opened and closed. */
export function* scan(xml: string): Generator<Piece> {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const until = tag < 0 ? xml.length : tag;
    if (until > at && open.length > 0)
      yield { kind: 'text', text: decoded(xml.slice(at, until)), from: at, to: until };
    if (tag < 0) break;
    if (xml.startsWith('<![CDATA[', tag)) {
      const end = endOf(xml, ']]>', tag + 9);
      yield { kind: 'text', text: xml.slice(tag + 9, end), from: tag, to: end + 3 };
      at = end + 3;
    } else if (xml.startsWith('<!--', tag)) at = endOf(xml, '-->', tag + 4) + 3;
    else if (xml.startsWith('<?', tag)) at = endOf(xml, '?>', tag + 2) + 2;
    else if (xml.startsWith('<!', tag)) throw refused('broken');
    else {
      const end = tagEnd(xml, tag + 1);
      const inside = xml.slice(tag + 1, end);
      at = end + 1;
      if (inside.startsWith('/')) {
        const name = local(inside.slice(1).trim());
        if (open.pop() !== name) throw refused('broken');
        yield { kind: 'close', name, from: tag, to: at };
        continue;
      }
      const empty = inside.endsWith('/');
      const name = local(/^[^\s/]*/.exec(inside)?.[0] ?? '');
      if (name === '' || open.length >= deepest) throw refused('broken');
      const place = { from: tag, to: at };
      yield { kind: 'open', name, attribute: (wanted) => attributeIn(inside, wanted), ...place };
      if (empty) yield { kind: 'close', name, from: at, to: at };
      else open.push(name);
    }
  }
  if (open.length > 0) throw refused('broken');
}

/** A `>` inside a value does not end the tag. */
function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const character = xml[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  throw refused('broken');
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw refused('broken');
  return at;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const attributes = /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributeIn(tag: string, wanted: string): string | undefined {
  for (const [, name = '', double, single] of tag.matchAll(attributes))
    if (local(name) === wanted) return decoded(double ?? single ?? '');
  return undefined;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A text between tags or in an attribute as it is meant. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(\w+));/g, (_, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? unknown();
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff ? unknown() : String.fromCodePoint(code);
  });
}

function unknown(): never {
  throw refused('broken');
}
