/** `--changed`: which pages are made from sheets that differ from an earlier state in git. */
import { join } from '../../paths.ts';
import type { Linked, Page } from '../../reform.ts';

/** `changed`: the files that differ; without them nobody asks. */
export function stalenessOf(
  { folder, sources }: Linked,
  changed: readonly string[] | undefined,
): ((page: Pick<Page, 'sources'>) => boolean) | undefined {
  if (!changed) return undefined;
  const name = (path: string) => path.normalize('NFC');
  const known = new Set([...sources.keys()].map(name));
  const start = join(folder, '');
  const differing = changed.filter((path) => folder === '.' || path.startsWith(start)).map(name);
  const sheets = differing.filter((path) => known.has(path) || isSheet(path));
  // A sheet that is gone leaves no trace of who had used it.
  const lost = sheets.some((path) => !known.has(path));
  const touched = new Set(sheets);
  return ({ sources: own }) => {
    if (sheets.length === 0) return false;
    return lost || own === undefined || [...own].some((path) => touched.has(name(path)));
  };
}

/** A template shapes every page of its form. */
function isSheet(path: string): boolean {
  return /\.ya?ml$|(?:^|\/)templates\/[^/]+\.(?:md\.hbs|xls[xm])$/i.test(path);
}
