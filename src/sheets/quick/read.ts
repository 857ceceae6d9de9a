/** The YAML most sheets are written in, read quickly; undefined for whatever is rare, doubtful or wrong: that is for the yaml package to judge. */
import { suspectLoneItem, suspectPlain } from '../suspicions.ts';
import { Lines, signs } from './lines.ts';
import type { Key, Maker } from './maker.ts';
import { isOrdinary } from './ordinary.ts';
import { paragraphBelow } from './paragraph.ts';

/** Nothing of the subset nests deeper. */
const deepest = 20;

/** Longer ones are no keys to YAML. */
const longestKey = 200;

/** Whoever has looked at the text before need not look again. */
export function readQuickly<Node>(
  text: string,
  maker: Maker<Node>,
  ordinary = isOrdinary(text),
): Node[] | undefined {
  if (!ordinary) return undefined;
  try {
    return new Reader(text, maker).documents();
  } catch (error) {
    if (error === outside) return undefined;
    throw error;
  }
}

/** Thrown where a text leaves the subset. */
const outside = Symbol('outside');

type Place = 'key' | 'value' | 'item';

class Reader<Node> {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #maker: Maker<Node>;
  /** Where the last value ends; of one at the end of a line, the line end is a part of what it stands in. */
  #past = 0;
  #depth = 0;
  /** How many brackets are open. */
  #brackets = 0;
  /** Where the last line begins that goes on with a value, or is one. */
  #begun = -1;

  constructor(text: string, maker: Maker<Node>) {
    this.#text = text;
    this.#lines = new Lines(text);
    this.#maker = maker;
  }

  documents(): Node[] {
    const lines = this.#lines;
    const found: Node[] = [];
    if (lines.isMarker) lines.advance();
    while (found.length === 0 || lines.isMarker) {
      if (found.length > 0) lines.advance();
      if (lines.column !== 0 || lines.isMarker) throw outside;
      found.push(this.#block());
    }
    if (lines.column >= 0) throw outside;
    return found;
  }

  #block(): Node {
    this.#depth += 1;
    if (this.#depth > deepest) throw outside;
    const indent = this.#lines.column;
    const node = this.#lines.isItem ? this.#list() : this.#mapping();
    this.#takeComments(indent);
    this.#depth -= 1;
    return node;
  }

  /** To YAML a comment behind a block, indented as it is, belongs to it, and so to all that ends with it. One that is indented more belongs to its last value. */
  #takeComments(indent: number): void {
    const lines = this.#lines;
    if (lines.comments <= Math.max(0, lines.column) || lines.comments < indent) return;
    if (lines.comments > indent) throw outside;
    this.#past = lines.column < 0 ? lines.after : lines.at;
    lines.comments = -1;
  }

  #list(): Node {
    const lines = this.#lines;
    const { at: from, column } = lines;
    const items: Node[] = [];
    while (lines.column === column && lines.isItem) items.push(this.#item(column));
    if (lines.column > column) throw outside;
    return this.#maker.list(items, from, this.#past);
  }

  #item(column: number): Node {
    const lines = this.#lines;
    const at = lines.blanks(lines.at + 1);
    if (this.#endsLine(at)) return this.#below(at, column, false);
    const end = this.#isPlain(at) ? lines.words(at) : at;
    if (!lines.isColon(end)) return this.#rest(at, 'item');
    lines.moveTo(at);
    return this.#block();
  }

  #mapping(): Node {
    const lines = this.#lines;
    const { at: from, column } = lines;
    const keys: Key[] = [];
    const members: Node[] = [];
    while (lines.column === column && !lines.isMarker) {
      const key = this.#quotedKey(lines.at) ?? this.#plainKey(lines.at, lines.words(lines.at));
      keys.push(key);
      const at = lines.blanks(key.to + 1);
      members.push(this.#endsLine(at) ? this.#below(at, column, true) : this.#rest(at, 'value'));
    }
    if (lines.column > column) throw outside;
    return this.#joined(keys, members, from);
  }

  #joined(keys: readonly Key[], members: readonly Node[], from: number): Node {
    const node = this.#maker.mapping(keys, members, from, this.#past);
    if (node === undefined) throw outside;
    return node;
  }

  #plainKey(from: number, to: number): Key {
    if (!this.#isPlain(from)) throw outside;
    return this.#key(this.#text.slice(from, to), from, to);
  }

  #quotedKey(from: number): Key | undefined {
    const code = this.#text.charCodeAt(from);
    if (code !== signs.singleQuote && code !== signs.doubleQuote) return undefined;
    const name = this.#inQuotes(from);
    if (!this.#lines.isGap(this.#past + 1)) throw outside;
    return this.#key(name, from, this.#past);
  }

  #key(name: string, from: number, to: number): Key {
    const sound = this.#lines.isColon(to) && to - from <= longestKey;
    if (!sound || doubtfulKey.test(name)) throw outside;
    return { name, from, to };
  }

  #endsLine(at: number): boolean {
    return at === this.#lines.end || this.#text.charCodeAt(at) === signs.hash;
  }

  /** What stands below a key or a dash that has nothing beside it; a list may stand as far left as its key. */
  #below(at: number, column: number, key: boolean): Node {
    const lines = this.#lines;
    const comment = at < lines.end;
    lines.advance();
    if (lines.column > column && this.#isAlone()) return this.#alone(column, key && !comment);
    if (lines.column > column || (key && lines.column === column && lines.isItem)) return this.#block();
    if (!key || comment || lines.comments >= 0) throw outside;
    this.#past = at;
    return this.#maker.scalar(null, at, at);
  }

  /** Whether this line is no item, and begins with no key. */
  #isAlone(): boolean {
    const lines = this.#lines;
    const { at } = lines;
    const code = this.#text.charCodeAt(at);
    if (code === signs.openList || code === signs.openMapping) return true;
    if (code !== signs.singleQuote && code !== signs.doubleQuote)
      return this.#isPlain(at) && !lines.isColon(lines.words(at));
    this.#inQuotes(at);
    return !lines.isColon(this.#past);
  }

  /** A value on a line of its own, as formatters put a long one. */
  #alone(column: number, key: boolean): Node {
    const lines = this.#lines;
    const { at } = lines;
    if (!key || lines.comments >= 0) throw outside;
    this.#begun = at;
    lines.standBeside(column);
    return this.#rest(at, 'value');
  }

  /** A value that the line ends with, or begins. */
  #rest(at: number, place: Place): Node {
    const lines = this.#lines;
    if (this.#isParagraph(at)) return this.#paragraph(at);
    const plain = this.#isPlain(at);
    const node = plain ? this.#plain(at, lines.words(at), place) : this.#marked(at);
    const to = this.#past;
    const rest = lines.blanks(to);
    if (rest < lines.end) {
      if (rest === to || this.#text.charCodeAt(rest) !== signs.hash) throw outside;
      if (plain) this.#vouch(at, to, place);
    }
    this.#past = lines.after;
    lines.advance();
    return node;
  }

  #isParagraph(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code === signs.bar || code === signs.greater;
  }

  #paragraph(at: number): Node {
    const lines = this.#lines;
    const found = paragraphBelow(this.#text, this.#text.slice(at, lines.end), lines.after, lines.column);
    if (!found) throw outside;
    this.#past = found.to;
    lines.goOnFrom(found.to);
    return this.#maker.scalar(found.words, at, found.to);
  }

  /** In quotes or in brackets. */
  #marked(at: number): Node {
    switch (this.#text.charCodeAt(at)) {
      case signs.singleQuote:
      case signs.doubleQuote:
        return this.#maker.scalar(this.#inQuotes(at), at, this.#past);
      case signs.openList:
      case signs.openMapping:
        return this.#inBrackets(at);
      default:
        throw outside;
    }
  }

  #inBrackets(at: number): Node {
    this.#brackets += 1;
    const node = this.#text.charCodeAt(at) === signs.openList ? this.#flowList(at) : this.#flowMapping(at);
    this.#brackets -= 1;
    return node;
  }

  #plain(from: number, to: number, place: Place): Node {
    const value = this.#text.slice(from, to);
    if (this.#isDoubtful(from, value, place)) this.#vouch(from, to, place);
    this.#past = to;
    return this.#maker.scalar(to - from <= longestNothing && nothing.has(value) ? null : value, from, to);
  }

  /** Where a scalar is looked at more closely (suspicions.ts). */
  #isDoubtful(from: number, value: string, place: Place): boolean {
    const code = this.#text.charCodeAt(from);
    return (
      from === this.#begun ||
      code === signs.wideColon ||
      code === signs.wideBracket ||
      (place === 'item' && code < 0x80 && keyLike.test(value))
    );
  }

  #vouch(from: number, to: number, place: Place): void {
    if (suspectPlain(this.#text, { from, to }, place).length > 0) throw outside;
  }

  #inQuotes(from: number): string {
    const text = this.#text;
    const mark = text[from] ?? '';
    let to = text.indexOf(mark, from + 1);
    while (mark === "'" && to >= 0 && text[to + 1] === mark) to = text.indexOf(mark, to + 2);
    if (to < 0 || to >= this.#lines.end) throw outside;
    const inside = text.slice(from + 1, to);
    if (mark === '"' && inside.includes('\\')) throw outside;
    this.#past = to + 1;
    return mark === "'" ? inside.replaceAll("''", "'") : inside;
  }

  #flowList(from: number): Node {
    const items: Node[] = [];
    const first = this.#inside(from + 1);
    let at = first;
    while (this.#text.charCodeAt(at) !== signs.closeList) {
      items.push(this.#inFlow(at, 'item'));
      at = this.#next(signs.closeList);
    }
    if (items.length === 1 && suspectLoneItem(this.#text, { from: first, to: this.#past }).length > 0)
      throw outside;
    this.#past = at + 1;
    return this.#maker.list(items, from, at + 1);
  }

  #flowMapping(from: number): Node {
    const keys: Key[] = [];
    const members: Node[] = [];
    let at = this.#inside(from + 1);
    while (this.#text.charCodeAt(at) !== signs.closeMapping) {
      const key = this.#quotedKey(at) ?? this.#plainKey(at, this.#flowWords(at));
      keys.push(key);
      members.push(this.#inFlow(this.#lines.blanks(key.to + 1), 'value'));
      at = this.#next(signs.closeMapping);
    }
    this.#past = at + 1;
    return this.#joined(keys, members, from);
  }

  #inFlow(at: number, place: Place): Node {
    this.#depth += 1;
    if (this.#depth > deepest) throw outside;
    const to = this.#isPlain(at) ? this.#flowWords(at) : at;
    if (this.#lines.isColon(to)) throw outside;
    const node = to > at ? this.#plain(at, to, place) : this.#marked(at);
    this.#depth -= 1;
    return node;
  }

  /** Behind a value in brackets: the next one, or the end. `1,195` may be one number or two. */
  #next(close: number): number {
    const at = this.#inside(this.#past);
    const code = this.#text.charCodeAt(at);
    if (code === close) return at;
    if (code !== signs.comma || (this.#isDigit(at - 1) && this.#isDigit(at + 1))) throw outside;
    return this.#inside(at + 1);
  }

  /** What comes next in brackets, on this line or further down. */
  #inside(from: number): number {
    const lines = this.#lines;
    let at = lines.blanks(from);
    while (at === lines.end) {
      at = lines.wrap(this.#brackets === 1);
      this.#begun = at;
    }
    if (at < 0) throw outside;
    return at;
  }

  #flowWords(from: number): number {
    inBrackets.lastIndex = from;
    const found = inBrackets.exec(this.#text)?.[0] ?? '';
    if (found.includes(' #')) throw outside;
    let to = from + found.length;
    while (to > from && this.#text.charCodeAt(to - 1) === signs.space) to -= 1;
    return to;
  }

  #isPlain(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    if (code === signs.dash) return this.#isDigit(at + 1);
    return at < this.#lines.end && !marks.has(code);
  }

  #isDigit(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code >= signs.zero && code <= signs.nine;
  }
}

/** What no plain scalar begins with. */
const marks = new Set(Array.from('?:,[]{}#&*!|>\'"%@`', (mark) => mark.charCodeAt(0)));

/** So doubtful a key is never read quickly. */
const doubtfulKey = /^[\u3000\u00a0]|[ \u3000\u00a0]$|^<<$|^\.{3}(?: |$)/;

/** An item that may have been meant as a key. */
const keyLike = /^[a-z][a-z0-9_-]*[:：]/;

/** Plain words inside brackets, up to what ends them there. */
const inBrackets = /(?:[^,[\]{}:\r\n]|:(?![ ,[\]{}\r\n]|$))*/y;

const nothing = new Set(['~', 'null', 'Null', 'NULL']);
const longestNothing = 4;
