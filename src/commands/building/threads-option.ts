/** `--threads 2`: how many threads share a build. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Option } from '../command.ts';

export const threadsOption: Option = {
  flags: '--threads <n>',
  about: {
    ja: 'いくつの処理に分けて同時に作るかです（省くと、シートの数とパソコンに合わせます。できるファイルは同じです）',
    en: 'how many threads share the work; when left out, as fits the sheets and the machine (the files are the same)',
  },
};

/** More than the machine can run is the operator's own choice, within reason. */
export function threadsNamed(words: unknown): number | undefined {
  if (words === undefined) return undefined;
  if (/^[1-9]\d?$/.test(String(words))) return Number(words);
  throw new Failure(
    {
      ja: `--threads の「${words}」は、1 から 99 までの数ではありません。`,
      en: `--threads ${words} is no number from 1 to 99.`,
    },
    { ja: '--threads 2 のように書いてください。', en: 'write it as in --threads 2.' },
  );
}
