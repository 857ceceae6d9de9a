/** Markdown for a comment, a mail or the summary of a CI run: the counts by rule, then a table of the findings. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Language } from '../diagnostics/words.ts';
import { byRule } from './by-rule.ts';
import { markdownTable } from './markdown-table.ts';
import { leftOut, mostSevere } from './most-severe.ts';
import { forward } from './path.ts';
import type { Report, Reporter } from './reporter.ts';
import { severityWords, summaryLine } from './said.ts';

const words = {
  ja: {
    title: '点検結果',
    rules: ['規則', '重大度', '件数', '内容'],
    findings: ['場所', '重大度', '指摘', '直し方', '規則'],
    file: 'ファイル',
    silenced: ['理由を付けて止めた指摘', '規則', '理由'],
  },
  en: {
    title: 'Findings',
    rules: ['Rule', 'Severity', 'Count', 'About'],
    findings: ['Place', 'Severity', 'Finding', 'How to mend it', 'Rule'],
    file: 'FILE',
    silenced: ['Silenced with a reason', 'Rule', 'Reason'],
  },
} as const;

export const markdown: Reporter = {
  name: 'markdown',
  report(report, look) {
    const { diagnostics, silenced, summary } = report;
    const { language } = look;
    const say = words[language];
    const { left, shown } = mostSevere(diagnostics, look.maxFindings);
    const parts = [
      `# ${say.title}`,
      summaryLine(summary, language),
      ...table(say.rules, ruleRows(report, language)),
      ...table(
        say.findings,
        shown.map((one) => findingRow(one, language)),
      ),
      ...(left > 0 ? [leftOut(left, look, `--format markdown=${say.file}`)] : []),
      ...table(
        say.silenced,
        silenced.map(({ diagnostic, reason }) => [placeOf(diagnostic), diagnostic.rule, reason]),
      ),
    ];
    return `${parts.join('\n\n')}\n`;
  },
};

function ruleRows({ diagnostics, tool }: Report, language: Language): string[][] {
  return byRule(diagnostics).map(({ count, rule, severity }) => {
    const title = tool.rules.get(rule)?.title[language] ?? '';
    return [rule, severityWords[severity][language], String(count), title];
  });
}

function findingRow(diagnostic: Diagnostic, language: Language): string[] {
  const { hint, message, rule, severity } = diagnostic;
  const level = severityWords[severity][language];
  return [placeOf(diagnostic), level, message[language], hint?.[language] ?? '', rule];
}

function placeOf({ file, range }: Diagnostic): string {
  return `${forward(file)}:${range.start.line}`;
}

/** None without rows. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : [markdownTable(heads, rows)];
}
