/** A sheet as lines that know the keys around them, which is all a mutator needs to know of YAML. */
import type { Break, City, Place } from './mutator.ts';

export interface Row {
  readonly file: string;
  /** From 0. */
  readonly index: number;
  readonly text: string;
  /** From the outermost to its own: schedule, 前期. */
  readonly keys: readonly string[];
  /** Of several documents in a file, which one. */
  readonly document: number;
  readonly item: boolean;
}

const keyed = /^(?<key>"[^"]*"|'[^']*'|[^\s:'"{}[\],#-][^:{}[\],]*?|\d[^:{}]*?):(?:\s|$)/;

export function rowsOf(city: City): Row[] {
  return Object.entries(city.files).flatMap(([file, text]) => rowsIn(file, text));
}

function rowsIn(file: string, text: string): Row[] {
  const around: { indent: number; key: string }[] = [];
  let document = 0;
  return text.split('\n').flatMap((line, index) => {
    if (line.startsWith('---')) {
      document += 1;
      around.length = 0;
      return [];
    }
    if (/^\s*(?:#.*)?$/.test(line)) return [];
    const [marks = ''] = /^[\s-]*(?=[^\s-])/.exec(line) ?? [];
    const key = keyed.exec(line.slice(marks.length))?.groups?.key;
    while (around.length > 0 && (around.at(-1)?.indent ?? 0) >= marks.length) around.pop();
    if (key !== undefined) around.push({ indent: marks.length, key: key.replace(/^['"]|['"]$/g, '') });
    const keys = around.map((one) => one.key);
    return [{ file, index, text: line, keys, document, item: marks.includes('-') }];
  });
}

export function placeOf({ file, index }: Row): Place {
  return { file, line: index + 1 };
}

/** One line written otherwise; the finding stands there, or at the places given. */
export function rewritten(city: City, row: Row, line: string, places = [placeOf(row)]): Break[] {
  if (line === row.text) return [];
  return [withLines(city, row.file, new Map([[row.index, [line]]]), places)];
}

/** Several lines of a file, each replaced by others or by none. */
export function withLines(
  { files }: City,
  file: string,
  changes: ReadonlyMap<number, readonly string[]>,
  places: readonly Place[],
): Break {
  const lines = (files[file] ?? '').split('\n').flatMap((line, index) => changes.get(index) ?? [line]);
  return { file, text: lines.join('\n'), places };
}

/** A mutator that writes the lines that fit otherwise: every match of the pattern once. */
export function onLines(
  fits: (row: Row) => boolean,
  pattern: RegExp,
  change: (match: RegExpMatchArray, row: Row) => string | undefined,
): (city: City) => Break[] {
  return (city) =>
    rowsOf(city)
      .filter(fits)
      .flatMap((row) =>
        [...row.text.matchAll(pattern)].flatMap((match) => {
          const words = change(match, row);
          if (words === undefined) return [];
          const from = match.index;
          const line = row.text.slice(0, from) + words + row.text.slice(from + match[0].length);
          return rewritten(city, row, line);
        }),
      );
}

export function isBelow(...keys: readonly string[]): (row: Row) => boolean {
  return (row) => keys.some((key) => row.keys.includes(key));
}

/** The rows of the same document, that one included. */
export function documentOf(city: City, { document, file }: Row): Row[] {
  return rowsOf(city).filter((row) => row.file === file && row.document === document);
}
