/** For a person at a terminal: the findings by file, the counts by rule where there are many, and the sum. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { pad, textWidth } from '../japanese/width.ts';
import { append, greatest } from '../lists.ts';
import { byRule } from './by-rule.ts';
import { findingLines, inColor, type Pen, penOf, position } from './finding-lines.ts';
import { leftOut, mostSevere } from './most-severe.ts';
import type { Look, Report, Reporter, Silenced } from './reporter.ts';
import { severityWords, summaryLine } from './said.ts';
import { visible } from './visible.ts';

const mostReasons = 50;

/** So many findings one takes in at a glance; of more, the counts by rule tell where to begin. */
const few = 20;

export const pretty: Reporter = {
  name: 'pretty',
  report({ diagnostics, silenced, summary, sources, tool }, look) {
    const pen = penOf(look, sources);
    const lines: string[] = [];
    let file: string | undefined;
    const { left, shown } = mostSevere(diagnostics, look.maxFindings);
    for (const diagnostic of shown) {
      if (diagnostic.file !== file) lines.push(pen.chalk.underline(visible(diagnostic.file)), '');
      file = diagnostic.file;
      append(lines, [...findingLines(diagnostic, pen), '']);
    }
    if (left > 0) lines.push(leftOut(left, look, '--max-findings 0'), '');
    if (diagnostics.length > few) append(lines, [...ruleLines(diagnostics, tool, pen), '']);
    const rule = shown[0]?.rule;
    if (rule !== undefined) lines.push(pen.chalk.dim(advice(rule, look)));
    if (rule !== undefined && silenced.length > 0) lines.push('');
    append(lines, silencedLines(silenced, pen));
    const sum = summaryLine(summary, look.language);
    const clean = diagnostics.length === 0;
    return `${[...lines, clean ? pen.chalk.green(sum) : pen.chalk.bold(sum)].join('\n')}\n`;
  },
};

function ruleLines(diagnostics: readonly Diagnostic[], { rules }: Report['tool'], pen: Pen): string[] {
  const { chalk, look } = pen;
  const counts = byRule(diagnostics);
  const digits = greatest(counts.map(({ count }) => String(count).length));
  const ids = greatest(counts.map(({ rule }) => rule.length));
  const levels = greatest(counts.map(({ severity }) => textWidth(severityWords[severity][look.language])));
  return counts.map(({ count, rule, severity }) => {
    const word = inColor(severity, chalk)(pad(severityWords[severity][look.language], levels));
    const title = visible(rules.get(rule)?.title[look.language] ?? '');
    return `  ${String(count).padStart(digits)}  ${word}  ${pad(rule, ids)}  ${title}`.trimEnd();
  });
}

/** Every reason is read once more, by whoever answers for the whole. */
function silencedLines(silenced: readonly Silenced[], { chalk, look }: Pen): string[] {
  if (silenced.length === 0) return [];
  const heading = {
    ja: `理由を付けて止めた指摘（${silenced.length} 件）:`,
    en: `Silenced with a reason (${silenced.length}):`,
  };
  const lines = silenced.slice(0, mostReasons).map(({ diagnostic: { file, range, rule }, reason }) => {
    const place = `${visible(file)}:${position(range)}`;
    return `  ${place}  ${chalk.dim(rule)}  ${visible(reason)}`;
  });
  const rest = silenced.length - lines.length;
  const more = { ja: `  ほか ${rest} 件`, en: `  and ${rest} more` };
  return [heading[look.language], ...lines, ...(rest > 0 ? [more[look.language]] : []), ''];
}

function advice(rule: string, { language }: Look): string {
  return language === 'ja'
    ? `理由と書き方の例は reform explain ${rule} で表示します。`
    : `reform explain ${rule} tells why, with an example.`;
}
