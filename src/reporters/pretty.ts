/** For a person at a terminal: each finding with its line, the letters underlined, both places, and how to mend it. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { Diagnostic, Range, Severity } from '../diagnostics/diagnostic.ts';
import { pad, textWidth } from '../japanese/width.ts';
import type { Source } from '../sheets/source.ts';
import { byRule } from './by-rule.ts';
import { type FrameLine, frame } from './frame.ts';
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
      lines.push(...findingLines(diagnostic, pen), '');
    }
    if (left > 0) lines.push(leftOut(left, look, '--max-findings 0'), '');
    if (diagnostics.length > few) lines.push(...ruleLines(diagnostics, tool, pen), '');
    const rule = shown[0]?.rule;
    if (rule !== undefined)
      lines.push(pen.chalk.dim(advice(rule, look)), ...(silenced.length > 0 ? [''] : []));
    lines.push(...silencedLines(silenced, pen));
    const sum = summaryLine(summary, look.language);
    const clean = diagnostics.length === 0;
    return `${[...lines, clean ? pen.chalk.green(sum) : pen.chalk.bold(sum)].join('\n')}\n`;
  },
};

interface Pen {
  readonly look: Look;
  readonly chalk: ChalkInstance;
  linesOf(file: string): readonly string[];
}

export function penOf(look: Look, sources: ReadonlyMap<string, Source>): Pen {
  const split = new Map<string, readonly string[]>();
  const linesOf = (file: string) => {
    const known = split.get(file) ?? sources.get(file)?.text.split(/\r\n?|\n/) ?? [];
    split.set(file, known);
    return known;
  };
  return { look, chalk: new Chalk({ level: look.color ? 1 : 0 }), linesOf };
}

/** One finding, without the name of its file. */
export function findingLines(diagnostic: Diagnostic, pen: Pen): string[] {
  const { chalk, look } = pen;
  const { severity, range, related, message, hint } = diagnostic;
  const places = [range, ...related.map((place) => place.range)];
  const gutter = Math.max(...places.map(({ end }) => String(end.line).length)) + 2;
  const margin = ' '.repeat(gutter);
  const word = inColor(severity, chalk)(severityWords[severity][look.language]);
  const lines = [
    `  ${position(range)} ${chalk.bold(word)}  ${visible(message[look.language])}`,
    ...frameLines(diagnostic.file, range, gutter, inColor(severity, chalk), pen),
  ];
  for (const place of related) {
    const where = place.file === diagnostic.file ? '' : `${visible(place.file)}:`;
    const words = visible(place.message[look.language]);
    lines.push(`${margin} ${chalk.dim('├')} ${where}${position(place.range)}  ${words}`);
    lines.push(...frameLines(place.file, place.range, gutter, chalk.cyan, pen));
  }
  const label = look.language === 'ja' ? 'ヒント:' : 'hint:';
  if (hint) lines.push(`${margin} ${chalk.dim('=')} ${chalk.cyan(label)} ${visible(hint[look.language])}`);
  return [...lines, `${margin} ${chalk.dim(`= ${diagnostic.rule}`)}`];
}

function ruleLines(diagnostics: readonly Diagnostic[], { rules }: Report['tool'], pen: Pen): string[] {
  const { chalk, look } = pen;
  const counts = byRule(diagnostics);
  const digits = Math.max(...counts.map(({ count }) => String(count).length));
  const ids = Math.max(...counts.map(({ rule }) => rule.length));
  const levels = Math.max(...counts.map(({ severity }) => textWidth(severityWords[severity][look.language])));
  return counts.map(({ count, rule, severity }) => {
    const word = inColor(severity, chalk)(pad(severityWords[severity][look.language], levels));
    const title = rules.get(rule)?.title[look.language] ?? '';
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

function frameLines(file: string, range: Range, gutter: number, mark: ChalkInstance, pen: Pen): string[] {
  const room = Math.max(20, pen.look.columns - gutter - 4);
  return frame(pen.linesOf(file), range, room).flatMap((line) => drawn(line, gutter, mark, pen.chalk));
}

function drawn(
  { number, text, marks }: FrameLine,
  gutter: number,
  mark: ChalkInstance,
  chalk: ChalkInstance,
) {
  const margin = ' '.repeat(gutter);
  if (number === undefined) return [`${margin} ${chalk.dim('┆')}`];
  return [
    `${chalk.dim(`${String(number).padStart(gutter)} │`)} ${text}`.trimEnd(),
    `${margin} ${chalk.dim('│')} ${marks.replace(/\^+/, (carets) => mark(carets))}`,
  ];
}

function position({ start }: Range): string {
  return `${start.line}:${start.column}`;
}

function inColor(severity: Severity, chalk: ChalkInstance): ChalkInstance {
  if (severity === 'error') return chalk.red;
  return severity === 'warning' ? chalk.yellow : chalk.blue;
}

function advice(rule: string, { language }: Look): string {
  return language === 'ja'
    ? `理由と書き方の例は reform explain ${rule} で表示します。`
    : `reform explain ${rule} tells why, with an example.`;
}
