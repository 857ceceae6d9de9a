/** The name of a city and a day → the files of its first project, with what an editor needs to help. */
import type { Day } from '../../calendar/day.ts';
import { nameOfFiscalYear } from '../../calendar/fiscal-year.ts';
import { jsonSchema } from '../../sheets/shape/index.ts';

const sheets = [
  'reform.yaml',
  'policies/service-counters.yaml',
  'initiatives/no-waiting.yaml',
  'kpis/waiting-time.yaml',
] as const;

const schemas = {
  project: 'reform.yaml',
  policy: 'policies/*.yaml',
  initiative: 'initiatives/*.yaml',
  kpi: 'kpis/*.yaml',
  monitoring: 'monitoring/*.yaml',
  form: 'forms/*.yaml',
} as const;

export interface Start {
  readonly city: string;
  readonly fiscalYear: number;
  readonly today: Day;
  /** Without the example sheets. */
  readonly empty: boolean;
}

export function starterFiles(start: Start, asset: (name: string) => string): Map<string, string> {
  const files = new Map<string, string>();
  const values = valuesOf(start);
  if (start.empty) files.set('reform.yaml', filled(asset('templates/init/empty.yaml'), values));
  else for (const name of sheets) files.set(name, filled(asset(`templates/init/${name}`), values));
  for (const name of ['project', 'policy', 'initiative', 'kpi', 'monitoring', 'form'] as const)
    files.set(`schema/${name}.json`, asJson(jsonSchema(name)));
  files.set('.vscode/settings.json', asJson({ 'yaml.schemas': schemaGlobs() }));
  return files;
}

function valuesOf({ city, fiscalYear: year, today }: Start): Readonly<Record<string, string>> {
  return {
    city: quoted(city),
    year: nameOfFiscalYear(year),
    lastYear: nameOfFiscalYear(year - 1),
    years: `${nameOfFiscalYear(year)}～${nameOfFiscalYear(year + 2)}`,
    lastYearOfPlan: nameOfFiscalYear(year + 2),
    // Before the first half is over there is nothing to report, and reporting it would be an error.
    done: today >= `${year}-10-01` ? '' : '# ',
  };
}

export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Only a name of kanji and kana is sure to mean in YAML what it says. */
export function quoted(city: string): string {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(city)
    ? city
    : JSON.stringify(city);
}

function schemaGlobs(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(schemas).map(([name, glob]) => [`./schema/${name}.json`, glob]));
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
