/** `.reform/baseline.json`: findings from before the check was brought in; they do not count, and their list only shrinks. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { quote } from '../japanese/quote.ts';
import { join } from '../paths.ts';
import type { Raised } from '../sheets/raised.ts';
import type { Files } from '../world.ts';

export const formatVersion = 1;

export interface Baseline {
  readonly path: string;
  /** Undefined where there is no such file. */
  readonly text: string | undefined;
  readonly entries: readonly Entry[];
  readonly findings: readonly Raised[];
}

export interface Entry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly entity: string;
  readonly message: string;
}

export interface Settled {
  /** Entries that hit nothing any more. */
  readonly gone: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
  /** Those the baseline holds. */
  readonly known: readonly Diagnostic[];
  readonly findings: readonly Raised[];
}

export function baselineAt(files: Files, folder: string): Baseline {
  const path = join(folder, '.reform/baseline.json');
  if (files.kind(path) !== 'file') return { path, text: undefined, entries: [], findings: [] };
  const text = new TextDecoder().decode(files.read(path));
  const entries = entriesIn(text);
  return { path, text, entries: entries ?? [], findings: entries ? [] : [unreadable(path)] };
}

/** `off`: what is off today may hit again, so its entry stays. */
export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  off: readonly Diagnostic[],
  { entries, findings, path, text = '' }: Baseline,
): Settled {
  if (entries.length === 0) return { diagnostics, known: [], gone: [], findings };
  const listed = new Set(entries.map(({ fingerprint }) => fingerprint));
  const hit = new Set([...diagnostics, ...off].map(({ fingerprint }) => fingerprint));
  const gone = entries.filter(({ fingerprint }) => !hit.has(fingerprint));
  return {
    diagnostics: diagnostics.filter(({ fingerprint }) => !listed.has(fingerprint)),
    known: diagnostics.filter(({ fingerprint }) => listed.has(fingerprint)),
    gone,
    findings: [...findings, ...goneFindings(path, text, gone)],
  };
}

function entriesIn(text: string): Entry[] | undefined {
  const data = parsed(text);
  if (typeof data !== 'object' || data === null || !('findings' in data)) return undefined;
  if (!('formatVersion' in data) || data.formatVersion !== formatVersion) return undefined;
  return Array.isArray(data.findings) && data.findings.every(isEntry) ? data.findings : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  const keys = ['fingerprint', 'rule', 'entity', 'message'];
  return (
    typeof value === 'object' &&
    value !== null &&
    keys.every((key) => typeof Reflect.get(value, key) === 'string')
  );
}

/** All places are found in one pass. */
function goneFindings(path: string, text: string, gone: readonly Entry[]): Raised[] {
  if (gone.length === 0) return [];
  const places = new Map(
    [...text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"/g)].reverse().map(({ 0: words, index }) => [words, index]),
  );
  return gone.map((entry) => goneFrom(path, places.get(`"${entry.fingerprint}"`) ?? 0, entry));
}

function goneFrom(path: string, from: number, { fingerprint, message, rule }: Entry): Raised {
  return {
    rule: 'baseline/gone',
    at: { file: path, from, to: from + fingerprint.length + 2 },
    words: fingerprint,
    message: {
      ja: `一覧にある${rule}の指摘${quote(message)}は、もうありません。`,
      en: `The finding ${quote(message)} of ${rule} is gone.`,
    },
    hint: {
      ja: '`reform check --update-baseline` で一覧から外してください。',
      en: 'Take it off the list with `reform check --update-baseline`.',
    },
  };
}

function unreadable(path: string): Raised {
  return {
    rule: 'baseline/unreadable',
    at: { file: path, from: 0, to: 0 },
    message: {
      ja: '以前からの指摘の一覧を読み取れません。一覧は使っていません。',
      en: 'The list of old findings cannot be read and is not used.',
    },
    hint: {
      ja: '手で変えたところを元に戻すか、このファイルを消して `reform check --update-baseline` で作り直してください。',
      en: 'Undo what was changed by hand, or delete the file and run `reform check --update-baseline`.',
    },
  };
}
