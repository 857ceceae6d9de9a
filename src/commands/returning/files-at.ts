/** The files that came back: those that were named, and the workbooks in folders. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Files } from '../../world.ts';

/** What Excel leaves beside an open workbook is none. */
export function filesAt(paths: readonly string[], files: Files): string[] {
  const visit = (path: string): string[] => {
    if (files.kind(path) !== 'folder') return [path];
    return files.list(path).flatMap(({ kind, name }) => {
      if (/^[.~]/.test(name)) return [];
      if (kind === 'folder') return visit(`${path}/${name}`);
      return /\.xls[xmb]?$|\.ods$|\.csv$/i.test(name) ? [`${path}/${name}`] : [];
    });
  };
  const found = [...new Set(paths.flatMap(visit))];
  if (found.length > 0) return found;
  throw new Failure(
    {
      ja: `「${paths.join('、')}」に様式（.xlsx）がありません。`,
      en: `There is no form (.xlsx) in "${paths.join(', ')}".`,
    },
    { ja: '戻ってきたファイルの場所を確かめてください。', en: 'see where the files are.' },
  );
}
