/** The commands by which GitHub Actions writes a finding beside the line it is about. */
import type { Severity } from '../diagnostics/diagnostic.ts';
import { inRepository } from './path.ts';
import type { Reporter } from './reporter.ts';
import { wordsOf } from './said.ts';
import { visible } from './visible.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export const github: Reporter = {
  name: 'github',
  report({ diagnostics }, look) {
    const { language } = look;
    return diagnostics
      .map((diagnostic) => {
        const { file, range, rule, severity } = diagnostic;
        const { end, start } = range;
        const place = [
          `file=${property(inRepository(file, look))}`,
          `line=${start.line}`,
          `endLine=${end.line}`,
          // Columns mean something to GitHub only within one line; the last one is inside the stretch.
          ...(start.line === end.line
            ? [`col=${start.column}`, `endColumn=${Math.max(start.column, end.column - 1)}`]
            : []),
          `title=${property(rule)}`,
        ];
        const words = wordsOf(diagnostic, language).map(data);
        return `::${commands[severity]} ${place.join(',')}::${words.join('%0A')}\n`;
      })
      .join('');
  },
};

function data(text: string): string {
  return visible(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
