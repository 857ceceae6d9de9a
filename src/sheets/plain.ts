/** A document of the yaml package → plain data whose scalars are the author's text, and the place of each of them. */
import {
  type Document,
  isAlias,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Stretch } from '../japanese/stretch.ts';
import { append } from '../lists.ts';
import type { Located } from './source.ts';
import {
  continuesNumber,
  type ScalarPlace,
  suspectFlow,
  suspectLoneItem,
  suspectLoneKey,
  suspectPlain,
  suspectQuoted,
} from './suspicions.ts';
import { type Remark, traps } from './traps.ts';

/** Text, absence, a list, or a mapping without a prototype: `__proto__` is a key like any other. */
export type Plain = string | null | Plain[] | { [key: string]: Plain };

interface Built {
  readonly value: Plain;
  readonly located: Located;
  /** How many values it holds, repetitions counted. */
  readonly weight: number;
}

interface Anchor {
  readonly name: string;
  readonly node: ParsedNode;
  built?: Built;
  used: boolean;
}

interface Mapping {
  readonly value: { [key: string]: Plain };
  readonly inside: Map<string, Located>;
}

/** All that aliases may add to one document: honest sheets repeat a department's name, not ten thousand things. */
const mostRepeated = 10_000;

export interface PlainDocument {
  readonly value: Plain;
  readonly located: Located;
  readonly remarks: readonly Remark[];
}

export function toPlain(text: string, document: Document.Parsed<ParsedNode>): PlainDocument {
  const builder = new Builder(text);
  const { value, located } = builder.build(document.contents, 'root', document.range[0]);
  return { value, located, remarks: [...builder.remarks, ...builder.unusedAnchors()] };
}

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

class Builder {
  readonly remarks: Remark[] = [];
  readonly #text: string;
  readonly #anchors = new Map<string, Anchor>();
  readonly #given: Anchor[] = [];
  #repeated = 0;

  constructor(text: string) {
    this.#text = text;
  }

  build(node: ParsedNode | null, place: ScalarPlace, empty: number): Built {
    if (node === null) return { value: null, located: { from: empty, to: empty }, weight: 1 };
    if (isAlias(node)) return this.#repeat(node.source, span(node));
    const anchor = node.anchor ? this.#anchor(node.anchor, node) : undefined;
    const built = isScalar(node)
      ? this.#scalar(node, place)
      : isSeq(node)
        ? this.#list(node)
        : this.#mapping(node);
    if (anchor) anchor.built = built;
    this.#tag(node);
    return built;
  }

  /** `&会議 を開催` is an anchor to YAML, and words to the author: an anchor nobody refers to is suspicious. */
  unusedAnchors(): Remark[] {
    return this.#given
      .filter(({ node, used }) => !used && isScalar(node))
      .map(({ name, node }) => this.#eaten(`&${name}`, node.range[0]))
      .filter((remark) => remark !== undefined);
  }

  #anchor(name: string, node: ParsedNode): Anchor {
    const anchor = { name, node, used: false };
    this.#anchors.set(name, anchor);
    this.#given.push(anchor);
    return anchor;
  }

  #tag(node: ParsedNode): void {
    const tag = node.tag;
    if (!tag || tag.startsWith('tag:yaml.org,2002:')) return;
    const remark = this.#eaten(tag, node.range[0]);
    if (remark) this.remarks.push(remark);
  }

  /** Words before a value that YAML took for an anchor or a tag. */
  #eaten(words: string, before: number): Remark | undefined {
    const from = this.#text.lastIndexOf(words, before);
    if (from < 0) return undefined;
    return traps.reservedStart({ from, to: from + words.length }, words[0] ?? '', this.#restOfLine(from));
  }

  #scalar(node: Scalar.Parsed, place: ScalarPlace): Built {
    const at = span(node);
    const built = { located: at, weight: 1 };
    if (node.type?.startsWith('QUOTE')) append(this.remarks, suspectQuoted(this.#text, at));
    if (node.type !== 'PLAIN') return { ...built, value: textOf(node) };
    const remarks = suspectPlain(this.#text, at, place);
    append(this.remarks, remarks);
    // `- #1 窓口` was meant as words: they stay words, so that nothing else seems to be missing.
    const [eaten] = remarks;
    const words = eaten && node.source === '' ? this.#restOfLine(eaten.from) : '';
    return { ...built, value: words === '' ? textOf(node) : words };
  }

  #restOfLine(from: number): string {
    const end = this.#text.indexOf('\n', from);
    return this.#text.slice(from, end < 0 ? this.#text.length : end).trim();
  }

  #list(node: YAMLSeq.Parsed): Built {
    if (node.flow) append(this.remarks, suspectFlow(this.#text, span(node)));
    const [lone, ...others] = node.items;
    if (node.flow && isScalar(lone) && lone.type === 'PLAIN' && others.length === 0)
      append(this.remarks, suspectLoneItem(this.#text, span(lone)));
    const value: Plain[] = [];
    const inside = new Map<number, Located>();
    let weight = 1;
    if (node.flow) append(this.remarks, suspectSplits(this.#text, node.items));
    for (const item of node.items) {
      const built = this.build(item, 'item', node.range[0]);
      inside.set(value.length, built.located);
      value.push(built.value);
      weight += built.weight;
    }
    return { value, located: { ...span(node), inside }, weight };
  }

  #mapping(node: YAMLMap.Parsed): Built {
    if (node.flow) append(this.remarks, suspectFlow(this.#text, span(node)));
    const mapping: Mapping = { value: Object.create(null), inside: new Map() };
    const merged: Built[] = [];
    let weight = 1;
    for (const [index, { key: keyNode, value: valueNode }] of node.items.entries()) {
      if (node.flow && this.#isRestOfNumber(node.items[index - 1], node.items[index])) continue;
      const key = this.#key(keyNode, valueNode === null && node.flow === true, node);
      const at = keyNode ? span(keyNode) : { from: node.range[0], to: node.range[0] };
      const number = node.flow ? this.#number(node.items, index) : undefined;
      const built = number ?? this.build(valueNode, 'value', at.to);
      weight += built.weight;
      if (key === undefined) continue;
      if (key === '<<' && typeof built.value === 'object') merged.push(built);
      else this.#put(mapping, key, built, at);
    }
    for (const one of merged) merge(one, mapping);
    return { value: mapping.value, located: { ...span(node), inside: mapping.inside }, weight };
  }

  /** In braces YAML ends a value at every comma: `{ value: 1,195 }` would be 1, and a key 195 that nobody wrote. */
  #number(pairs: readonly ParsedPair[], index: number): Built | undefined {
    let last = index;
    while (this.#isRestOfNumber(pairs[last], pairs[last + 1])) last += 1;
    const first = pairs[index]?.value;
    const end = pairs[last]?.key;
    if (last === index || !first || !end) return undefined;
    const located = { from: first.range[0], to: end.range[1] };
    return { value: this.#text.slice(located.from, located.to), located, weight: 1 };
  }

  #isRestOfNumber(before: ParsedPair | undefined, pair: ParsedPair | undefined): boolean {
    if (!before || !pair || pair.value !== null) return false;
    const head = before.value ?? before.key;
    const rest = pair.key;
    return isSplit(this.#text, head ?? undefined, rest ?? undefined);
  }

  /** Undefined when the pair was remarked upon and is better left out. */
  #key(node: ParsedNode | null, lone: boolean, above: ParsedNode): string | undefined {
    const at = span(node ?? above);
    if (node === null || !isScalar(node)) {
      this.remarks.push(traps.complexKey({ from: at.from, to: Math.min(at.to, at.from + 1) }));
      return undefined;
    }
    const found = this.remarks.length;
    this.#scalar(node, 'key');
    const key = keyText(node);
    if (this.remarks.length === found && lone) this.remarks.push(suspectLoneKey(key, at));
    if (this.remarks.length === found && at.from === at.to) this.remarks.push(traps.emptyKey(at));
    if (this.remarks.length === found) return key;
    return this.remarks[found]?.rule === 'yaml/full-width-space' ? key.trim() : undefined;
  }

  #put({ value, inside }: Mapping, key: string, built: Built, at: Stretch): void {
    const first = inside.get(key);
    if (first) {
      this.remarks.push(traps.duplicateKey(at, key, first.key ?? first));
      return;
    }
    inside.set(key, { ...built.located, key: at });
    value[key] = built.value;
  }

  /** `**重要** な課題` was meant as emphasis. */
  #unresolved(at: Stretch, name: string): Remark {
    if (!name.startsWith('*')) return traps.unresolvedAlias(at, name);
    return traps.reservedStart({ from: at.from, to: at.from + 1 }, '*', this.#restOfLine(at.from));
  }

  #repeat(name: string, at: Stretch): Built {
    const anchor = this.#anchors.get(name);
    const nothing = { value: null, located: at, weight: 1 };
    if (anchor) anchor.used = true;
    if (!anchor?.built) {
      // The author meant words: they stay words, so that nothing else seems to be missing.
      if (name !== '') this.remarks.push(this.#unresolved(at, name));
      return { ...nothing, value: `*${name}` };
    }
    if (this.#repeated > mostRepeated) return nothing;
    this.#repeated += anchor.built.weight;
    if (this.#repeated > mostRepeated) {
      this.remarks.push(traps.tooManyAliases(at, name));
      return nothing;
    }
    const { inside } = anchor.built.located;
    return { ...anchor.built, located: inside ? { ...at, inside } : at };
  }
}

/** `[1,195]` may be one number or two, and `[2,000円から1,000円へ]` one text or three. */
function suspectSplits(text: string, items: readonly ParsedNode[]): Remark[] {
  const remarks: Remark[] = [];
  for (let first = 0, last = 0; first < items.length; first = last += 1) {
    while (isSplit(text, items[last], items[last + 1])) last += 1;
    const [head, rest] = [items[first], items[last]];
    if (last > first && head && rest)
      remarks.push(traps.splitNumber(text.slice(head.range[0], rest.range[1]), head.range[0]));
  }
  return remarks;
}

function isSplit(text: string, head: ParsedNode | undefined, rest: ParsedNode | undefined): boolean {
  return isScalar(head) && isScalar(rest) && continuesNumber(text, span(head), span(rest));
}

/** `<<: *base`: the keys of base that the mapping does not write itself. */
function merge({ value: base, located }: Pick<Built, 'value' | 'located'>, into: Mapping): void {
  if (typeof base !== 'object' || base === null) return;
  for (const [key, value] of Object.entries(base)) {
    const place = located.inside?.get(Array.isArray(base) ? Number(key) : key);
    if (!place) continue;
    if (Array.isArray(base)) merge({ value, located: place }, into);
    else if (!into.inside.has(key)) {
      into.value[key] = value;
      into.inside.set(key, place);
    }
  }
}

/** Kana with a mark of its own and kana with the mark built in are one key. */
function keyText(node: Scalar): string {
  return String(node.value ?? '').replace(/[ぁ-ヿ][\u3099\u309a]/g, (kana) => kana.normalize('NFC'));
}

function textOf(node: Scalar.Parsed): string | null {
  if (node.type === 'PLAIN' && !node.tag && /^(?:|~|null|Null|NULL)$/.test(node.source)) return null;
  return String(node.value ?? '');
}

function span(node: ParsedNode): Stretch {
  return { from: node.range[0], to: node.range[1] };
}
