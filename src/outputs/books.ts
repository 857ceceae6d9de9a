/** The workbooks as they are bundled, each followed by the Markdown of its pages. */
import { hashOf, hashOfAll } from '../cache/hash.ts';
import { nameOfPeriod } from '../calendar/period.ts';
import { bind } from '../forms/bundle.ts';
import { markdownMadeOf, pageMadeOf, workbookMadeOf } from '../forms/made-of.ts';
import type { Page } from '../forms/pages.ts';
import type { Draft, Making, Rendering } from './output.ts';

export async function* bookFiles(
  { pages: all, period }: Draft,
  rendering: Rendering,
): AsyncGenerator<Making> {
  const [{ writeWorkbook }, { markdownFile }] = await Promise.all([
    import('../writers/workbook.ts'),
    import('../writers/markdown.ts'),
  ]);
  const { bundle, includes = () => true, isOurs = () => true, isStale = () => true, templates } = rendering;
  const edition = period && nameOfPeriod(period);
  const wanted = bind(all.filter(includes), bundle, edition);
  const books = wanted.filter(({ pages }) => isOurs(pages[0]) && pages.some(isStale));
  const hashOfPage = remembering((page: Page) => hashOfAll(pageMadeOf(page)));
  for (const [done, { book, pages, path }] of books.entries()) {
    rendering.step?.(done, books.length);
    const key = hashOf(workbookMadeOf(path, pages.map(hashOfPage), edition));
    yield { path, key, pages, bytes: () => writeWorkbook(book()) };
    for (const page of pages.filter(isStale)) {
      const template = templates.form(page.form);
      yield {
        path: `${page.path}.md`,
        key: hashOf(markdownMadeOf(template.text, hashOfPage(page))),
        pages: [page],
        bytes: () => markdownFile(template, page.view),
      };
    }
  }
}

/** A view is long: what stands for it is worked out once. */
function remembering(hash: (page: Page) => string): typeof hash {
  const known = new Map<Page, string>();
  return (page) => {
    const found = known.get(page) ?? hash(page);
    known.set(page, found);
    return found;
  };
}
