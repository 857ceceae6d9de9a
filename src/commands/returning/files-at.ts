/** The files that came back: those that were named, and the workbooks in folders. */
import { Failure } from '../../diagnostics/failure.ts';
import { dataListName, lists } from '../../forms/lists.ts';
import { byText } from '../../lists.ts';
import { join } from '../../paths.ts';
import { walk } from '../../walk.ts';
import type { Entry, Files } from '../../world.ts';
import { isSaved } from '../scope/saved.ts';

/** What Excel leaves beside an open workbook is none. */
export function filesAt(paths: readonly string[], files: Files): string[] {
  const found = [...new Set(paths.flatMap((path) => booksAt(path, files)))];
  if (found.length > 0) return found;
  throw new Failure(
    {
      ja: `「${paths.join('、')}」に様式（.xlsx）がありません。`,
      en: `There is no form (.xlsx) in "${paths.join(', ')}".`,
    },
    { ja: '戻ってきたファイルの場所を確かめてください。', en: 'see where the files are.' },
  );
}

function booksAt(path: string, files: Files): string[] {
  if (files.kind(path) !== 'folder') return [path];
  const isMeant = (name: string) => !/^[.~]/.test(name);
  const isBook = ({ kind, name }: Entry) =>
    kind === 'file' && isMeant(name) && /\.xls[xmb]?$|\.ods$|\.csv$/i.test(name);
  return [...walk(files, path, isMeant)]
    .flatMap(({ entries, folder }) => entries.filter(isBook).map(({ name }) => join(folder, name)))
    .filter((file) => !isBuiltList(file, files))
    .sort(byText);
}

/** The lists that a build leaves beside the forms say nothing that a person has written, unless somebody has saved them. */
function isBuiltList(file: string, files: Files): boolean {
  const book = file.replace(/\.csv$/, '.xlsx');
  return (
    builtLists.has(book.slice(book.lastIndexOf('/') + 1)) &&
    files.kind(book) === 'file' &&
    !isSaved(book, files)
  );
}

const builtLists = new Set([...lists.map(({ id }) => id), dataListName].map((name) => `${name}.xlsx`));
