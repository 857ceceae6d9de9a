/** What YAML accepts silently although the author cannot have meant it: each scalar and key is looked at once. */
import type { Stretch } from '../japanese/stretch.ts';
import { type Remark, traps } from './traps.ts';

export type ScalarPlace = 'key' | 'value' | 'item' | 'root';

const blank = /[\u3000\u00a0]/;
const address = /^(?:https?|ftp|mailto|tel|file):/i;

/** A plain scalar as it stands in the text. */
export function suspectPlain(text: string, at: Stretch, place: ScalarPlace): Remark[] {
  const raw = text.slice(at.from, at.to);
  if (place === 'key') return suspectKey(raw, at);
  const [first = '', ...rest] = raw.split('\n');
  return [
    ...suspectStart(text, first, at, place),
    ...suspectRest(raw, [first, ...rest], at.from),
    ...suspectComment(text, raw, at),
  ];
}

/** Whether a comma between two scalars, without a blank, groups the digits of one number. */
export function continuesNumber(text: string, head: Stretch, rest: Stretch): boolean {
  return (
    rest.from === head.to + 1 &&
    text[head.to] === ',' &&
    /(?<![\d.])\d{1,3}$/.test(text.slice(Math.max(head.from, head.to - 4), head.to)) &&
    /^\d{3}(?!\d)/.test(text.slice(rest.from, rest.to))
  );
}

/** A quoted scalar: closed too late, it holds whole lines that were meant as keys. */
export function suspectQuoted(text: string, at: Stretch): Remark[] {
  const mark = text[at.from] ?? '"';
  const raw = text.slice(at.from, at.to);
  const closed = raw.length > 1 && raw.endsWith(mark);
  const swallows = /\n[ \t]*(?:- )?[a-z][a-z0-9_-]*:[ \t]/.test(raw);
  if (!closed || swallows) return [traps.unclosedQuote({ from: at.from, to: at.from + 1 }, mark)];
  return mark === '"' ? suspectEscapes(raw, at.from) : [];
}

/** A path of Windows: "\\bunsho" begins with what YAML takes for a backspace. A line break and a tab may be meant. */
function suspectEscapes(raw: string, from: number): Remark[] {
  const escapes = /\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[\s\S])/gi;
  return [...raw.matchAll(escapes)]
    .filter(([found]) => unprintable.test(found))
    .map(({ 0: found, index }) =>
      traps.controlEscape({ from: from + index, to: from + index + found.length }, found),
    );
}

const unprintable =
  /^\\(?:[0abvfe]|(?:x|u00|U000000)(?:0[0-8bcefBCEF]|1[0-9a-fA-F]|7[fF]|8[0-46-9a-fA-F]|9[0-9a-fA-F]))$/;

/** A list in [] or a group in {} that nothing closes. */
export function suspectFlow(text: string, at: Stretch): Remark[] {
  const open = text[at.from] ?? '';
  const close = open === '[' ? ']' : open === '{' ? '}' : undefined;
  if (close === undefined || (at.to - at.from > 1 && text[at.to - 1] === close)) return [];
  return [traps.unclosedBracket({ from: at.from, to: at.from + 1 }, open, close)];
}

/** Names parted by Japanese commas, and no sentence, which has commas of its own. */
const names = /^(?:[^\s、，。をがはのにでへとも]{1,15}[、，])+[^\s、，。をがはのにでへとも]{1,15}$/;

/** `[検討、準備、決定]` is a list of a single name. */
export function suspectLoneItem(text: string, at: Stretch): Remark[] {
  const words = text.slice(at.from, at.to);
  if (!names.test(words) || /[ぁ-ん](?:[、，]|$)/.test(words)) return [];
  const from = at.from + words.search(/[、，]/);
  return [traps.fullWidthComma({ from, to: from + 1 }, text[from] ?? '')];
}

/** A key of a flow mapping that got no value: its colon is not one. */
export function suspectLoneKey(key: string, at: Stretch): Remark {
  const colon = key.search(/[:：]/);
  const name = key.slice(0, Math.max(0, colon));
  if (colon > 0 && key[colon] === '：')
    return traps.fullWidthColon(
      { from: at.from + colon, to: at.from + colon + 1 },
      name,
      key.slice(colon + 1),
    );
  if (colon > 0) return traps.spaceAfterColon({ from: at.from + colon, to: at.from + colon + 1 }, name);
  return traps.missingColon(at, key);
}

function suspectKey(raw: string, at: Stretch): Remark[] {
  if (blank.test(raw[0] ?? '')) return [traps.fullWidthSpace({ from: at.from, to: at.from + 1 }, 'indent')];
  if (blank.test(raw.at(-1) ?? '')) return [traps.fullWidthSpace({ from: at.to - 1, to: at.to }, 'key')];
  if (/^-[^\s\d-]/.test(raw)) return [traps.spaceAfterDash({ from: at.from, to: at.from + 1 }, raw)];
  return [];
}

function suspectStart(text: string, first: string, at: Stretch, place: ScalarPlace): Remark[] {
  const point = { from: at.from, to: at.from + 1 };
  if (first.startsWith('：')) return [traps.valueWithColon(point)];
  if (/^［[^［］]*[,，、][^［］]*］$/.test(first)) return [traps.fullWidthBracket(point)];
  if (startsLine(text, at.from)) {
    const remark = suspectLine(first, at.from);
    if (remark) return [remark];
  }
  const remark = place === 'value' ? undefined : suspectColon(first, at.from);
  return remark ? [remark] : [];
}

/** What looks like a key at the beginning of a line of words. */
function suspectColon(line: string, from: number): Remark | undefined {
  const key = /^[a-z][a-z0-9_-]*(?=[:：])/.exec(line)?.[0];
  if (key === undefined) return undefined;
  const [colon = '', next = ''] = line.slice(key.length);
  const at = { from: from + key.length, to: from + key.length + 1 };
  if (colon === '：') return traps.fullWidthColon(at, key, line.slice(key.length + 1));
  if (address.test(line)) return undefined;
  if (blank.test(next)) return traps.fullWidthSpace({ from: at.to, to: at.to + 1 }, 'colon');
  return /\S/.test(next) ? traps.spaceAfterColon(at, key) : undefined;
}

/** A line on its own that looks like an item, or an indented key, and was read as text. */
function suspectLine(line: string, from: number): Remark | undefined {
  if (/^-[\u3000\u00a0]/.test(line)) return traps.fullWidthSpace({ from: from + 1, to: from + 2 }, 'dash');
  if (/^[\u3000\u00a0]+(?:-|[a-z][a-z0-9_-]*[ \t]*[:：])/.test(line))
    return traps.fullWidthSpace({ from, to: from + 1 }, 'indent');
  if (/^-[^\s\d.,-]/.test(line)) return traps.spaceAfterDash({ from, to: from + 1 }, line);
  const mark = /^(?:([－−ー―–—])[\s\u3000]|(＃))/.exec(line);
  const [, dash, hash] = mark ?? [];
  if (dash) return traps.fullWidthMark({ from, to: from + 1 }, dash, '-');
  return hash ? traps.fullWidthMark({ from, to: from + 1 }, hash, '#') : undefined;
}

/** The further lines of a plain scalar: only words may stand there. */
function suspectRest(raw: string, lines: readonly string[], from: number): Remark[] {
  const remarks: Remark[] = [];
  if (lines.length < 2) return remarks;
  let offset = from;
  for (const [index, line] of lines.entries()) {
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const words = line.slice(indent).replace(/\r$/, '');
    const label = suspectLabel(words, lines[index + 1], offset + indent);
    const other = index === 0 ? undefined : suspectWords(raw, words, remarks, offset + indent);
    // The lines of a list written with －, or without spaces, all have one cause.
    const isTold = (rule: string) => remarks.some((one) => one.rule === rule) || sameStart(raw, rule);
    if (label) remarks.push(label);
    else if (other && !isTold(other.rule)) remarks.push(other);
    offset += line.length + 1;
  }
  return remarks;
}

function suspectWords(raw: string, line: string, told: readonly Remark[], from: number): Remark | undefined {
  // What stands below 前期： is told by its colon.
  if (/^- /.test(line) && told.some(({ rule }) => rule === 'yaml/full-width-colon')) return undefined;
  return suspectContinuation(line, from) ?? suspectBullet(raw, line, from);
}

/** 前期： with a list below it. */
function suspectLabel(line: string, below: string | undefined, from: number): Remark | undefined {
  const key = /^(?![-・])([^\s：]{1,20})：\s*$/.exec(line)?.[1];
  if (key === undefined || !/^[ \t]*- /.test(below ?? '')) return undefined;
  const at = from + key.length;
  return traps.fullWidthColon({ from: at, to: at + 1 }, key, '');
}

function sameStart(raw: string, rule: string): boolean {
  return suspectLine(raw, 0)?.rule === rule;
}

function suspectContinuation(line: string, from: number): Remark | undefined {
  const whole = { from, to: from + line.length };
  if (/^- /.test(line)) return traps.swallowedLine(whole, line);
  return suspectLine(line, from) ?? suspectColon(line, from);
}

/** ○○市 is no item, and ① may be inside a sentence: a number says so only where the first line has one, too. */
const bullet =
  /^(?:([・●○■□◆◇▪•])(?!\1)|(?:[①-⑳]|[（(]?[0-9０-９]{1,2}[.．)）]|[ア-ン][.．)）])(?![0-9０-９]))/;

function suspectBullet(raw: string, line: string, from: number): Remark | undefined {
  const [mark, sign] = bullet.exec(line) ?? [];
  if (mark === undefined || (sign === undefined && !bullet.test(raw))) return undefined;
  return traps.swallowedBullet({ from, to: from + line.length }, line, mark);
}

const pairs: readonly (readonly [string, string])[] = [
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
  ['〔', '〕'],
  ['“', '”'],
];

/** A comment that belongs to the value: `#2`, `#DX推進`, or one that holds the end of a bracket. */
function suspectComment(text: string, raw: string, at: Stretch): Remark[] {
  const inside = /[\u3000\u00a0]#/.exec(raw);
  if (inside) {
    const from = at.from + inside.index;
    return [traps.fullWidthSpace({ from, to: from + 2 }, 'comment')];
  }
  let hash = at.to;
  while (text[hash] === ' ' || text[hash] === '\t') hash += 1;
  if (text[hash] !== '#') return [];
  const end = text.indexOf('\n', hash);
  const comment = text.slice(hash, end < 0 ? text.length : end).trimEnd();
  const attached = /^#(?:\d|[^\s#!]*[^\x00-\x7f])/.test(comment);
  if (raw === '') return attached ? [traps.reservedStart({ from: hash, to: hash + 1 }, '#', comment)] : [];
  const torn = pairs.some(([open, close]) => opens(raw, open, close) && comment.includes(close));
  return attached || torn
    ? [traps.cutByComment({ from: hash, to: hash + comment.length }, raw, comment)]
    : [];
}

function opens(text: string, open: string, close: string): boolean {
  return text.lastIndexOf(open) > text.lastIndexOf(close);
}

function startsLine(text: string, from: number): boolean {
  let at = from;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at -= 1;
  return at === 0 || text[at - 1] === '\n';
}
