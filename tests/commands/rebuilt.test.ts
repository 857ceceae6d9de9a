/** Whichever sheet of whichever city is changed: a build with a record makes what one without it would, and only what has a changed input. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/cache/hash.ts';
import { subjectKinds } from '../../src/forms/form.ts';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { everyName } from '../workbook/official/every-name.ts';

type Texts = Readonly<Record<string, string>>;

/** Forms of the city's own that show whatever may be asked of an initiative, a policy, the plan. */
const officials = Object.fromEntries(subjectKinds.map((kind) => [`${kind}-all.xlsx`, everyName(kind)]));
const templates = Object.fromEntries(
  Object.entries(officials).map(([name, bytes]) => [`data/templates/${name}`, bytes]),
);

const root = new URL('../../', import.meta.url).pathname;

/** Beside a city's own sheets, one that nothing leads to and one that it does not know. */
const strangers: Texts = {
  'strange/kpi.yaml':
    'kind: kpi\nid: nobody-s\ntitle: 誰も使わない指標\nunit: 件\ntarget: { at: 令和7年度, value: 10 }\n',
  'strange/initiative.yaml':
    'kind: initiative\nid: strange\ntitle: 別の取組\nowner: [総務局]\nissues: [手順が古い。]\n',
};

function city(name: string): Texts {
  const folder = join(root, 'data', name);
  const own = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const);
  const sheets = [...own, ...Object.entries(strangers)].sort();
  const forms = `forms: [${Object.keys(officials).join(', ')}, `;
  return Object.fromEntries(
    sheets.map(([path, text]) => [`data/${path}`, text.replace(/^forms: \[/m, forms)]),
  );
}

const cities = readdirSync(join(root, 'data')).filter((name) => !name.startsWith('.'));
const sheets = cities.flatMap((name) => Object.keys(city(name)).map((path) => ({ name, path })));

/** Words that are shown elsewhere, a name that others lead to, and what decides the columns. */
const changes = {
  title: (text: string) => text.replace(/^( *-? ?(?:title|city): .+)$/m, '$1その2'),
  'no id': (text: string) => text.replace(/^id: .+$/m, ''),
  year: (text: string) => text.replace(/^year: .+$/m, 'year: 令和6年度'),
} as const;

function outcome({ contents }: MemoryWorld): Record<string, string> {
  const kept = [...contents].filter(([path]) => path.startsWith('out/'));
  return Object.fromEntries(kept.map(([path, bytes]) => [path, hashOf(bytes)]));
}

async function built(files: Readonly<Record<string, string | Uint8Array>>, more = ''): Promise<MemoryWorld> {
  const world = memoryWorld({ ...templates, ...files });
  await world.run(`build --force --as-of 2025-10-31 ${more}`);
  return world;
}

/** Of each output; with errors every form says so, and none of this holds. */
async function inputsIn(world: MemoryWorld): Promise<Readonly<Record<string, readonly string[]>>> {
  if (world.out().includes('--force')) return {};
  const before = world.out().length;
  await world.run('graph --json');
  const graph: { plans: { outputs: { path: string; inputs: string[] }[] }[] } = JSON.parse(
    world.out().slice(before),
  );
  const outputs = graph.plans.flatMap((plan) => plan.outputs);
  return Object.fromEntries(outputs.map(({ inputs, path }) => [path, inputs]));
}

async function holds(before: MemoryWorld, path: string, text: string | undefined): Promise<void> {
  const { [path]: _, ...others } = Object.fromEntries(before.contents);
  const files = text === undefined ? others : { ...others, [path]: text };
  const after = await built(files);
  expect(outcome(after)).toEqual(outcome(await built(files, '--no-cache')));
  const [then, now] = [await inputsIn(before), await inputsIn(after)];
  for (const [output, inputs] of Object.entries(now))
    if (!inputs.includes(path) && String(inputs) === String(then[output]))
      expect(outcome(after)[output], `${output} without ${path}`).toBe(outcome(before)[output]);
}

describe('a sheet of a city in other words', () => {
  it.each(sheets)('$name: $path', async ({ name, path }) => {
    const before = await built(city(name));
    const text = city(name)[path] ?? '';
    for (const change of Object.values(changes)) await holds(before, path, change(text));
    if (!path.endsWith('reform.yaml')) await holds(before, path, undefined);
  });
});

it('or without any one of its lines', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sheets), fc.nat(), async ({ name, path }, at) => {
      const lines = (city(name)[path] ?? '').split('\n');
      lines.splice(at % lines.length, 1);
      await holds(await built(city(name)), path, lines.join('\n'));
    }),
    { numRuns: 12 },
  );
});
