/** Whether a broken sheet is found out: a finding at one of the places that was not there before. */
import { compile } from '../../../src/reform.ts';
import { memoryWorld } from '../../memory-world.ts';
import type { Break, City } from './mutator.ts';

interface Said {
  /** Without its line: what is added above moves what stands below. */
  readonly words: string;
  readonly lines: ReadonlySet<string>;
}

function saidOf({ asOf, files }: City): Said[] {
  return compile(memoryWorld(files).files, '.', { asOf, submit: false }).flatMap(({ diagnostics }) =>
    diagnostics.map(({ file, message, range, related = [], rule }) => ({
      words: `${rule} ${message.ja}`,
      lines: new Set(
        [{ file, range }, ...related].flatMap((place) =>
          linesOf(place.range).map((line) => `${place.file}:${line}`),
        ),
      ),
    })),
  );
}

function linesOf({ end, start }: { start: { line: number }; end: { line: number } }): number[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
}

const before = new Map<City, ReadonlySet<string>>();

export function newlySaid(city: City, { file, text }: Pick<Break, 'file' | 'text'>): Said[] {
  const known = before.get(city) ?? new Set(saidOf(city).map(({ words }) => words));
  before.set(city, known);
  const now = saidOf({ ...city, files: { ...city.files, [file]: text } });
  return now.filter(({ words }) => !known.has(words));
}

export function isCaught(city: City, broken: Break): boolean {
  return newlySaid(city, broken).some(({ lines }) =>
    broken.places.some(({ file, line }) => lines.has(`${file}:${line}`)),
  );
}
