/** `--fix`: what a finding says to write is written, by edits on the text, again and again until nothing is left to mend. */
import type { Fix } from '../../diagnostics/finding.ts';
import type { Words } from '../../diagnostics/words.ts';
import { visible } from '../../reporters/visible.ts';
import { spliceBytes } from '../../sheets/splice.ts';
import type { Files } from '../../world.ts';
import type { Call } from '../command.ts';
import type { Asked } from '../scope/projects.ts';

/** Mending one thing may bring another to light. */
const mostRounds = 10;

interface Mended {
  readonly sheets: ReadonlyMap<string, Uint8Array>;
  readonly count: number;
}

/** `compile` sees the sheets as they would be. */
export function mend(files: Files, compile: (files: Files) => Asked, accepts: (fix: Fix) => boolean): Mended {
  const sheets = new Map<string, Uint8Array>();
  const seen: Files = { ...files, read: (path) => sheets.get(path) ?? files.read(path) };
  const hopeless = new Set<string>();
  let count = 0;
  let asked = compile(seen);
  for (let round = 0; round < mostRounds; round += 1) {
    const tried = new Map<string, { before: Uint8Array | undefined; fixes: number }>();
    for (const [file, fixes] of fixesIn(asked, accepts)) {
      const bytes = hopeless.has(file) ? undefined : spliceBytes(seen.read(file), fixes);
      if (!bytes) continue;
      tried.set(file, { before: sheets.get(file), fixes: fixes.length });
      sheets.set(file, bytes);
    }
    if (tried.size === 0) break;
    const then = compile(seen);
    for (const [file, { before, fixes }] of tried) {
      count += fixes;
      if (troubles(then, file) <= troubles(asked, file)) continue;
      count -= fixes;
      hopeless.add(file);
      if (before) sheets.set(file, before);
      else sheets.delete(file);
    }
    asked = hopeless.size > 0 ? compile(seen) : then;
  }
  return { sheets, count };
}

/** Of two that overlap, the second waits for the next round. */
function fixesIn({ compiled, includes }: Asked, accepts: (fix: Fix) => boolean): Map<string, Fix[]> {
  const found = new Map<string, Fix[]>();
  for (const { file, fix } of compiled.flatMap(({ diagnostics }) => diagnostics.filter(includes))) {
    if (!fix || !accepts(fix)) continue;
    const others = found.get(file) ?? [];
    if (others.every(({ from, to }) => fix.to < from || to < fix.from)) found.set(file, [...others, fix]);
  }
  return found;
}

/** A sheet that reads worse than before is left as it was. */
function troubles({ compiled }: Asked, file: string): number {
  const own = compiled.flatMap(({ diagnostics }) => diagnostics.filter((one) => one.file === file));
  return own.filter(({ rule }) => rule.startsWith('yaml/')).length;
}

/** True when there is something to mend and it was only shown. */
export function fixSheets(compile: (files: Files) => Asked, { language, options, world }: Call): boolean {
  const unsafe = options.unsafeFixes === true;
  const { count, sheets } = mend(world.files, compile, ({ safe }) => safe || unsafe);
  if (options.fixDryRun === true) {
    for (const [file, bytes] of sheets) world.terminal.out(diff(file, world.files.read(file), bytes));
    const said = {
      ja: `${count} か所を直せます。まだ何も書き換えていません。`,
      en: `${count} place(s) can be mended; nothing has been written.`,
    };
    world.terminal.out(`${(count === 0 ? nothing : said)[language]}\n`);
    return sheets.size > 0;
  }
  for (const [file, bytes] of sheets) world.files.write(file, bytes);
  const said = {
    ja: `${sheets.size} シートの ${count} か所を直しました。`,
    en: `${count} place(s) in ${sheets.size} sheet(s) mended.`,
  };
  world.terminal.err(`${(count === 0 ? nothing : said)[language]}\n`);
  return false;
}

const nothing: Words = {
  ja: '自動で直せるところはありません。',
  en: 'There is nothing to mend automatically.',
};

/** No fix adds or takes a line, so the lines stand side by side. */
function diff(file: string, before: Uint8Array, after: Uint8Array): string {
  const [old = [], fresh = []] = [before, after].map((bytes) => new TextDecoder().decode(bytes).split('\n'));
  const lines = old.flatMap((line, index) => {
    const other = fresh[index] ?? '';
    return line === other ? [] : [`@@ -${index + 1} +${index + 1} @@`, `-${line}`, `+${other}`];
  });
  return [`--- ${file}`, `+++ ${file}`, ...lines]
    .map((line) => `${visible(line.replace(/\r$/, ''))}\n`)
    .join('');
}
