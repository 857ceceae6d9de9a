/** For programs: the same findings with all they carry, in a form whose changes are numbered. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Language } from '../diagnostics/words.ts';
import { linesOf } from '../sheets/pin.ts';
import { forward } from './path.ts';
import type { Report, Reporter } from './reporter.ts';
import { escaped } from './visible.ts';

export const formatVersion = 1;

export const json: Reporter = {
  name: 'json',
  report(report, { language }) {
    const results = report.diagnostics.map((diagnostic) => result(diagnostic, language, report));
    const silenced = report.silenced.map(({ diagnostic, reason }) => ({
      ...result(diagnostic, language, report),
      reason,
    }));
    const known = report.known.map((diagnostic) => result(diagnostic, language, report));
    const { summary } = report;
    return `${escaped(JSON.stringify({ formatVersion, results, silenced, known, summary }, null, 2))}\n`;
  },
};

function result(diagnostic: Diagnostic, language: Language, report: Report) {
  const { rule, severity, message, hint, file, range, entity, related, fingerprint } = diagnostic;
  return {
    rule,
    severity,
    message: message[language],
    hint: hint?.[language] ?? null,
    file: forward(file),
    range,
    entity: entity ?? null,
    related: related.map((place) => ({
      message: place.message[language],
      file: forward(place.file),
      range: place.range,
    })),
    fix: fixOf(diagnostic, report),
    fingerprint,
  };
}

/** What `--fix` would write, and where; `safe: false` is what a person should look at. */
function fixOf({ file, fix }: Diagnostic, { sources }: Report) {
  const source = sources.get(file);
  if (!fix || !source) return null;
  const { position } = linesOf(source);
  const range = { start: position(fix.from), end: position(fix.to) };
  return { range, text: fix.text, safe: fix.safe };
}
