/** The file that somebody asks for and that is written over each time: never a sheet. */
import { Failure } from '../../diagnostics/failure.ts';
import { isSheet } from '../../sheets/file-names.ts';
import type { Files } from '../../world.ts';
import { pathOf } from './spelled.ts';

export function reportFile(words: unknown, files: Files): string {
  const path = pathOf(words, files);
  if (!isSheet(path)) return path;
  throw new Failure(
    {
      ja: `「${path}」はシートの名前なので、書き出しません。`,
      en: `"${path}" is the name of a sheet; nothing else is written there.`,
    },
    { ja: '.yaml で終わらない名前を指定してください。', en: 'choose a name that does not end in .yaml.' },
  );
}
