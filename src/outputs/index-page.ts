/** The page that leads to every file; each bundling has one of its own, so that no build overwrites another's. */
import { nameOfPeriod } from '../calendar/period.ts';
import { bind } from '../forms/bundle.ts';
import { indexOf } from '../forms/index-of.ts';
import { dataListName } from '../forms/lists.ts';
import { join, wayTo } from '../paths.ts';
import type { Draft, Piece, Rendering } from './output.ts';

const folders = { sheet: '.', owner: 'bundles/owner', all: 'bundles' } as const;

export async function indexFile(
  { pages, period, plan: { city }, warning }: Draft,
  { bundle, officials = [], templates }: Rendering,
): Promise<Piece> {
  const { markdownFile } = await import('../writers/markdown.ts');
  const folder = folders[bundle];
  const seen = (path: string) => wayTo(folder, path) ?? path;
  const own = officials.map(({ form, path, title, traits }) => {
    return { form, number: '', title, owner: traits.owner.join(' '), workbook: seen(path), page: '' };
  });
  const built = bind(pages, bundle).flatMap(({ pages: bound, path: workbook }) =>
    bound.map(({ head: { form, number, owner, title }, path }) => {
      return { form, number, title, owner, workbook: seen(workbook), page: seen(`${path}.md`) };
    }),
  );
  const index = indexOf([...own, ...built], {
    city: city.name,
    year: period ? nameOfPeriod(period) : (city.year ?? ''),
    warning,
    data: { workbook: seen(`${dataListName}.xlsx`), csv: seen(`${dataListName}.csv`) },
  });
  // Asked for at once, like all that is read.
  const template = templates.index;
  return [
    { path: join(folder, 'index.md'), key: () => '', bytes: (aside) => markdownFile(template, index, aside) },
  ];
}
