/** Text → the documents of the yaml package, with depth bounded: its recursion would take the process down. */
import { Composer, type Document, Lexer, type ParsedNode, Parser } from 'yaml';

export type Composed =
  | { readonly kind: 'document'; readonly document: Document.Parsed<ParsedNode>; readonly from: number }
  | { readonly kind: 'too-deep'; readonly from: number; readonly at: number };

/** Deeper than any plan; the yaml package dies somewhere beyond 700. */
const deepest = 100;

/** Every scalar stays text (failsafe); duplicate keys are ours to report, as the package compares each with all. */
const options = {
  schema: 'failsafe',
  prettyErrors: false,
  uniqueKeys: false,
  logLevel: 'silent',
  merge: false,
} as const;

export function composeAll(text: string): Composed[] {
  const composed: Composed[] = [];
  let from = 0;
  while (from >= 0) from = composeFrom(text, from, composed);
  return composed;
}

/** Composes up to the end (-1), or up to the document after one that is nested too deep. */
function composeFrom(text: string, from: number, composed: Composed[]): number {
  const parser = new Parser();
  const composer = new Composer(options);
  parser.offset = from;
  let start = from;
  const take = (documents: Iterable<Document.Parsed<ParsedNode>>) => {
    for (const document of documents) {
      composed.push({ kind: 'document', document, from: start });
      start = document.range[2];
    }
  };
  for (const lexeme of new Lexer().lex(text.slice(from))) {
    for (const token of parser.next(lexeme)) take(composer.next(token));
    if (parser.stack.length <= deepest) continue;
    const at = parser.offset;
    take(composer.end());
    composed.push({ kind: 'too-deep', from: start, at });
    return nextDocument(text, at);
  }
  for (const token of parser.end()) take(composer.next(token));
  take(composer.end(composed.length === 0, text.length));
  return -1;
}

function nextDocument(text: string, after: number): number {
  const at = text.indexOf('\n---', after);
  return at < 0 ? -1 : at + 1;
}
