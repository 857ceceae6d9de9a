/** SARIF 2.1.0, which code scanning reads: each rule once, each finding with its places and a fingerprint. */
import type { Diagnostic, Range, Severity } from '../diagnostics/diagnostic.ts';
import type { Language } from '../diagnostics/words.ts';
import { fingerprints } from './fingerprint.ts';
import { inRepository, uriOf } from './path.ts';
import type { Look, Reporter, RuleFacts } from './reporter.ts';
import { wordsOf } from './said.ts';
import { escaped } from './visible.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

export const sarif: Reporter = {
  name: 'sarif',
  report({ diagnostics, known, silenced, tool }, look) {
    const { language } = look;
    const all = [...diagnostics, ...silenced.map(({ diagnostic }) => diagnostic), ...known];
    const ids = [...new Set(all.map(({ rule }) => rule))].sort();
    const prints = fingerprints(all);
    const resultOf = (diagnostic: Diagnostic, suppression?: object) => ({
      ...result(diagnostic, look),
      ruleIndex: ids.indexOf(diagnostic.rule),
      partialFingerprints: { 'reform/v1': prints.get(diagnostic) ?? diagnostic.fingerprint },
      suppressions: suppression ? [suppression] : [],
    });
    const run = {
      tool: {
        driver: {
          name: 'reform',
          semanticVersion: tool.version,
          language,
          rules: ids.map((id) => ruleOf(id, tool.rules.get(id), language)),
        },
      },
      columnKind: 'utf16CodeUnits',
      results: [
        ...diagnostics.map((diagnostic) => resultOf(diagnostic)),
        ...silenced.map(({ diagnostic, reason }) =>
          resultOf(diagnostic, { kind: 'inSource', justification: reason }),
        ),
        ...known.map((diagnostic) => resultOf(diagnostic, { kind: 'external', justification: baseline })),
      ],
    };
    const log = { $schema: schema, version: '2.1.0', runs: [run] };
    return `${escaped(JSON.stringify(log, null, 2))}\n`;
  },
};

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';
const baseline = '.reform/baseline.json';

function ruleOf(id: string, facts: RuleFacts | undefined, language: Language) {
  if (!facts) return { id };
  return {
    id,
    shortDescription: { text: plain(facts.title[language]) },
    fullDescription: { text: plain(facts.why[language]) },
    help: { text: `reform explain ${id}` },
  };
}

/** `{0}` would be a place for an argument: a brace that is meant stands twice (SARIF 2.1.0, 3.11.5). */
function plain(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}

function result(diagnostic: Diagnostic, look: Look) {
  const { file, range, related, rule, severity } = diagnostic;
  const { language } = look;
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: plain(wordsOf(diagnostic, language).join('\n')) },
    locations: [{ physicalLocation: place(file, range, look) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        message: { text: plain(other.message[language]) },
        physicalLocation: place(other.file, other.range, look),
      })),
    }),
  };
}

function place(file: string, { end, start }: Range, look: Look) {
  return {
    artifactLocation: { uri: uriOf(inRepository(file, look)) },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  };
}
