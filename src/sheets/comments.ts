/** Text of a sheet → its comments, found by the lexer of YAML: a `#` inside quotes or a block of text is none. */
import { CST, Lexer } from 'yaml';
import { lineMap } from './pin.ts';

export interface Comment {
  readonly from: number;
  readonly to: number;
  /** From the `#` to the end of the line. */
  readonly text: string;
  /** The lines, counted from 1, of the value it stands beside or above; all of them where the value has several. */
  readonly first: number;
  readonly last: number;
}

interface Lexeme {
  readonly type: CST.TokenType;
  readonly text: string;
  readonly from: number;
}

/** The lines on which a key, a value or a mark of YAML begins and ends. */
interface Content {
  readonly first: number;
  last: number;
}

interface Found {
  readonly lexeme: Lexeme;
  readonly line: number;
  /** What stands before it on its line. */
  readonly beside: Content | undefined;
  /** Which of the contents is the next below it. */
  readonly next: number;
}

/** A comment is about what it stands beside, else about what comes next. */
export function commentsIn(text: string): Comment[] {
  const { contents, found } = lookThrough(text);
  const ends = lastLines(contents);
  return found.map(({ beside, lexeme, line, next }) => {
    const first = beside?.first ?? contents[next]?.first ?? line;
    const last = Math.max(ends.get(first) ?? first, beside ? (ends.get(line) ?? line) : first);
    return { from: lexeme.from, to: lexeme.from + lexeme.text.length, text: lexeme.text, first, last };
  });
}

function lookThrough(text: string): {
  readonly found: readonly Found[];
  readonly contents: readonly Content[];
} {
  const lines = lineMap(text);
  const lineAt = (offset: number) => lines.position(offset).line;
  const found: Found[] = [];
  const contents: Content[] = [];
  /** Of a block of text, whose words belong to it. */
  let header: Content | undefined;
  for (const lexeme of lexemesOf(text)) {
    const line = lineAt(lexeme.from);
    const before = contents.at(-1);
    const beside = before?.last === line ? before : undefined;
    if (lexeme.type === 'comment') found.push({ lexeme, line, beside, next: contents.length });
    if (silent.has(lexeme.type)) continue;
    const content = { first: line, last: lineAt(lexeme.from + lexeme.text.trimEnd().length) };
    if (header && lexeme.type === 'scalar') header.last = content.last;
    else contents.push(content);
    header = lexeme.type === 'block-scalar-header' ? content : undefined;
  }
  return { found, contents };
}

/** By the line on which something begins, the last line of all that begins there. */
function lastLines(contents: readonly Content[]): Map<number, number> {
  const ends = new Map<number, number>();
  for (const { first, last } of contents) ends.set(first, Math.max(last, ends.get(first) ?? first));
  return ends;
}

const silent = new Set<CST.TokenType>([
  'byte-order-mark',
  'comment',
  'directive-line',
  'doc-end',
  'doc-mode',
  'doc-start',
  'flow-error-end',
  'newline',
  'space',
]);

/** The lexer announces a plain scalar, or the text of a block, by a mark of its own that takes no room. */
function* lexemesOf(text: string): Iterable<Lexeme> {
  let from = 0;
  let scalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: CST.TokenType = (scalar ? undefined : CST.tokenType(lexeme)) ?? 'scalar';
    const announced: boolean = !scalar && type === 'scalar';
    scalar = announced;
    if (announced || type === 'doc-mode' || type === 'flow-error-end') continue;
    yield { type, text: lexeme, from };
    from += lexeme.length;
  }
}
