/** Whatever a person types, over sheets sound or broken: an answer or a refusal in words, and no sheet that was not asked to change differs. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Command, exit, type Option } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/index.ts';
import { run } from '../../src/commands/line/command-line.ts';
import { type MemoryOptions, memoryWorld, type Texts } from '../memory-world.ts';
import { formFile, text } from '../workbook/official/form-file.ts';

const sheets = {
  'data/reform.yaml': `city: ひかり野市
year: 令和7年度
forms: [yoshiki4, 市様式.xlsx]
areas: [北区, 南区]
plans:
  - { id: basic, title: ひかり野市基本計画, policies: { 1: 安心 } }
own-rules:
  named: { of: kpi, title: 名前, must: { field: source }, message: 出典がありません }
`,
  'data/sheets/counters.yaml': `kind: initiative
id: counters
title: 「待たない窓口」の推進
owner: [総務局, 窓口改革課]
policy: aims
action: x
schedule:
  前期: [予約の仕様を作成（～9月）]
  後期: [予約の受付を開始（～1月）]
progress:
  前期: [予約の仕様を作成（9月）]
contributes:
  - { to: basic/1, kpis: [waiting] }
`,
  'data/sheets/waiting.yaml': `kind: kpi
id: waiting
title: 待ち時間
unit: 分
better: lower
actuals: [{ at: 2024年度, value: 31 }]
target: { at: 2026年度, value: 15 }
`,
  'data/policy.yaml': `kind: policy
id: aims
title: 方針
findings: [{ id: f, title: 検証 }]
visions: [{ id: v, title: 像, answers: [f], actions: [{ id: x, title: 項目 }] }]
themes:
  - title: テーマ
    directions: [{ title: 方向, targets: [{ id: t, text: 令和7年度末までに全区で実施 }] }]
`,
  'data/r7.yaml': `kind: monitoring
id: m
policy: aims
year: 令和7年度
areas: { 南区: { t: 達成 } }
`,
} as const;

const form = formFile({ rows: `<row r="1">${text('A1', '{{取組名}}')}</row>` });
const { 'data/reform.yaml': _, ...headless } = sheets;
const sound = (): Texts => ({ ...sheets, ...built });
const others: readonly (() => Texts)[] = [
  () => ({ ...sheets, ...built, 'data/sheets/counters.yaml': 'kind: initiative\n\tid: ［壊\n' }),
  () => ({ ...sheets, ...built, 'data/reform.yaml': 'city: [例市\n' }),
  () => ({ 'a/reform.yaml': 'city: 例市\nyear: 令和7年度\n', 'b/reform.yaml': '', ...built }),
  () => ({ ...headless, 'out/x.xlsx': 'PK' }),
  () => ({}),
];

let built: Texts = {};

beforeAll(async () => {
  const world = memoryWorld({ ...sheets, 'data/市様式.xlsx': form });
  await world.run('build');
  await world.run('check --format blob=parts/1.json');
  const made = [...world.contents].filter(([path]) => !path.endsWith('.yaml'));
  built = Object.fromEntries(made);
});

/** By what the help calls it: words that fit. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  dir: ['data', 'data', 'a', 'fresh'],
  path: ['data', 'data/sheets/counters.yaml', 'data/*/c*.yaml'],
  paths: ['data', 'parts', 'data/sheets', 'data/policy.yaml'],
  folder: ['data'],
  new: ['fresh', 'r8/data'],
  files: ['out/yoshiki4/counters.xlsx', 'out/市様式/counters.xlsx', 'data/市様式.xlsx', 'out/kpi-list.xlsx'],
  file: ['a.d', '市様式.xlsx', 'data/sheets/counters.yaml'],
  form: ['yoshiki4', '市様式.xlsx', 'data/市様式.xlsx'],
  action: ['check', 'names', 'eject'],
  sheet: ['counters', 'data/sheets/counters.yaml'],
  rule: ['schedule/late', 'own/named', 'kpi/stale'],
  date: ['2025-10-01', 'R7.10.1'],
  period: ['R7-H1', '前期'],
  year: ['令和7年度', 'R8'],
  span: ['3m', '1y'],
  choice: ['owner=総務局', 'id=counters', 'kind=kpi'],
  format: ['pretty', 'json', 'sarif=a.sarif', 'xlsx=a.xlsx', 'markdown=a.md'],
  'i/n': ['1/2', '2/2'],
  n: ['0', '3'],
  ref: ['HEAD'],
  text: ['４月～９月', '令和7年度前期から実施'],
  id: ['fresh'],
  name: ['新しい指標'],
  owner: ['総務局'],
  area: ['北区'],
};

const odd = fc.constantFrom(
  ...[
    '',
    '-',
    '--',
    '.',
    '..',
    '/',
    '*',
    '=',
    '「',
    '%',
    '$(x)',
    '\u0000',
    '\u202e',
    'か\u3099',
    '𠮷',
    'x'.repeat(300),
  ],
  ...[
    '0',
    '-1',
    '1e9',
    '0/0',
    '99999999y',
    'R99-Q9',
    'R7.13.45',
    'json=',
    'ownr=x',
    '__proto__',
    'constructor',
  ],
  ...Object.values(fitting).flat(),
);

function wordFor(name: string, known: readonly string[] = []): fc.Arbitrary<string> {
  const right = [...known, ...(fitting[name.replace(/[^\w/]/g, '')] ?? [])];
  if (right.length === 0) return odd;
  return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: odd });
}

function anyOption({ choices, flags, words = choices }: Option): fc.Arbitrary<string[]> {
  const [flag = '', value] = flags.split(' ');
  return value === undefined ? fc.constant([flag]) : wordFor(value, words).map((word) => [flag, word]);
}

function anyLine({ arguments: wanted, name, options }: Command): fc.Arbitrary<string[]> {
  const first = wanted.map(({ name: called, words }) => {
    const word = wordFor(called, words).map((one) => [one]);
    return called.startsWith('<') ? word : fc.oneof(word, fc.constant([]));
  });
  const more = fc.oneof(...options.map(anyOption), fc.constant(['--lang', 'en']));
  return fc
    .tuple(fc.tuple(...first), fc.array(more, { maxLength: 3 }))
    .map((parts) => [name, ...parts.flat(2)]);
}

/** More often than not nothing is wrong. */
const anyPlan = fc.oneof(fc.constant(sound), fc.constantFrom(...others));

const options: MemoryOptions = {
  changed: () => ['data/sheets/counters.yaml'],
  difference: () => ({ before: { 'data/sheets/counters.yaml': 'kind: initiative\nid: counters\n' } }),
  stdin: 'kind: kpi\nid: waiting\n４月から9月まで\n',
  saves: [{ 'data/more.yaml': 'kind: policy\n' }],
};

/** What makes new files leaves those that are there alone, and so does a form that nobody has corrected. */
const changing = /^check .*--(?:fix|unsafe-fixes)/;

test.each(commands.map((command) => [command.name, command] as const))('%s', async (_, command) => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(anyLine(command), anyPlan, async (line, plan) => {
      const files = plan();
      const world = memoryWorld(files, options);
      const code = await run(line, world);
      const said = world.out() + world.err();
      expect({ code, said }).toEqual({ code: expect.toSatisfy((one) => one !== exit.bug), said });
      expect(said).not.toMatch(/undefined(?!-)|\[object |\bNaN\b|TypeError|RangeError/);
      if (code === exit.usage) expect(world.err()).toMatch(/エラー|[Ee]rror/);
      else done += 1;
      if (changing.test(line.join(' '))) return;
      for (const path of Object.keys(files).filter((one) => one.endsWith('.yaml')))
        expect(world.text(path), path).toBe(files[path]);
    }),
    { numRuns: Number(process.env['REFORM_RUNS'] ?? 60) },
  );
  // Otherwise nothing but refusals would have been seen.
  expect(done).toBeGreaterThan(0);
});
