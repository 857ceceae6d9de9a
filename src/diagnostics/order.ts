/** The one order of findings, in every format: file, line, column, rule, words. */
import { byText } from '../lists.ts';
import type { Diagnostic } from './diagnostic.ts';

export function inOrder(diagnostics: Iterable<Diagnostic>): Diagnostic[] {
  return [...diagnostics].sort(compare);
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    byText(a.file, b.file) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    byText(a.rule, b.rule) ||
    byText(a.message.ja, b.message.ja)
  );
}
