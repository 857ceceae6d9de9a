/** An error of the yaml package → the trap the author fell into, told from its code and the line it stands on. */
import type { YAMLError } from 'yaml';
import type { Stretch } from '../japanese/stretch.ts';
import { type Remark, traps } from './traps.ts';

interface Line {
  readonly from: number;
  readonly text: string;
}

export function explain(text: string, error: YAMLError): Remark | undefined {
  // Told by the opening mark instead (suspicions.ts): the package only knows where the file ended.
  if (/closing ['"]quote|^Flow (?:map|sequence)/.test(error.message)) return undefined;
  const from = Math.min(error.pos[0], text.length);
  const line = lineAt(text, from);
  return byMark(text, error, from, line) ?? byLine(line) ?? byCode(text, error, from, line);
}

/** For the rare case that nothing else was said: where the mark that is not closed may be. */
export function explainUnclosed(text: string, error: YAMLError): Remark {
  const end = Math.min(error.pos[0], text.length);
  const mark = /closing (['"])quote/.exec(error.message)?.[1];
  const from = mark ? text.lastIndexOf(mark, end - 1) : openBracket(text, end);
  if (from < 0) return unreadable(wholeLine(lineAt(text, end)));
  const at = { from, to: from + 1 };
  if (mark) return traps.unclosedQuote(at, mark);
  return traps.unclosedBracket(at, text[from] ?? '', text[from] === '[' ? ']' : '}');
}

function openBracket(text: string, end: number): number {
  let closed = 0;
  for (let at = end - 1; at >= 0; at -= 1) {
    const letter = text[at] ?? '';
    if (']}'.includes(letter)) closed += 1;
    else if ('[{'.includes(letter) && closed === 0) return at;
    else if ('[{'.includes(letter)) closed -= 1;
  }
  return -1;
}

/** Errors that name the character at fault. */
function byMark(text: string, error: YAMLError, from: number, line: Line): Remark | undefined {
  const at = { from, to: Math.min(from + 1, text.length) };
  const tab = /^[ ]*\t/.exec(line.text);
  if (error.code === 'TAB_AS_INDENT' || (tab && error.code !== 'BAD_SCALAR_START'))
    return traps.tab(tab ? { from: line.from + tab[0].length - 1, to: line.from + tab[0].length } : at);
  if (error.code === 'BAD_SCALAR_START' || (error.code === 'BAD_ALIAS' && /[*&]/.test(text[from] ?? '')))
    return traps.reservedStart(at, text[from] ?? '', restOfLine(text, from));
  if (error.code === 'BAD_DQ_ESCAPE')
    return traps.badEscape({ from, to: from + 2 }, text.slice(from, from + 2));
  if (/block-seq-ind on same line/.test(error.message) && !/^\s*-/.test(line.text))
    return traps.listOnKeyLine(at);
  if (/Unexpected (?:flow-|,)|Unexpected empty item/.test(error.message))
    return traps.strayBracket(at, text[from] ?? '');
  if (
    /Not a YAML token/.test(error.message) &&
    /[|>][-+0-9]*[ \t]+$/.test(line.text.slice(0, from - line.from))
  )
    return blockHeader(line, from);
  return undefined;
}

function blockHeader(line: Line, from: number): Remark {
  const before = line.text.slice(0, from - line.from);
  const at = line.from + Math.max(before.lastIndexOf('|'), before.lastIndexOf('>'));
  const value = line.text.slice(at - line.from).trim();
  return traps.reservedStart({ from: at, to: at + 1 }, value[0] ?? '', value);
}

/** What the line itself gives away. */
function byLine(line: Line): Remark | undefined {
  const at = (index: number, length = 1) => ({
    from: line.from + index,
    to: line.from + index + length,
  });
  const indent = /^[ ]*(?=[\u3000\u00a0])/.exec(line.text);
  if (indent) return traps.fullWidthSpace(at(indent[0].length), 'indent');
  const dash = /^\s*-(?=[\u3000\u00a0])/.exec(line.text);
  if (dash) return traps.fullWidthSpace(at(dash[0].length), 'dash');
  const mark = /^\s*(?:([－−ー―–—])[\s\u3000]|(＃))/.exec(line.text);
  if (mark) {
    const found = mark[1] ?? mark[2] ?? '';
    return traps.fullWidthMark(at(line.text.indexOf(found)), found, mark[2] ? '#' : '-');
  }
  // 「- 目標：900件」 is a sentence, whatever is wrong with its line; so is 「9:00開会」.
  const wide = /^\s*(?:- (?=[a-z]))?([^\s:：-][^\s:：]{0,29})[ \u3000]?：/.exec(line.text);
  if (wide)
    return traps.fullWidthColon(at(wide[0].length - 1), wide[1] ?? '', line.text.slice(wide[0].length));
  const colon = /^\s*(?:- (?=[a-z]))?([^\s:：\d-][^\s:：]{0,39}):(?=[^ \t:/])/.exec(line.text);
  if (colon) return tight(line.text, colon[0].length, at, colon[1] ?? '');
  const item = /^\s*-(?=[^\s-])/.exec(line.text);
  return item ? traps.spaceAfterDash(at(item[0].length - 1), line.text.trim()) : undefined;
}

function tight(text: string, length: number, at: (index: number) => Stretch, key: string) {
  return /[\u3000\u00a0]/.test(text[length] ?? '')
    ? traps.fullWidthSpace(at(length), 'colon')
    : traps.spaceAfterColon(at(length - 1), key);
}

function byCode(text: string, error: YAMLError, from: number, line: Line): Remark {
  const whole = wholeLine(line);
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return nestedKey(text, from, line);
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BAD_INDENT':
      return misplaced(text, line);
    case 'MISSING_CHAR':
      return missingCharacter(text, error, from, line);
    case 'UNEXPECTED_TOKEN':
      return unexpected(text, from, line);
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'BAD_PROP_ORDER':
      return traps.syntax(
        whole,
        '「&」「*」「!」の書き方が正しくありません。',
        'The "&", "*" or "!" is not written as YAML expects.',
      );
    case 'BAD_DIRECTIVE':
      return traps.reservedStart({ from: line.from, to: line.from + 1 }, '%', line.text.trim());
    case 'KEY_OVER_1024_CHARS':
      return traps.syntax(
        whole,
        '項目名が長すぎます（1024文字より長い）。文の中の「: 」が項目の区切りとして読まれたようです。',
        'A key is longer than 1024 characters; a ": " inside a text was probably read as its end.',
      );
    case 'RESOURCE_EXHAUSTION':
      return traps.tooDeep({ from, to: Math.min(from + 1, text.length) });
    default:
      return unreadable(whole);
  }
}

/** Two keys on one line, or a key that continues the value of the line above. */
function nestedKey(text: string, from: number, line: Line): Remark {
  const before = line.text.slice(0, from - line.from);
  const rest = restOfLine(text, from);
  if (/:\s+$|^\s*- .*:\s/.test(before) && /:(?:\s|$)/.test(rest))
    return traps.colonInValue({ from, to: from + rest.length }, rest);
  for (let next = lineAfter(text, line); next; next = lineAfter(text, next))
    if (/:(?:\s|$)/.test(next.text)) return traps.indentation(wholeLine(next), next.text.trim());
  return traps.indentation(wholeLine(line), line.text.trim());
}

/** A line in a place where nothing can stand; sometimes a comment cut the text of the line above in two. */
function misplaced(text: string, line: Line): Remark {
  const trimmed = line.text.trim();
  const isWords = !/^\s*#|:(?:\s|$)/.test(trimmed) && !/^- /.test(trimmed);
  const cut = isWords ? cutAbove(text, line, /^(.*\S)[ \t]+(#.*)$/) : undefined;
  if (cut) return cut;
  const quoted = /^(["'])(?:(?!\1).)*\1[ \t]*(?=[^\s:])/.exec(trimmed);
  if (quoted) return traps.textAfterQuote(wholeLine(line), quoted[1] ?? '"', trimmed.slice(quoted[0].length));
  if (!/:(?:\s|$)|^-(?:\s|$)/.test(trimmed)) return traps.missingColon(wholeLine(line), trimmed);
  return traps.indentation(wholeLine(line), trimmed);
}

function missingCharacter(text: string, error: YAMLError, from: number, line: Line): Remark {
  if (/^Missing ,/.test(error.message))
    return traps.syntax(
      { from, to: Math.min(from + 1, text.length) },
      '[ ] や { } の中で、区切りの「,」がありません。',
      'A separating "," is missing inside [ ] or { }.',
    );
  if (/directives-end|doc-start/.test(error.message)) {
    const start = text.lastIndexOf('\n%', from) + 1;
    const at = text[start] === '%' ? start : line.from;
    return traps.reservedStart({ from: at, to: at + 1 }, text[at] ?? '', restOfLine(text, at));
  }
  return misplaced(text, line);
}

/** Something follows after a value has ended. */
function unexpected(text: string, from: number, line: Line): Remark {
  const before = line.text.slice(0, from - line.from);
  const rest = restOfLine(text, from);
  const quoted = /(?:^|[:\-,[{]\s+|\s)(["'])(?:(?!\1).|\1\1)*\1\s*$/.exec(before);
  const mark = quoted?.[1];
  if (mark) {
    const at = line.from + before.indexOf(mark, quoted.index);
    return traps.textAfterQuote({ from: at, to: from + rest.length }, mark, rest);
  }
  const opened = /(?:^\s*|[:-]\s+)([[{*&!|>])[^:]*$/.exec(before);
  if (opened?.[1]) {
    const at = line.from + before.indexOf(opened[1], opened.index);
    return traps.reservedStart({ from: at, to: at + 1 }, opened[1], restOfLine(text, at));
  }
  const cut = cutAbove(text, line, /^(.*\S)[ \t]+(#\S.*)$/);
  if (cut) return cut;
  return before.trim() === ''
    ? traps.indentation(wholeLine(line), line.text.trim())
    : unreadable(wholeLine(line));
}

/** A comment that may have cut in two what goes on in the line below it. */
function cutAbove(text: string, line: Line, pattern: RegExp): Remark | undefined {
  const above = lineBefore(text, line);
  const [whole, kept = '', comment = ''] = (above && pattern.exec(above.text)) ?? [];
  if (!above || whole === undefined) return undefined;
  const from = above.from + above.text.length - comment.length;
  return traps.cutByComment({ from, to: above.from + above.text.trimEnd().length }, kept, comment);
}

function unreadable(at: Stretch): Remark {
  return traps.syntax(at, 'この行は YAML として読めません。', 'This line cannot be read as YAML.');
}

function wholeLine(line: Line): Stretch {
  const indent = line.text.length - line.text.trimStart().length;
  return { from: line.from + indent, to: line.from + Math.max(indent, line.text.trimEnd().length) };
}

function restOfLine(text: string, from: number): string {
  return lineAt(text, from)
    .text.slice(from - lineAt(text, from).from)
    .replace(/(?<!\s)\s+#\s.*$/, '')
    .trim();
}

/** At the end of the file the line meant is the last one that says something. */
function lineAt(text: string, offset: number): Line {
  let at = offset;
  if (at >= text.length) while (at > 0 && /\s/.test(text[at - 1] ?? '')) at -= 1;
  const from = text.lastIndexOf('\n', at - 1) + 1;
  return lineFrom(text, at === 0 ? 0 : from);
}

function lineFrom(text: string, from: number): Line {
  const end = text.indexOf('\n', from);
  return { from, text: text.slice(from, end < 0 ? text.length : end).replace(/\r$/, '') };
}

function lineAfter(text: string, line: Line): Line | undefined {
  const end = text.indexOf('\n', line.from);
  return end < 0 || end + 1 >= text.length ? undefined : lineFrom(text, end + 1);
}

/** The nearest line above that says something. */
function lineBefore(text: string, line: Line): Line | undefined {
  let at = line.from - 1;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at -= 1;
  return at <= 0 ? undefined : lineFrom(text, text.lastIndexOf('\n', at - 1) + 1);
}
