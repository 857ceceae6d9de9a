/** One finding a line, as editors and grep expect it: `file:line:column: severity message [rule]`. */
import type { Reporter } from './reporter.ts';
import { severityWords } from './said.ts';
import { visible } from './visible.ts';

export const line: Reporter = {
  name: 'line',
  report({ diagnostics }, { language }) {
    return diagnostics
      .map(({ file, range, severity, message, rule }) => {
        const place = `${visible(file)}:${range.start.line}:${range.start.column}`;
        const words = visible(message[language]);
        return `${place}: ${severityWords[severity][language]} ${words} [${rule}]\n`;
      })
      .join('');
  },
};
