/** Everything that decides the bytes of a file, as one text: where it is the same text, it is the same file. */
import type { List } from '../grid/list.ts';
import type { Plan } from '../plan/plan.ts';
import type { Page } from './pages.ts';
import type { Block, Cell, TableBlock, View } from './view.ts';

/**
 * Of a page, in a workbook or as Markdown. A workbook remembers the files of the entities it shows, and not those of the
 * whole plan. The rows of a list of the whole plan are too many for one piece.
 */
export function* pageMadeOf(page: Page): Iterable<string> {
  const { form, passport, subject, view } = page;
  const { files, ...carried } = passport;
  const sources = [...entitiesOf(view)].map((entity) => files.get(entity) ?? '');
  const long = view.blocks.filter(isLong);
  const blocks = long.length === 0 ? view.blocks : view.blocks.map(withoutRows);
  yield JSON.stringify([form, subject, carried, sources, { ...view, blocks }]);
  for (const { rows } of long)
    for (let at = 0; at < rows.length; at += mostRows) yield rowsMadeOf(rows.slice(at, at + mostRows));
}

const mostRows = 500;

function isLong(block: Block): block is TableBlock {
  return block.kind === 'table' && block.rows.length > mostRows;
}

function withoutRows(block: Block): Block {
  return isLong(block) ? { ...block, rows: [] } : block;
}

/** A cell that stands there again, as the marks of a schedule do, is said by its number. */
function rowsMadeOf(rows: TableBlock['rows']): string {
  const known = new Map<Cell, number>();
  const said = (cell: Cell) => {
    const before = known.get(cell);
    if (before === undefined) known.set(cell, known.size);
    return before ?? cell;
  };
  return JSON.stringify(rows.map((cells) => cells.map(said)));
}

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
