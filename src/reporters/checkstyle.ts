/** Checkstyle's XML, which many editors and review tools read. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Language } from '../diagnostics/words.ts';
import { grouped } from '../lists.ts';
import { forward } from './path.ts';
import type { Reporter } from './reporter.ts';
import { wordsOf } from './said.ts';
import { type Element, xml } from './xml.ts';

export const checkstyle: Reporter = {
  name: 'checkstyle',
  report({ diagnostics }, { language }) {
    const children = [...grouped(diagnostics, ({ file }) => file)].map(([file, own]) => ({
      name: 'file',
      attributes: { name: forward(file) },
      children: own.map((diagnostic) => errorOf(diagnostic, language)),
    }));
    return xml({ name: 'checkstyle', attributes: { version: '4.3' }, children });
  },
};

function errorOf(diagnostic: Diagnostic, language: Language): Element {
  const { range, rule, severity } = diagnostic;
  const words = wordsOf(diagnostic, language).join(' ');
  const { column, line } = range.start;
  return { name: 'error', attributes: { line, column, severity, message: words, source: `reform.${rule}` } };
}
