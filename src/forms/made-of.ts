/** Everything that decides the bytes of a file, as one text: where it is the same text, it is the same file. */
import type { List } from '../grid/list.ts';
import type { Plan } from '../plan/plan.ts';
import type { Page } from './pages.ts';
import { ViewWords } from './view-words.ts';

/**
 * Of a page, in a workbook or as Markdown. A workbook remembers the files of the entities it shows, and not those of the
 * whole plan. The rows of a list of the whole plan are too many for one piece.
 */
export function* pageMadeOf({ form, passport, subject, view }: Page): Iterable<string> {
  const { files, ...carried } = passport;
  const { blocks, ...head } = view;
  const said = new ViewWords();
  for (const block of blocks) {
    said.add(block);
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      said.addRow(row);
      if (said.words.length > mostWords) yield JSON.stringify(said.words.splice(0));
    }
  }
  const sources = [...said.entities.keys()].map((entity) => files.get(entity) ?? '');
  yield JSON.stringify([form, subject, carried, head, sources, said.words]);
}

const mostWords = 10_000;

/** Of a workbook: what stands for each of its pages, and the edition that stands on the contents of a bundle. */
export function workbookMadeOf(path: string, pages: readonly string[], edition = ''): string {
  return JSON.stringify([path, edition, pages]);
}

export function markdownMadeOf(template: string, page: string): string {
  return JSON.stringify([template, page]);
}

/** Of the list of all data, in as many pieces as there are sheets: it says nothing that they do not say. */
export function* dataMadeOf({ rows: _, ...list }: List, { sheets, ...plan }: Plan): Iterable<string> {
  const ids = [plan.policies, plan.initiatives, plan.kpis].map((all) => all.map(({ id }) => id));
  yield JSON.stringify([list, ids, sheets.project.data]);
  for (const kind of [sheets.policies, sheets.initiatives, sheets.kpis, sheets.monitorings])
    for (const { data } of kind) yield JSON.stringify(data);
}
