/** `--format sarif=findings.sarif`: in which formats a report is wanted, on the terminal or in a file. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Files, World } from '../../world.ts';
import type { Option } from '../command.ts';
import { checkChoice } from '../line/usage.ts';
import { reportFile } from '../scope/report-file.ts';

export const formatNames = [
  'pretty',
  'line',
  'json',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'checkstyle',
  'markdown',
  'xlsx',
  'blob',
] as const;

/** The first of the names is the default. */
export function formatOption(names: readonly string[]): Option {
  return {
    flags: '--format <format>',
    about: {
      ja: `出力の形式です（形式=ファイル でファイルへ。何度でも）: ${names.join('・')}`,
      en: `output format, several as format=FILE: ${names.join(', ')}`,
    },
    repeated: true,
    words: names,
    default: names[0] ?? '',
  };
}

export interface Format {
  readonly name: string;
  /** The terminal when absent. */
  readonly file: string | undefined;
}

export function formatsOf(given: unknown, { env, files }: World): Format[] {
  const asked = formatsAmong(formatNames, given, files);
  const onTerminal = asked.filter(({ file }) => file === undefined);
  const workbook = onTerminal.find(({ name }) => name === 'xlsx');
  if (workbook) throw needsFile();
  // Other programs read what is no text for people; there the annotations would be in the way.
  const readable = onTerminal.every(({ name }) => name === 'pretty' || name === 'line');
  const told = asked.some(({ name }) => name === 'github') || isPart(asked);
  const annotate = env.GITHUB_ACTIONS === 'true' && readable && !told;
  return annotate ? [...asked, { name: 'github', file: undefined }] : asked;
}

/** What is told of a part is told when all of them are put together, and judged then. */
export function isPart(formats: readonly Format[]): boolean {
  return formats.some(({ name }) => name === 'blob');
}

/** The first of the names, where nothing is asked for. */
export function formatsAmong(names: readonly string[], given: unknown, files: Files): Format[] {
  const asked = (Array.isArray(given) ? given.map(String) : names.slice(0, 1)).map((one) =>
    formatOf(one, names, files),
  );
  const onTerminal = asked.filter(({ file }) => file === undefined);
  if (onTerminal.length > 1) throw crowded(onTerminal);
  const named = asked.flatMap(({ file }) => file ?? []);
  const twice = named.find((file, index) => named.indexOf(file) < index);
  if (twice !== undefined) throw overwritten(twice);
  return asked;
}

function formatOf(written: string, names: readonly string[], files: Files): Format {
  const at = written.indexOf('=');
  const name = checkChoice('--format', at < 0 ? written : written.slice(0, at), names);
  const file = at < 0 ? undefined : reportFile(written.slice(at + 1), files);
  if (file === '.') throw needsFile(name);
  return { name, file };
}

function needsFile(name = 'xlsx'): Failure {
  return new Failure(
    {
      ja: `--format ${name} を書き込むファイルが指定されていません。`,
      en: `--format ${name} needs a file to go to.`,
    },
    {
      ja: `--format ${name}=点検結果一覧.${name} のように書いてください。`,
      en: `write it like --format ${name}=findings.${name}.`,
    },
  );
}

function overwritten(file: string): Failure {
  return new Failure(
    {
      ja: `--format の2つが、同じファイル「${file}」に書き込みます。`,
      en: `Two of --format go to the same file "${file}".`,
    },
    { ja: '形式ごとに別のファイルを指定してください。', en: 'give each its own file.' },
  );
}

function crowded(formats: readonly Format[]): Failure {
  const names = formats.map(({ name }) => name);
  return new Failure(
    {
      ja: `画面に出せる形式は1つです（${names.join('・')} が指定されています）。`,
      en: `Only one format can go to the terminal (given: ${names.join(', ')}).`,
    },
    {
      ja: `--format ${names.at(-1)}=ファイル名 のように、ほかの形式はファイルに書き込んでください。`,
      en: `let the others go to files, like --format ${names.at(-1)}=FILE.`,
    },
  );
}
