/** How the help pages look: Japanese headings, columns aligned by display width, lines broken without blanks. */
import { Chalk } from 'chalk';
import type { HelpConfiguration, Option, Command as Program } from 'commander';
import type { Language, Words } from '../../diagnostics/words.ts';
import { characters } from '../../japanese/characters.ts';
import { characterWidth, textWidth } from '../../japanese/width.ts';
import type { Command } from '../command.ts';

const headings: Readonly<Record<string, Words>> = {
  'Usage:': { ja: '使い方:', en: 'Usage:' },
  'Arguments:': { ja: '引数:', en: 'Arguments:' },
  'Options:': { ja: 'オプション:', en: 'Options:' },
  'Global Options:': { ja: '共通のオプション:', en: 'Global options:' },
  'Commands:': { ja: 'コマンド:', en: 'Commands:' },
};

export function helpLook(language: Language, color: boolean): HelpConfiguration {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    showGlobalOptions: true,
    displayWidth: (text) => textWidth(withoutStyle(text)),
    boxWrap: wrap,
    // Commander's own 40 leaves a terminal of 60 columns unwrapped beside the options.
    minWidthToWrap: 20,
    commandUsage: (command) => usage(command, language),
    styleTitle: (title) => chalk.bold(headings[title]?.[language] ?? title),
    styleCommandText: (text) => chalk.cyan(text),
    styleSubcommandText: (text) => chalk.cyan(text),
    styleOptionText: (text) => chalk.cyan(text),
    styleArgumentText: (text) => chalk.cyan(text),
    subcommandTerm: (command) => command.name(),
    optionDescription: (option) => describe(option, language),
  };
}

/** The examples under a command's help. */
export function exampleLines(command: Command, language: Language, color: boolean): string {
  if (command.examples.length === 0) return '';
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const title = chalk.bold(language === 'ja' ? '例:' : 'Examples:');
  const lines = command.examples.flatMap(({ line, about }) => [
    `  ${chalk.dim(`# ${about[language]}`)}`,
    `  ${line}`,
  ]);
  return `\n${[title, ...lines].join('\n')}`;
}

function usage(command: Program, language: Language): string {
  const line = [command.parent?.name(), command.name(), command.usage()].filter(Boolean).join(' ');
  if (language === 'en') return line;
  return line.replace('[options]', '[オプション]').replace('[command]', '[コマンド]');
}

function describe(option: Option, language: Language): string {
  const value = option.defaultValue;
  if (typeof value !== 'string') return option.description;
  return option.description + (language === 'ja' ? `（既定: ${value}）` : ` (default: ${value})`);
}

function withoutStyle(text: string): string {
  return text.replace(/\x1b\[[\d;]*m/g, '');
}

/** Breaks at blanks and between Japanese characters, never before a mark that may not open a line. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => fill(line, width))
    .join('\n');
}

function fill(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && textWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line];
}

const neverFirst = /^[、。，．）」』】！？ー・～]$/;
const neverLast = /[（「『【]$/;

function pieces(text: string): string[] {
  const found: string[] = [];
  for (const character of characters(text)) {
    const last = found.at(-1);
    const glued = last !== undefined && (neverFirst.test(character) || neverLast.test(last));
    const word = last !== undefined && isNarrow(character) && isNarrow(last.at(-1) ?? '');
    if (last !== undefined && (glued || (word && !last.endsWith(' '))))
      found[found.length - 1] = last + character;
    else found.push(character);
  }
  return found;
}

function isNarrow(character: string): boolean {
  return characterWidth(character) < 2;
}
