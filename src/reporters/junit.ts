/** JUnit's XML, which every CI shows: a suite for each file, in which errors fail and the rest is told beside. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Language } from '../diagnostics/words.ts';
import { forward } from './path.ts';
import type { Reporter } from './reporter.ts';
import { severityWords, wordsOf } from './said.ts';
import { type Element, xml } from './xml.ts';

export const junit: Reporter = {
  name: 'junit',
  report({ diagnostics, files: looked }, { language }) {
    const files = [...new Set([...looked, ...diagnostics.map(({ file }) => file)])].sort();
    const byFile = new Map<string, Diagnostic[]>(files.map((file) => [file, []]));
    for (const diagnostic of diagnostics) byFile.get(diagnostic.file)?.push(diagnostic);
    const suites = [...byFile].map(([file, found]) => suite(forward(file), found, language));
    const failures = diagnostics.filter(({ severity }) => severity === 'error').length;
    const tests = suites.reduce((sum, { children }) => sum + (children?.length ?? 0), 0);
    return xml({
      name: 'testsuites',
      attributes: { name: 'reform', tests, failures, errors: 0, time: 0 },
      children: suites,
    });
  },
};

/** A file without findings is a test that passes. */
function suite(file: string, found: readonly Diagnostic[], language: Language): Element {
  const failures = found.filter(({ severity }) => severity === 'error').length;
  const clean: Element = { name: 'testcase', attributes: { name: 'reform check', classname: file, time: 0 } };
  return {
    name: 'testsuite',
    attributes: { name: file, tests: Math.max(1, found.length), failures, errors: 0, skipped: 0, time: 0 },
    children: found.length === 0 ? [clean] : found.map((diagnostic) => testcase(file, diagnostic, language)),
  };
}

function testcase(file: string, diagnostic: Diagnostic, language: Language) {
  const { message, range, rule, severity } = diagnostic;
  const { column, line } = range.start;
  const said = wordsOf(diagnostic, language).join('\n');
  const text = `${file}:${line}:${column}: ${severityWords[severity][language]} ${said}`;
  const told: Element =
    severity === 'error'
      ? { name: 'failure', attributes: { type: rule, message: message[language] }, children: [text] }
      : { name: 'system-out', attributes: {}, children: [text] };
  const attributes = { name: `${rule} (${line}:${column})`, classname: file, time: 0 };
  return { name: 'testcase', attributes, children: [told] };
}
