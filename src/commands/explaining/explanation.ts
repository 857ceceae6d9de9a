/** A rule → the page that explains it; what it says about its bad example is found by running it there. */
import { Chalk } from 'chalk';
import type { Day } from '../../calendar/day.ts';
import type { Language } from '../../diagnostics/words.ts';
import { compile } from '../../reform.ts';
import { findingLines, penOf } from '../../reporters/finding-lines.ts';
import type { Look } from '../../reporters/reporter.ts';
import { levelWord } from '../../reporters/said.ts';
import { visible } from '../../reporters/visible.ts';
import { filesOf } from '../../rules/plain-example.ts';
import type { AnyRule, Example, Level, Rule } from '../../rules/rule.ts';
import { folderWith } from './folder.ts';

export const explanationWords = {
  ja: {
    severity: '重大度',
    draft: '下書き',
    submit: '提出',
    bad: '指摘される例',
    said: '指摘の内容',
    good: '直した例',
    own: '市の規則',
  },
  en: {
    severity: 'Severity',
    draft: 'draft',
    submit: 'submission',
    bad: 'Objected to',
    said: 'What reform says',
    good: 'Put right',
    own: "The city's own rule",
  },
} as const;

export function explanation(rule: Rule, look: Look, today: Day): string {
  const say = explanationWords[look.language];
  const { heading, top } = pageOf(rule, look);
  return [
    ...top,
    heading(say.bad),
    ...textLines(rule.bad),
    '',
    heading(say.said),
    ...saidLines(rule, look, today),
    '',
    heading(say.good),
    ...textLines(rule.good),
    '',
  ].join('\n');
}

/** A city's own rule is its own example: the very lines of its reform.yaml. */
export function ownExplanation(
  rule: AnyRule,
  { at, lines }: { readonly at: string; readonly lines: readonly string[] },
  look: Look,
): string {
  const { heading, top } = pageOf(rule, look);
  const written = lines.map((line) => `  ${visible(line)}`);
  return [...top, `${heading(explanationWords[look.language].own)}  ${visible(at)}`, ...written, ''].join(
    '\n',
  );
}

function pageOf(rule: AnyRule, { color, language }: Look) {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const [title, reason] = [rule.title[language], rule.why[language]];
  const why = reason === title ? [] : [...reason.split('\n').map(visible), ''];
  const top = [
    `${chalk.bold(visible(title))}  ${chalk.dim(rule.id)}`,
    '',
    ...why,
    `${explanationWords[language].severity}: ${severities(rule, language)}`,
    '',
  ];
  return { heading: (text: string) => chalk.bold(text), top };
}

export function severities({ preset, severity: { draft, submit } }: AnyRule, language: Language): string {
  const say = explanationWords[language];
  if (preset !== undefined)
    return `${levelWord(draft, language)} → ${levelWord('info', language)} (preset: ${preset})`;
  if (draft === submit) return levelWord(draft, language);
  const [open, close] = language === 'ja' ? ['（', '）'] : [' (', ')'];
  const stage = (level: Level, name: string) => `${levelWord(level, language)}${open}${name}${close}`;
  return `${stage(draft, say.draft)} → ${stage(submit, say.submit)}`;
}

/** The files as written; the marks that tell a test where the finding must be are nothing for a reader. */
export function textLines({ files }: Example): string[] {
  const named: readonly [string, string][] =
    typeof files === 'string' ? [['', files]] : Object.entries(files);
  return named.flatMap(([name, text], index) => {
    const lines = withoutMarks(text).trimEnd().split('\n');
    const title = name === '' ? [] : [...(index > 0 ? [''] : []), `  # ${name}`];
    return [...title, ...lines.map((line) => (line === '' ? '' : `  ${visible(shortened(line))}`))];
  });
}

/** A line may be the very thing that is too long. */
function shortened(line: string): string {
  return line.length > 1000 ? `${line.slice(0, 60)}…` : line;
}

export function saidLines({ bad, id, severity }: Rule, look: Look, today: Day): string[] {
  const texts = Object.entries(filesOf(bad)).map(([name, text]) => [name, withoutMarks(text)] as const);
  const submit = bad.submit ?? severity.draft === 'off';
  const compiled = compile(folderWith(Object.fromEntries(texts)), '.', { asOf: bad.asOf ?? today, submit });
  return compiled.flatMap(({ diagnostics, sources }) => {
    const pen = penOf(look, sources);
    const own = diagnostics.filter(({ rule }) => rule === id);
    return own.flatMap((diagnostic) => [
      ...(typeof bad.files === 'string' ? [] : [`  ${pen.chalk.underline(diagnostic.file)}`]),
      ...findingLines(diagnostic, pen),
    ]);
  });
}

function withoutMarks(text: string): string {
  return text.replace(/[ \t]*# ←[^\n"]*/g, '');
}
