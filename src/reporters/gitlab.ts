/** GitLab's code quality report: a list of issues, each known by its fingerprint. */
import type { Severity } from '../diagnostics/diagnostic.ts';
import { fingerprints } from './fingerprint.ts';
import { inRepository } from './path.ts';
import type { Reporter } from './reporter.ts';
import { wordsOf } from './said.ts';
import { escaped } from './visible.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

export const gitlab: Reporter = {
  name: 'gitlab',
  report({ diagnostics }, look) {
    const { language } = look;
    const prints = fingerprints(diagnostics);
    const issues = diagnostics.map((diagnostic) => {
      const { file, fingerprint, range, rule, severity } = diagnostic;
      return {
        description: wordsOf(diagnostic, language).join(' '),
        check_name: rule,
        fingerprint: prints.get(diagnostic) ?? fingerprint,
        severity: severities[severity],
        location: { path: inRepository(file, look), lines: { begin: range.start.line, end: range.end.line } },
      };
    });
    return `${escaped(JSON.stringify(issues, null, 2))}\n`;
  },
};
