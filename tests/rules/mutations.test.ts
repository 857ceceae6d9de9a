/** A sheet broken as people break sheets is found out at the right line; one written otherwise to the same effect is not spoken of. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';
import { isCaught } from './mutators/caught.ts';
import { cities } from './mutators/cities.ts';
import { rewritings } from './mutators/harmless.ts';
import { mutators } from './mutators/index.ts';
import type { Break, City, Mutator } from './mutators/mutator.ts';

/** As many breaks of each kind are tried, drawn from all there are. */
const tried = 10;
const wanted = 0.95;

/** The same draw every time, for a floor is a share of all breaks and ten of them may be unlucky; REFORM_SEED draws others. */
const seed = process.env['REFORM_SEED'] ? (fc.readConfigureGlobal().seed ?? 0) : 20_261_121;

interface Result {
  readonly mutator: Mutator;
  readonly count: number;
  readonly missed: readonly string[];
}

function broken(mutator: Mutator): { readonly city: City; readonly made: Break }[] {
  return cities.flatMap((city) => [...mutator.breaks(city)].map((made) => ({ city, made })));
}

function drawn<One>(all: readonly One[]): readonly One[] {
  const some = fc.shuffledSubarray([...all], { minLength: tried, maxLength: tried });
  return fc.sample(some, { seed, numRuns: 1 })[0] ?? [];
}

function play(mutator: Mutator): Result {
  const all = broken(mutator);
  const chosen = all.length > tried ? drawn(all) : all;
  const missed = chosen.filter(({ city, made }) => !isCaught(city, made));
  return { mutator, count: chosen.length, missed: missed.map(nameOf) };
}

/** The city and the first of the lines that should have been pointed at, as they now read. */
function nameOf({ city, made }: { readonly city: City; readonly made: Break }): string {
  const [place] = made.places;
  const text = place?.file === made.file ? made.text : city.files[place?.file ?? ''];
  const line = text?.split('\n')[(place?.line ?? 1) - 1]?.trim();
  return `${city.name}/${place?.file}:${place?.line} ${line}`;
}

function table(results: readonly Result[]): string {
  const lines = results.map(
    ({ count, missed, mutator }) =>
      `${String(count - missed.length).padStart(3)}/${String(count).padEnd(3)} ${mutator.name}${missed.map((one) => `\n          ${one}`).join('')}`,
  );
  return [`REFORM_SEED=${seed}`, ...lines].join('\n');
}

describe('a broken sheet is found out', () => {
  const results = mutators.map(play);
  const share = ({ count, missed }: Result) => 1 - missed.length / Math.max(1, count);

  test('whatever the way, there is something to break', () => {
    expect(results.filter(({ count }) => count === 0).map(({ mutator }) => mutator.name)).toEqual([]);
  });

  test('nearly always', () => {
    const all = results.reduce((sum, { count }) => sum + count, 0);
    const missed = results.reduce((sum, one) => sum + one.missed.length, 0);
    expect(1 - missed / all, table(results)).toBeGreaterThanOrEqual(wanted);
  });

  test('in each of the ways', () => {
    const weak = results.filter((result) => share(result) < result.mutator.floor);
    expect(weak, table(weak)).toEqual([]);
  });
});

/** Two ways of writing side by side are what the rules of text are about. */
function places({ asOf, files }: City, above = 0): string[] {
  return compile(memoryWorld(files).files, '.', { asOf, submit: false }).flatMap(({ diagnostics }) =>
    diagnostics
      .filter(({ rule }) => !rule.startsWith('text/'))
      .map(({ file, range, rule }) => `${file}:${range.start.line - above} ${rule}`),
  );
}

describe.each(rewritings)('$name changes nothing', ({ above, change }) => {
  test.each(cities)('in $name', (city) => {
    const files = Object.fromEntries(Object.entries(city.files).map(([file, text]) => [file, change(text)]));
    expect(places({ ...city, files }, above)).toEqual(places(city));
  });
});
