/** Pages → workbooks: one for each page, one for each department to hand out, or one for all, with linked contents. */
import type { Book, Grid, Square } from '../grid/grid.ts';
import { bookOf } from './book-of.ts';
import { fileNameOf } from './file-name.ts';
import { firstOwner, type Page } from './pages.ts';

export const bundles = ['sheet', 'owner', 'all'] as const;
export type Bundle = (typeof bundles)[number];

export interface Bound {
  /** Relative to the project's folder. */
  readonly path: string;
  readonly pages: readonly Page[];
  book(): Book;
}

/** `edition` is the name of its period. What belongs to no department stays a workbook of its own. */
export function bind(pages: readonly Page[], bundle: Bundle, edition?: string): readonly Bound[] {
  switch (bundle) {
    case 'sheet':
      return pages.map(single);
    case 'owner': {
      const owners = [...new Set(pages.flatMap(({ traits }) => firstOwner(traits) ?? []))];
      const free = pages.filter(({ traits }) => firstOwner(traits) === undefined);
      const bound = owners.map((owner) => ownerBook(owner, pages, edition));
      return [...bound, ...free.map(single)];
    }
    case 'all':
      return pages.length === 0
        ? []
        : [{ path: 'bundles/all.xlsx', pages, book: () => bundleOf(pages, '', edition) }];
  }
}

function single(page: Page): Bound {
  return { path: `${page.path}.xlsx`, pages: [page], book: () => bookOfPage(page) };
}

function ownerBook(owner: string, all: readonly Page[], edition: string | undefined): Bound {
  const pages = all.filter(({ traits }) => firstOwner(traits) === owner);
  const path = `bundles/owner/${fileNameOf(owner)}.xlsx`;
  return { path, pages, book: () => bundleOf(pages, owner, edition) };
}

function bundleOf(pages: readonly Page[], owner: string, edition: string | undefined): Book {
  const { city = '', warning, year: written = '' } = pages[0]?.head ?? {};
  const year = edition ?? written;
  const books = pages.map(bookOfPage);
  const title = [city, year, owner].filter(Boolean).join(' ');
  let next = 1;
  const first = books.map(({ grids }) => {
    const grid = next;
    next += grids.length;
    return grid;
  });
  return {
    title,
    subject: '様式のまとめ',
    author: [city, owner].filter(Boolean).join(' '),
    keywords: year,
    grids: [contentsOf(title, pages, first, warning), ...books.flatMap(({ grids }) => grids)],
    ...(pages[0] && { passport: pages[0].passport }),
  };
}

function bookOfPage({ form, passport, subject, view }: Page): Book {
  return bookOf(view, { form, subject }, passport);
}

/** Together an A4 page. */
const columns = [
  { title: '番号', width: 3.5 },
  { title: '様式', width: 13 },
  { title: '名称', width: 18 },
  { title: '所管', width: 11 },
];

function contentsOf(
  title: string,
  pages: readonly Page[],
  first: readonly number[],
  warning: string | undefined,
): Grid {
  const head: Square[] = columns.map((column, index) => ({
    column: index + 1,
    text: column.title,
    style: 'heading',
  }));
  return {
    name: '目次',
    columns: columns.map(({ width }) => width),
    page: {
      paper: 'A4',
      landscape: false,
      header: '',
      repeat: 2,
      ...(warning !== undefined && { footer: warning }),
    },
    rows: [
      { squares: [{ column: 1, columns: columns.length, text: title, style: 'title' }], keep: true },
      { squares: head, keep: true },
      ...pages.map(({ head: about }, index) => ({
        squares: contentsRow(about, index + 1, first[index] ?? 0),
      })),
    ],
  };
}

/** The link is on the number: LibreOffice never breaks the line of a text that is a link. */
function contentsRow({ form, number, owner, title }: Page['head'], place: number, grid: number): Square[] {
  return [
    { column: 1, text: place, style: 'centre', link: { grid } },
    { column: 2, text: [form, number].filter(Boolean).join(' '), style: 'cell' },
    { column: 3, text: title, style: 'cell' },
    { column: 4, text: owner, style: 'cell' },
  ];
}
