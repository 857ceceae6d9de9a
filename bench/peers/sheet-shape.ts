/** A folder of sheets read as anyone would with yaml and zod: whole files, whole objects, no positions. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';

const item = z.union([
  z.string(),
  z.strictObject({ id: z.string(), text: z.string(), after: z.string().optional() }),
]);
const report = z.union([z.string(), z.strictObject({ of: z.string(), text: z.string() })]);
const value = z.strictObject({ at: z.string(), value: z.number() });

const sheet = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('initiative'),
    id: z.string(),
    title: z.string(),
    owner: z.array(z.string()),
    issues: z.array(z.string()),
    content: z.array(
      z.union([z.string(), z.strictObject({ title: z.string(), points: z.array(z.string()) })]),
    ),
    schedule: z.record(z.string(), z.array(item)),
    progress: z.record(z.string(), z.array(report)),
    contributes: z.array(z.strictObject({ to: z.string(), kpis: z.array(z.string()) })),
  }),
  z.strictObject({
    kind: z.literal('kpi'),
    id: z.string(),
    title: z.string(),
    unit: z.string(),
    better: z.enum(['higher', 'lower', 'keep']),
    actuals: z.array(value),
    target: value,
  }),
]);

const project = z.object({
  city: z.string(),
  year: z.string(),
  plans: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      standard: z.string().optional(),
      policies: z.record(z.string(), z.string()),
    }),
  ),
});

export type Project = z.infer<typeof project>;
export type Sheet = z.infer<typeof sheet>;
export type Initiative = Extract<Sheet, { kind: 'initiative' }>;
export type Kpi = Extract<Sheet, { kind: 'kpi' }>;

/** Throws at the first sheet that does not fit. */
export function readFolder(folder: string): { readonly project: Project; readonly sheets: readonly Sheet[] } {
  const files = readdirSync(join(folder, 'initiatives'), { recursive: true, encoding: 'utf8' });
  const sheets = files
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => parseAllDocuments(readFileSync(join(folder, 'initiatives', file), 'utf8')))
    .map((document) => sheet.parse('toJS' in document ? document.toJS() : null));
  return { project: project.parse(parse(readFileSync(join(folder, 'reform.yaml'), 'utf8'))), sheets };
}
