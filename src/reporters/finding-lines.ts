/** One finding for a terminal: its words, its line with the letters underlined, the other place, and how to mend it. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { Diagnostic, Range, Severity } from '../diagnostics/diagnostic.ts';
import { append, greatest } from '../lists.ts';
import type { Source } from '../sheets/source.ts';
import { type FrameLine, frame } from './frame.ts';
import type { Look } from './reporter.ts';
import { severityWords } from './said.ts';
import { visible } from './visible.ts';

export interface Pen {
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
  const gutter = greatest(places.map(({ end }) => String(end.line).length)) + 2;
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
    append(lines, frameLines(place.file, place.range, gutter, chalk.cyan, pen));
  }
  const label = look.language === 'ja' ? 'ヒント:' : 'hint:';
  if (hint) lines.push(`${margin} ${chalk.dim('=')} ${chalk.cyan(label)} ${visible(hint[look.language])}`);
  return [...lines, `${margin} ${chalk.dim(`= ${diagnostic.rule}`)}`];
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

export function position({ start }: Range): string {
  return `${start.line}:${start.column}`;
}

export function inColor(severity: Severity, chalk: ChalkInstance): ChalkInstance {
  if (severity === 'error') return chalk.red;
  return severity === 'warning' ? chalk.yellow : chalk.blue;
}
