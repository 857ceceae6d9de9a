/** What a build says of itself beforehand is what it does: its outputs, their inputs, and its parts. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { allForms, type Sheets } from '../../bench/sheets/index.ts';
import { hashOf } from '../../src/cache/hash.ts';
import { graphOf } from '../../src/commands/building/graph-of.ts';
import { run } from '../../src/commands/line/command-line.ts';
import { compile } from '../../src/reform.ts';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { stepsOf } from '../steps.ts';
import { formFile, text } from '../workbook/official/form-file.ts';

const asOf = '--as-of 2025-10-31';

function worldOf(sheets: Sheets, more: Sheets = {}): MemoryWorld {
  const files = Object.entries(sheets).map(([path, text]) => [`data/${path}`, text]);
  return memoryWorld({ ...Object.fromEntries(files), ...more });
}

/** A hash for each file. */
function built(world: MemoryWorld): Map<string, string> {
  const outputs = [...world.contents].filter(([path]) => path.startsWith('out/'));
  return new Map(outputs.map(([path, bytes]) => [path, hashOf(bytes)] as const).sort());
}

async function said(world: MemoryWorld, line: string): Promise<string> {
  const before = world.out().length;
  expect(await world.run(line)).toBe(0);
  return world.out().slice(before);
}

interface Graph {
  readonly plans: readonly {
    readonly folder: string;
    readonly links: readonly { readonly from: string; readonly to: string }[];
    readonly outputs: readonly { readonly path: string; readonly inputs: readonly string[] }[];
  }[];
}

const sheets = allForms(12);
const touchedPaths = [
  'initiatives/reform.yaml',
  ...Object.keys(sheets).filter((path) => path.endsWith('/00000.yaml')),
];

describe('the list of outputs', () => {
  it.each(['', '--bundle owner', '--bundle all', '--only kind=initiative', '--period R7-H1', '--shard 1/3'])(
    'is what is built: %s',
    async (options) => {
      const world = worldOf(sheets);
      const listed = await said(world, `build ${asOf} ${options} --list-outputs`);
      expect(built(world).size).toBe(0);
      await world.run(`build ${asOf} ${options}`);
      expect(listed.trim().split('\n').sort()).toEqual([...built(world).keys()]);
    },
  );
});

describe('the parts of a build', () => {
  it.each([1, 2, 5, 30])('make the whole again, each file once: %i parts', async (count) => {
    const whole = worldOf(sheets);
    await whole.run(`build ${asOf}`);
    const shared = worldOf(sheets);
    const listed: string[] = [];
    for (let index = 1; index <= count; index += 1) {
      listed.push(
        ...(await said(shared, `build ${asOf} --shard ${index}/${count} --list-outputs`)).split('\n'),
      );
      expect(await shared.run(`build ${asOf} --shard ${index}/${count}`)).toBe(0);
    }
    expect(built(shared)).toEqual(built(whole));
    const files = listed.filter((path) => path !== '');
    expect(new Set(files).size).toBe(files.length);
  });
});

describe('the graph', () => {
  it('fits its schema', async () => {
    const world = worldOf(sheets);
    const schema = JSON.parse(await said(world, 'schema graph'));
    const graph = JSON.parse(await said(world, 'graph --json'));
    const validate = new Ajv({ strict: false }).compile(schema);
    expect(validate(graph), JSON.stringify(validate.errors)).toBe(true);
  });

  it('names the files that a build writes', async () => {
    const world = worldOf(sheets);
    const graph: Graph = JSON.parse(await said(world, 'graph --json'));
    await world.run(`build ${asOf}`);
    const outputs = graph.plans.flatMap((plan) => plan.outputs.map(({ path }) => path));
    expect(outputs.sort()).toEqual([...built(world).keys()]);
  });

  it('knows what a file is made from: without a change in its inputs it stays as it is', async () => {
    const world = worldOf(sheets);
    const graph: Graph = JSON.parse(await said(world, 'graph --json'));
    await world.run(`build ${asOf}`);
    const before = built(world);
    for (const path of touchedPaths) {
      const text = sheets[path] ?? '';
      const touched = worldOf({
        ...sheets,
        [path]: text.replace(/^( *-? ?(?:title|city): .+)$/m, '$1その2'),
      });
      await touched.run(`build ${asOf}`);
      const after = built(touched);
      expect(after).not.toEqual(before);
      for (const { inputs, path: output } of graph.plans.flatMap((plan) => plan.outputs))
        if (!inputs.includes(`data/${path}`)) expect(after.get(output)).toEqual(before.get(output));
    }
  });

  it('counts the city’s own form among what its files are made from', async () => {
    const own = formFile({ rows: `<row r="1">${text('A1', '{{取組名}}')}</row>` });
    const world = memoryWorld({
      'data/reform.yaml': 'city: 白波市\nforms: [市様式.xlsx]\n',
      'data/a.yaml': 'kind: initiative\nid: a\ntitle: 窓口\n',
      'data/templates/市様式.xlsx': own,
    });
    const graph: Graph = JSON.parse(await said(world, 'graph --json'));
    const output = graph.plans[0]?.outputs.find(({ path }) => path === 'out/市様式/a.xlsx');
    expect(output?.inputs).toEqual(['data/a.yaml', 'data/reform.yaml', 'data/templates/市様式.xlsx']);
  });

  const manyPolicies = (count: number): Sheets => {
    const all: Record<string, string> = { 'reform.yaml': 'city: 白波市\nforms: [trace, gaiyou, sugata]\n' };
    for (let at = 0; at < count; at += 1) {
      const themes = `themes: [{ title: 窓口, directions: [{ title: 早い窓口, targets: [{ id: t${at}, text: 待たない }, { restates: t0 }] }] }]`;
      const visions = `visions: [{ id: v${at}, title: 像, actions: [{ id: a${at}, title: 調査 }] }]`;
      all[`p${at}.yaml`] = `kind: policy\nid: p${at}\ntitle: 方針${at}\n${visions}\n${themes}\n`;
      all[`i${at}.yaml`] = `kind: initiative\nid: i${at}\ntitle: 取組${at}\naction: a${at}\npolicy: p${at}\n`;
      all[`k${at}.yaml`] = `kind: kpi\nid: k${at}\ntitle: 指標${at}\n`;
      all[`m${at}.yaml`] =
        `kind: monitoring\nid: m${at}\npolicy: p${at}\nyear: 令和6年度\nreports: { t${at}: 達成 }\n`;
      all[`n${at}.yaml`] = `kind: monitoring\nid: n${at}\nyear: 令和6年度\nreports: { t${at}: 達成 }\n`;
    }
    return all;
  };

  it('names twice as many inputs for twice as many policies', async () => {
    const inputs = async (count: number) => {
      const world = worldOf(manyPolicies(count));
      await world.run('graph --json');
      const { plans }: Graph = JSON.parse(world.out());
      return plans.flatMap(({ outputs }) => outputs.flatMap((output) => output.inputs)).length;
    };
    expect(await inputs(60)).toBeLessThan((await inputs(30)) * 2.1);
  });

  it('looks at each sheet and each link as often, however many there are', () => {
    const steps = (count: number) => {
      const { files } = memoryWorld(manyPolicies(count));
      const compiled = compile(files, '.', { asOf: '2025-10-31', submit: false });
      return stepsOf(() => graphOf({ compiled, outputs: [], code: 0 }, files));
    };
    expect(steps(200)).toBeLessThan(steps(100) * 2.3);
  });

  it('says what leads where', async () => {
    const world = worldOf(sheets);
    const graph: Graph = JSON.parse(await said(world, 'graph --json'));
    const links = graph.plans.flatMap((plan) => plan.links.map(({ from, to }) => `${from} ${to}`));
    expect(links).toContain('initiative/i-00003 kpi/k-00000');
    expect(links).toContain('initiative/g-00001 kpi/p-00001');
    expect(links).toContain('monitoring/m-00000-1 policy/s-00000');
  });

  it('can be read by people', async () => {
    const world = worldOf({
      'reform.yaml': 'city: 白波市\nyear: 令和7年度\nforms: [yoshiki4]\n',
      'a.yaml': 'kind: initiative\nid: a\ntitle: 窓口\nissues: [待ち時間が長い。]\n',
    });
    expect((await said(world, 'graph')).split('\n').slice(0, 5)).toEqual([
      '白波市  data',
      '  out/yoshiki4/a.xlsx',
      '    ← data/a.yaml',
      '    ← data/reform.yaml',
      '  out/yoshiki4/a.md',
    ]);
  });
});

describe('the dependencies for make', () => {
  it('are one rule an output, and one with nothing to do for each input', async () => {
    const world = memoryWorld({
      'my data/reform.yaml': 'city: 白波市\nforms: [yoshiki4]\n',
      'my data/a#1%.yaml': 'kind: initiative\nid: a\ntitle: 窓口\nissues: [待ち時間が長い。]\n',
      'my data/templates/form.md.hbs': '# {{text title}}\n',
    });
    const words = ['build', 'my data', '--depfile', 'out/reform.d', '--only', 'kind=initiative'];
    expect(await run(words, world)).toBe(0);
    expect(world.text('out/reform.d')).toBe(
      [
        'out/yoshiki4/a.xlsx: \\\n  my\\ data/a\\#1%.yaml \\\n  my\\ data/reform.yaml',
        'out/yoshiki4/a.md: \\\n  my\\ data/a\\#1%.yaml \\\n  my\\ data/reform.yaml \\\n  my\\ data/templates/form.md.hbs',
        'my\\ data/a\\#1%.yaml: ;',
        'my\\ data/reform.yaml:',
        'my\\ data/templates/form.md.hbs:',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['data/R7;前期.yaml', 'data/R7;前期.yaml', ';'],
    ['data/R7|前期.yaml', 'data/R7|前期.yaml', '|'],
    ['data/R7\\前期.yaml', 'data/R7\\前期.yaml', '\\'],
    ['data/R7\t前期.yaml', 'data/R7␉前期.yaml', '␉'],
  ])('name %j, or nothing is built', async (file, named, character) => {
    const world = memoryWorld({
      'data/reform.yaml': 'city: 例市\n',
      [file]: 'kind: kpi\nid: a\ntitle: 指標\n',
    });
    expect(await run(['build', 'data', '--depfile', 'reform.d'], world)).toBe(2);
    expect(world.err()).toContain(`「${named}」を書けません。名前の中の「${character}」を`);
    expect(world.written).toEqual([]);
  });

  it.each(['out;1', 'R7=前期'])('name the files of a folder %s, or nothing is built', async (out) => {
    const world = worldOf(sheets);
    expect(await run(['build', 'data', '--out', out, '--depfile', 'reform.d'], world)).toBe(2);
    expect(world.written).toEqual([]);
  });

  it('are written also when there is nothing to build', async () => {
    const world = worldOf(sheets);
    await world.run(`build ${asOf}`);
    await world.run(`build ${asOf} --depfile reform.d`);
    expect(world.text('reform.d')).toContain('out/initiatives/index.md:');
  });
});
