/** Findings to print, pointed at by the words they are about. */
import type { Diagnostic, Position } from '../../src/diagnostics/diagnostic.ts';
import type { Report } from '../../src/reporters/reporter.ts';
import type { Source } from '../../src/sheets/source.ts';

export const file = 'data/hikarino/initiatives/wards.yaml';

export function sourceOf(text: string, name = file): Source {
  return { file: name, text, documents: [] };
}

/** The range of the first occurrence of some words. */
export function rangeOf(text: string, words: string): Diagnostic['range'] {
  const from = text.indexOf(words);
  return { start: positionOf(text, from), end: positionOf(text, from + words.length) };
}

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

export function finding(text: string, words: string, more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'schedule/wrong-half',
    severity: 'error',
    message: { ja: '「～9月」は後期の時期ではありません。', en: '"～9月" is not in the second half.' },
    file,
    range: rangeOf(text, words),
    related: [],
    fingerprint: '0123456789abcdef',
    ...more,
  };
}

export function report(text: string, diagnostics: readonly Diagnostic[]): Report {
  const count = (severity: string) => diagnostics.filter((found) => found.severity === severity).length;
  return {
    diagnostics,
    silenced: [],
    known: [],
    subjectOf: () => ({ title: '区役所改革の推進', owner: ['企画局', '企画課'] }),
    tool: { version: '1.2.3', rules: new Map() },
    files: [file],
    sources: new Map([[file, sourceOf(text)]]),
    summary: {
      plans: 1,
      files: 1,
      sheets: 1,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      silenced: 0,
      known: 0,
    },
  };
}
