/** Whoever starts something writes new files only: where one of them stands already, none is written. */
import { Failure } from '../../diagnostics/failure.ts';
import { listed } from '../../diagnostics/words.ts';
import type { Files } from '../../world.ts';

export function refuseToOverwrite(paths: readonly string[], files: Pick<Files, 'kind'>): void {
  const standing = paths.filter((path) => files.kind(path) !== 'missing');
  if (standing.length === 0) return;
  const { en, ja } = listed(standing);
  throw new Failure(
    {
      ja: `すでにあるファイルは上書きしません: ${ja}`,
      en: `These files exist and are not overwritten: ${en}`,
    },
    { ja: '別のフォルダーを指定してください。', en: 'name another folder.' },
  );
}
