/** `--changed`: which pages are made from sheets that differ from an earlier state in git. */
import type { Linked, Page } from '../../reform.ts';
import type { World } from '../../world.ts';
import { noHistory } from './history.ts';

/** Undefined when it was not asked for; the answer of git is asked for once a project. */
export async function stalenessOf(
  { folder, sources }: Linked,
  ref: unknown,
  { changed }: World,
): Promise<((page: Pick<Page, 'sources'>) => boolean) | undefined> {
  if (ref === undefined || ref === false) return undefined;
  if (!changed) throw noHistory('--changed');
  const name = (path: string) => path.normalize('NFC');
  const known = new Set([...sources.keys()].map(name));
  const differing = (await changed(folder, typeof ref === 'string' ? ref : 'HEAD')).map(name);
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
