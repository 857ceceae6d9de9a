/** Of each file a build writes, the files it is made from: those whose words it shows, and the city's own templates. */
import type { Compiled } from '../../reform.ts';
import { isSheet } from '../../sheets/file-names.ts';
import { ownTemplates } from '../../sheets/template.ts';
import type { Files } from '../../world.ts';
import type { Placed } from './making.ts';

export function inputsOf(compiled: readonly Compiled[], files: Files): (output: Placed) => readonly string[] {
  const homes = new Map(
    compiled.map(({ folder, sources }) => {
      const home = {
        all: [...sources.keys()].filter(isSheet),
        templates: [...ownTemplates(files, folder).values()],
      };
      return [folder, home] as const;
    }),
  );
  return ({ folder, pages, path }) => {
    const { all, templates } = homes.get(folder) ?? { all: [], templates: [] };
    const whole = !pages || pages.some((page) => page.sources === undefined);
    const sheets = whole ? all : pages.flatMap((page) => [...(page.sources ?? [])]);
    const own = path.endsWith('.md') ? templates : (pages ?? []).flatMap(({ workbook }) => workbook ?? []);
    return [...new Set([...sheets, ...own])].sort();
  };
}
