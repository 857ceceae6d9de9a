/** The indented lines below `|` or `>` → the words they stand for. */

export interface Paragraph {
  readonly words: string;
  /** Behind its last line. */
  readonly to: number;
}

/** `column`: how far the line with the sign is indented. Undefined where it is empty, or where it depends on more than its first line how the others are read. */
export function paragraphBelow(
  text: string,
  sign: string,
  from: number,
  column: number,
): Paragraph | undefined {
  const [, style, strip] = /^([|>])(-?)$/.exec(sign) ?? [];
  const found = style && linesBelow(text, from, column);
  if (!found) return undefined;
  const words = style === '|' ? found.lines.join('\n') : folded(found.lines);
  return words === undefined ? undefined : { words: strip ? words : `${words}\n`, to: found.to };
}

const anyLine = /( *)([^\r\n]*)\r?(?:\n|$)/y;

function linesBelow(text: string, from: number, column: number) {
  const lines: string[] = [];
  let [indent, to, count] = [0, from, 0];
  for (let at = from; at < text.length; ) {
    anyLine.lastIndex = at;
    const [{ length } = '', blanks = '', words = ''] = anyLine.exec(text) ?? [];
    at += length;
    if (words === '') {
      if (blanks !== '') return undefined;
      lines.push('');
      continue;
    }
    if (blanks.length <= column) break;
    if (count === 0) indent = blanks.length;
    if (blanks.length < indent) return undefined;
    lines.push(blanks.slice(indent) + words);
    [to, count] = [at, lines.length];
  }
  return count === 0 ? undefined : { lines: lines.slice(0, count), to };
}

/** A line end is a blank, unless an empty line stands behind it. */
function folded(lines: readonly string[]): string | undefined {
  if (lines.some((line) => line.startsWith(' '))) return undefined;
  return lines.join('\n').replace(/(?<=[^\n])\n(\n*)/g, (_, more: string) => more || ' ');
}
