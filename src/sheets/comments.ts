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

/** What stands on a line, and the line on which it ends. */
interface Content {
  readonly first: number;
  last: number;
}

export function commentsIn(text: string): Comment[] {
  const lines = lineMap(text);
  const lineAt = (offset: number) => lines.position(offset).line;
  const found: { lexeme: Lexeme; line: number; beside: Content | undefined; above: number }[] = [];
  const contents: Content[] = [];
  let header: Content | undefined;
  for (const lexeme of lexemesOf(text)) {
    const line = lineAt(lexeme.from);
    const before = contents.at(-1);
    if (lexeme.type === 'comment')
      found.push({
        lexeme,
        line,
        beside: before?.last === line ? before : undefined,
        above: contents.length,
      });
    if (silent.has(lexeme.type)) continue;
    const content = { first: line, last: lineAt(lexeme.from + lexeme.text.trimEnd().length) };
    if (header && lexeme.type === 'scalar') header.last = content.last;
    else contents.push(content);
    header = lexeme.type === 'block-scalar-header' ? content : undefined;
  }
  const ends = new Map<number, number>();
  for (const { first, last } of contents) ends.set(first, Math.max(last, ends.get(first) ?? first));
  return found.map(({ above, beside, lexeme, line }) => {
    const first = beside?.first ?? contents[above]?.first ?? line;
    const last = Math.max(ends.get(first) ?? first, beside ? (ends.get(line) ?? line) : first);
    return { from: lexeme.from, to: lexeme.from + lexeme.text.length, text: lexeme.text, first, last };
  });
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
