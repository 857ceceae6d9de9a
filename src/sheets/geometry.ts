/** Where lines, items and blocks of a YAML text begin and end. */
import { greatest } from '../lists.ts';
import type { Located } from './source.ts';

/** Without the empty lines below it; the blanks that its last line ends with are words, full-width ones as well. */
export function blockEnd(text: string, from: number, to: number): number {
  const header = lineEnd(text, from);
  let end = to;
  while (end > header && ' \t\r\n'.includes(text[end - 1] ?? '')) end -= 1;
  return Math.max(header, lineEnd(text, end));
}

/** Behind the last thing an item holds: the end of its line, comment included, or the line below a block of text. */
export function endOf(text: string, located: Located): number {
  const end = lastOf(text, located);
  return text[end - 1] === '\n' ? end : lineEnd(text, end);
}

export function lastOf(text: string, located: Located): number {
  const { from, inside, key, to } = located;
  if (inside === undefined || inside.size === 0 || '[{'.includes(text[from] ?? ' ')) {
    const end = Math.max(to, key?.to ?? 0);
    return '|>'.includes(text[from] ?? ' ') ? pastLine(text, blockEnd(text, from, to)) : end;
  }
  return greatest([...inside.values()].map((one) => lastOf(text, one)));
}

export function pastLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

export function dashColumn(text: string, at: number): number {
  return Math.max(0, text.slice(lineStart(text, at), at).search(/-\s+(?:[&!]\S+\s+)*$/));
}

export function gapAfterDash(text: string, at: number): string {
  return /-( +)(?:[&!]\S+\s+)*$/.exec(text.slice(lineStart(text, at), at))?.[1] ?? ' ';
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end > at ? end - 1 : end;
}

export function newlineAt(text: string, at: number): string {
  const before = text.lastIndexOf('\n', at - 1);
  const end = before >= 0 ? before : text.indexOf('\n', at);
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}
