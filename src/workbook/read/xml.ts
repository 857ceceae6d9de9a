/** XML as spreadsheet programs write it → its tags and texts in order; no entities of its own, no document type. */
import { refused } from './refused.ts';

export type Piece = Place &
  (
    | { readonly kind: 'open'; readonly name: string; attribute(name: string): string | undefined }
    | { readonly kind: 'close'; readonly name: string }
    | { readonly kind: 'text'; readonly text: string }
  );

interface Place {
  /** Where it stands in the XML, for those who change a part and leave the rest as it is. */
  readonly from: number;
  readonly to: number;
  /** How many elements are around it. */
  readonly depth: number;
  /** The name of an element around it: 1 is its parent, 2 the parent of that. */
  around(steps: number): string | undefined;
}

/**
 * Names without their prefix: `x:row` is `row`. An empty tag is opened and closed.
 * A piece says what it says until the next one is asked for: a workbook has a million of them.
 */
export function scan(xml: string): Iterable<Piece> {
  return { [Symbol.iterator]: () => new Scanner(xml) };
}

export type Opening = Extract<Piece, { kind: 'open' }>;

/** What an attribute says: Excel writes 1, LibreOffice true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The first tag of a name, to be asked for its attributes at once. */
export function firstTag(xml: string, name: string): Opening | undefined {
  for (const piece of scan(xml)) if (piece.kind === 'open' && piece.name === name) return piece;
  return undefined;
}

const deepest = 200;
/** A cell holds 32,767 characters, and a blank between tags none. */
const longestText = 2_000_000;
const [blank, slash, colon, equals, less, greater] = [0x20, 0x2f, 0x3a, 0x3d, 0x3c, 0x3e];
const [double, single] = [0x22, 0x27];

/** It is its own piece: nothing is made anew for each of them. */
class Scanner {
  kind: Piece['kind'] = 'text';
  name = '';
  text = '';
  from = 0;
  to = 0;
  depth = 0;
  readonly #xml: string;
  readonly #open: string[] = [];
  readonly #given = { done: false, value: this };
  /** Of an open tag: the end of its name, and of its inside. */
  #start = 0;
  #end = 0;
  /** The tag that was just opened is empty. */
  #isEmpty = false;

  constructor(xml: string) {
    this.#xml = xml;
  }

  next(): { done: boolean; value: Scanner } {
    if (this.#isEmpty) return this.#closeEmpty();
    const xml = this.#xml;
    for (let at = this.to; at < xml.length; at = this.to) {
      if (xml.charCodeAt(at) !== less) {
        const tag = xml.indexOf('<', at);
        this.#place(at, tag < 0 ? xml.length : tag);
        if (this.to - at > longestText) throw refused('too-large');
        if (this.#open.length > 0) return this.#text(decoded(xml.slice(at, this.to)));
      } else if (xml.startsWith('<![CDATA[', at)) {
        this.#place(at, after(xml, ']]>', at + 9));
        return this.#text(xml.slice(at + 9, this.to - 3));
      } else if (xml.startsWith('<!--', at)) this.#place(at, after(xml, '-->', at + 4));
      else if (xml.startsWith('<?', at)) this.#place(at, after(xml, '?>', at + 2));
      else if (xml.startsWith('<!', at)) throw refused('broken');
      else return xml.charCodeAt(at + 1) === slash ? this.#closeTag(at) : this.#openTag(at);
    }
    if (this.#open.length > 0) throw refused('broken');
    this.#given.done = true;
    return this.#given;
  }

  around(steps: number): string | undefined {
    return this.#open[this.depth - steps];
  }

  attribute(wanted: string): string | undefined {
    const xml = this.#xml;
    const end = this.#end;
    let at = this.#start;
    while (at < end) {
      at = skipBlanks(xml, at, end);
      const from = at;
      while (at < end && xml.charCodeAt(at) > blank && xml.charCodeAt(at) !== equals) at += 1;
      const to = at;
      at = skipBlanks(xml, at, end);
      if (xml.charCodeAt(at) !== equals) continue;
      at = skipBlanks(xml, at + 1, end);
      const quote = xml.charCodeAt(at);
      if (quote !== double && quote !== single) continue;
      const value = at + 1;
      for (at = value; at < end && xml.charCodeAt(at) !== quote; ) at += 1;
      if (at < end && isNamed(xml, from, to, wanted)) return decoded(xml.slice(value, at));
      at += 1;
    }
    return undefined;
  }

  #place(from: number, to: number): void {
    this.from = from;
    this.to = to;
  }

  #text(text: string) {
    this.kind = 'text';
    this.text = text;
    this.depth = this.#open.length;
    return this.#given;
  }

  #openTag(from: number) {
    const xml = this.#xml;
    const end = tagEnd(xml, from + 1);
    this.#place(from, end + 1);
    this.#isEmpty = xml.charCodeAt(end - 1) === slash;
    this.kind = 'open';
    this.#end = end;
    this.#start = nameEnd(xml, from + 1, end);
    this.name = local(xml.slice(from + 1, this.#start));
    this.depth = this.#open.length;
    if (this.name === '' || this.depth >= deepest) throw refused('broken');
    if (!this.#isEmpty) this.#open.push(this.name);
    return this.#given;
  }

  #closeEmpty() {
    this.#isEmpty = false;
    this.kind = 'close';
    this.from = this.to;
    return this.#given;
  }

  #closeTag(from: number) {
    const end = tagEnd(this.#xml, from + 2);
    this.#place(from, end + 1);
    this.kind = 'close';
    this.name = local(this.#xml.slice(from + 2, end).trim());
    if (this.#open.pop() !== this.name) throw refused('broken');
    this.depth = this.#open.length;
    return this.#given;
  }
}

function isNamed(xml: string, from: number, to: number, wanted: string): boolean {
  const start = to - wanted.length;
  return (
    (start === from || (start > from && xml.charCodeAt(start - 1) === colon)) && xml.startsWith(wanted, start)
  );
}

function skipBlanks(xml: string, from: number, end: number): number {
  let at = from;
  while (at < end && xml.charCodeAt(at) <= blank) at += 1;
  return at;
}

function nameEnd(xml: string, from: number, end: number): number {
  let at = from;
  while (at < end && xml.charCodeAt(at) > blank && xml.charCodeAt(at) !== slash) at += 1;
  return at;
}

/** A `>` inside a value does not end the tag. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const character = xml.charCodeAt(at);
    if (quote !== 0) quote = character === quote ? 0 : quote;
    else if (character === double || character === single) quote = character;
    else if (character === greater) return at;
  }
  throw refused('broken');
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw refused('broken');
  return at + mark.length;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
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
