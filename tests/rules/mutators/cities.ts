/** The cities that are broken: the five examples, the ordinary sheets that must stay quiet, and the sixth city. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { City } from './mutator.ts';

const root = new URL('../../../', import.meta.url);

/** The five examples on a day on which their reports are due. */
const examples = {
  sakai: '2025-10-15',
  kumamoto: '2017-04-10',
  osaka: '2024-05-01',
  kawasaki: '2025-10-15',
  chiba: '2025-10-15',
};

function filesBelow(folder: URL): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const sheets = paths.filter((path) => path.endsWith('.yaml') && statSync(new URL(path, folder)).isFile());
  return Object.fromEntries(sheets.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]));
}

const quiet = new URL('tests/rules/quiet/', root);

export const cities: readonly City[] = [
  ...Object.entries(examples).map(([name, asOf]) => ({
    name,
    files: filesBelow(new URL(`data/${name}/`, root)),
    asOf,
  })),
  { name: 'shiranami', files: filesBelow(new URL('tests/cities/shiranami/', root)), asOf: '2025-10-31' },
  ...readdirSync(quiet)
    .sort()
    .map((name) => {
      const files = filesBelow(new URL(`${name}/`, quiet));
      return { name, files, asOf: /点検日 (\d{4}-\d\d-\d\d)/.exec(files['reform.yaml'] ?? '')?.[1] ?? '' };
    }),
];
