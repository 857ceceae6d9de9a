/** Everything that decides the bytes of a file, as one text: where it is the same text, it is the same file. */
import type { List } from '../grid/list.ts';
import type { Page } from './pages.ts';
import type { View } from './view.ts';

/** Of a page, in a workbook or as Markdown. A workbook remembers the files of the entities it shows, and not those of the whole plan. */
export function pageMadeOf({ form, passport: { files, ...passport }, subject, view }: Page): string {
  const sources = [...entitiesOf(view)].map((entity) => files.get(entity) ?? '');
  return JSON.stringify([form, subject, passport, sources, view]);
}

/** Of a workbook: what stands for each of its pages, and the edition that stands on the contents of a bundle. */
export function workbookMadeOf(path: string, pages: readonly string[], edition = ''): string {
  return JSON.stringify([path, edition, pages]);
}

export function markdownMadeOf(template: string, page: string): string {
  return JSON.stringify([template, page]);
}

/** In as many pieces as it has rows. */
export function* listMadeOf({ rows, ...list }: List): Iterable<string> {
  yield JSON.stringify(list);
  for (const row of rows) yield JSON.stringify(row);
}

function entitiesOf({ blocks }: View): ReadonlySet<string> {
  const entities = new Set<string>();
  const note = ({ field }: { readonly field?: { readonly entity: string } | undefined }) => {
    if (field) entities.add(field.entity);
  };
  for (const block of blocks) {
    switch (block.kind) {
      case 'lines':
        for (const { lines, opening } of block.groups)
          [...lines, { ...(opening && { field: opening }) }].forEach(note);
        break;
      case 'text':
        block.lines.forEach(note);
        break;
      case 'table':
        for (const row of block.rows) row.forEach(note);
        break;
      case 'heading':
      case 'part':
        break;
      default:
        block satisfies never;
    }
  }
  return entities;
}
