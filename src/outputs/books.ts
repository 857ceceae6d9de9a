/** The workbooks as they are bundled, each followed by the Markdown of its pages. */
import { hashOf, hashOfAll } from '../cache/hash.ts';
import { nameOfPeriod } from '../calendar/period.ts';
import type { Aside } from '../chunks.ts';
import { bind } from '../forms/bundle.ts';
import { markdownMadeOf, pageMadeOf, workbookMadeOf } from '../forms/made-of.ts';
import type { Page } from '../forms/pages.ts';
import { oncePer } from '../once.ts';
import type { Draft, Piece, Rendering } from './output.ts';

export async function bookFiles({ pages: all, period }: Draft, rendering: Rendering): Promise<Piece[]> {
  const [{ writeWorkbook }, { markdownFile }] = await Promise.all([
    import('../writers/workbook.ts'),
    import('../writers/markdown.ts'),
  ]);
  const { bundle, includes = () => true, isOurs = () => true, isStale = () => true, templates } = rendering;
  const edition = period && nameOfPeriod(period);
  // A view is long: what stands for it is worked out once.
  const hashOfPage = oncePer((page: Page) => hashOfAll(pageMadeOf(page)));
  const books = bind(all.filter(includes), bundle, edition).filter(
    ({ pages }) => isOurs(pages[0]) && pages.some(isStale),
  );
  return books.map(({ book, pages, path }) => [
    {
      path,
      pages,
      key: () => hashOf(workbookMadeOf(path, pages.map(hashOfPage), edition)),
      bytes: () => writeWorkbook(book()),
    },
    ...pages.filter(isStale).map((page) => {
      const template = templates.form(page.form);
      return {
        path: `${page.path}.md`,
        pages: [page],
        key: () => hashOf(markdownMadeOf(template.text, hashOfPage(page))),
        bytes: (aside: Aside) => markdownFile(template, page.view, aside),
      };
    }),
  ]);
}
