/** `--fix`: what can be mended in the sheets is written, or only shown. */
import { many, type Words } from '../../diagnostics/words.ts';
import { visible } from '../../reporters/visible.ts';
import type { Files } from '../../world.ts';
import type { Call } from '../command.ts';
import type { Asked } from '../scope/projects.ts';
import { mend } from './mend.ts';

/** True when there is something to mend and it was only shown. */
export function fixSheets(compile: (files: Files) => Asked, { language, options, world }: Call): boolean {
  const unsafe = options.unsafeFixes === true;
  const { count, sheets } = mend(world.files, compile, ({ safe }) => safe || unsafe);
  if (options.fixDryRun === true) {
    for (const [file, bytes] of sheets) world.terminal.out(diff(file, world.files.read(file), bytes));
    const said = {
      ja: `${count} か所を直せます。まだ何も書き換えていません。`,
      en: `${many(count, 'place')} can be mended; nothing has been written.`,
    };
    world.terminal.out(`${(count === 0 ? nothing : said)[language]}\n`);
    return sheets.size > 0;
  }
  for (const [file, bytes] of sheets) world.files.write(file, bytes);
  const said = {
    ja: `${sheets.size} シートの ${count} か所を直しました。`,
    en: `${many(count, 'place')} in ${many(sheets.size, 'sheet')} mended.`,
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
