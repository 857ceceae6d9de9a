/** `--changed`: which pages are made from sheets that differ from an earlier state in git. */
import { isWithin, leadsOut, wayTo } from '../../paths.ts';
import type { Linked, Shown } from '../../reform.ts';
import { isSheet } from '../../sheets/file-names.ts';

type IsStale = (page: Pick<Shown, 'sources' | 'workbook'>) => boolean;

/** `changed`: the files that differ; without them nobody asks. `relinked`: those of them that lead elsewhere than before. */
export function stalenessOf(
  { folder, sources }: Linked,
  changed: ReadonlyMap<string, string> | undefined,
  relinked: readonly string[],
): IsStale | undefined {
  if (!changed) return undefined;
  const name = (path: string) => path.normalize('NFC');
  const known = new Set([...sources.keys()].map(name));
  const differing = [...changed.keys()].filter((path) => isWithin(folder, path)).map(name);
  const sheets = differing.filter((path) => known.has(path) || isSheet(path) || isTemplate(path));
  const turned = new Set(relinked.map(name));
  // A sheet that is gone, or leads elsewhere now, leaves no trace of who had used it.
  const lost = sheets.some((path) => !known.has(path) || turned.has(path));
  const touched = new Set(sheets);
  const differ = new Set(differing);
  // Of a city's own form that lies elsewhere, or has another name here, git was not asked.
  const isOther = (workbook: string) =>
    leadsOut(wayTo(folder, workbook) ?? '..') || differ.has(name(workbook));
  return ({ sources: own, workbook }) => {
    if (workbook !== undefined && isOther(workbook)) return true;
    if (sheets.length === 0) return false;
    return lost || own === undefined || [...own].some((path) => touched.has(name(path)));
  };
}

/** One shapes every page of its form. */
function isTemplate(path: string): boolean {
  return /(?:^|\/)templates\/[^/]+\.md\.hbs$/.test(path);
}
