/** Markdown for a comment, a mail or the summary of a CI run: the counts by rule, then a table of the findings. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { byRule } from './by-rule.ts';
import { leftOut, mostSevere } from './most-severe.ts';
import { forward } from './path.ts';
import type { Reporter } from './reporter.ts';
import { severityWords, summaryLine } from './said.ts';
import { visible } from './visible.ts';

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
  report({ diagnostics, silenced, summary, tool }, look) {
    const { language } = look;
    const say = words[language];
    const level = ({ severity }: Pick<Diagnostic, 'severity'>) => severityWords[severity][language];
    const { left, shown } = mostSevere(diagnostics, look.maxFindings);
    const parts = [`# ${say.title}`, summaryLine(summary, language)];
    if (diagnostics.length > 0)
      parts.push(
        table(
          say.rules,
          byRule(diagnostics).map(({ count, rule, severity }) => [
            rule,
            level({ severity }),
            String(count),
            tool.rules.get(rule)?.title[language] ?? '',
          ]),
        ),
        table(
          say.findings,
          shown.map((one) => [
            placeOf(one),
            level(one),
            one.message[language],
            one.hint?.[language] ?? '',
            one.rule,
          ]),
        ),
      );
    if (left > 0) parts.push(leftOut(left, look, `--format markdown=${say.file}`));
    if (silenced.length > 0)
      parts.push(
        table(
          say.silenced,
          silenced.map(({ diagnostic, reason }) => [placeOf(diagnostic), diagnostic.rule, reason]),
        ),
      );
    return `${parts.join('\n\n')}\n`;
  },
};

function placeOf({ file, range }: Diagnostic): string {
  return `${forward(file)}:${range.start.line}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plainWords).join(' | ')} |`;
  return [line(heads), `|${' --- |'.repeat(heads.length)}`, ...rows.map(line)].join('\n');
}

/** An author's words are never markup. */
export function plainWords(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;');
}
