/** The recipes of docs/many-machines.md, run as they stand: what the page shows is what make, ninja, a shell and npx get. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { matcherOf } from '../../src/commands/scope/glob.ts';
import { save, temporaryFolder } from './programs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function recipesOf(page: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(root, 'docs', page), 'utf8');
  const shown = text.matchAll(/<!-- try: (\S+) -->\n\n```\w+\n([\s\S]*?)```/g);
  return new Map([...shown].map(([, name = '', body = '']) => [name, body]));
}

const recipes = recipesOf('many-machines.md');
const recipe = (name: string) => {
  const found = recipes.get(name);
  if (found === undefined) throw new Error(`the page shows no ${name}`);
  return found;
};

const tools = temporaryFolder();
beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'bin/bundle.js'), join(tools, 'dist')], { stdio: 'ignore' });
  save(tools, 'package.json', Buffer.from('{ "type": "module" }'));
  cpSync(join(root, 'templates'), join(tools, 'templates'), { recursive: true });
});

/** The example cities, with reform where npx finds it. */
function desk(): string {
  const folder = temporaryFolder();
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true });
  const script = `#!/bin/sh\nexec '${process.execPath}' '${join(tools, 'dist/main.js')}' "$@"\n`;
  chmodSync(save(folder, 'node_modules/.bin/reform', Buffer.from(script)), 0o755);
  save(folder, 'package.json', Buffer.from('{ "private": true }'));
  return folder;
}

function sh(folder: string, line: string, env: Readonly<Record<string, string>> = {}): string {
  const { error, status, stderr, stdout } = spawnSync('sh', ['-ec', line], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_US.UTF-8', ...env },
  });
  if (error || status !== 0) throw new Error(`${line}\n${error ?? stdout + stderr}`);
  return stdout;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.d'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** What one build on one machine leaves. */
function builtAtOnce(): string[] {
  const folder = desk();
  sh(folder, 'npx reform build data --as-of 2025-10-31');
  return filesBelow(join(folder, 'out'));
}

/** The cities that a run has built. */
function builtIn(said: string): string[] {
  return [...said.matchAll(/reform build data\/(\w+)/g)].map(([, city = '']) => city).sort();
}

/** The cities whose forms Turborepo did not find in its cache. */
function madeIn(said: string): string[] {
  return [...said.matchAll(/^(\w+):forms: cache miss/gm)].map(([, city = '']) => city).sort();
}

const cities = readdirSync(join(root, 'data'))
  .filter((name) => !name.startsWith('.'))
  .sort();
const sheet = 'data/sakai/kpis/serious-crimes.yaml';

describe('the recipes', () => {
  it('are the same in Japanese', () => {
    expect(recipesOf('many-machines.ja.md')).toEqual(recipes);
  });

  it('for make build each city once, and again when a sheet comes, changes or goes', () => {
    const folder = desk();
    writeFileSync(join(folder, 'Makefile'), recipe('Makefile'));
    expect(builtIn(sh(folder, 'make -j2'))).toEqual(cities);
    expect(filesBelow(join(folder, 'out'))).toEqual(builtAtOnce());
    expect(builtIn(sh(folder, 'make'))).toEqual([]);
    // Stamps of files tick in steps; nobody edits within one.
    expect(builtIn(sh(folder, `sleep 0.1; touch ${sheet} && make`))).toEqual(['sakai']);
    expect(
      builtIn(sh(folder, `sleep 0.1; sed 's/id: .*/id: more/' ${sheet} > data/sakai/more.yaml && make`)),
    ).toEqual(['sakai']);
    expect(builtIn(sh(folder, 'sleep 0.1; rm data/sakai/more.yaml && make'))).toEqual(['sakai']);
    expect(builtIn(sh(folder, 'make'))).toEqual([]);
  });

  it('for ninja build each city once, and again when a sheet comes, changes or goes', () => {
    const folder = desk();
    writeFileSync(join(folder, 'forms.sh'), recipe('forms.sh'));
    expect(builtIn(sh(folder, 'sh forms.sh > build.ninja && ninja -v'))).toEqual(cities);
    expect(filesBelow(join(folder, 'out'))).toEqual(builtAtOnce());
    expect(sh(folder, 'ninja')).toContain('no work to do');
    expect(builtIn(sh(folder, `touch ${sheet} && ninja -v`))).toEqual(['sakai']);
    expect(sh(folder, 'ninja')).toContain('no work to do');
    expect(builtIn(sh(folder, 'rm data/osaka/monitoring/r5-kita.yaml && ninja -v'))).toEqual(['osaka']);
    sh(
      folder,
      `sed 's/id: .*/id: more/' ${sheet} > data/sakai/more.yaml; touch -d 2020-01-01 data/sakai/more.yaml`,
    );
    expect(builtIn(sh(folder, 'sh forms.sh > build.ninja && ninja -v'))).toEqual(['osaka', 'sakai']);
    expect(sh(folder, 'ninja')).toContain('no work to do');
  });

  it.each([
    ['make -k', 'unknown: 1\n'],
    ['ninja -k 0', 'unknown: 1\n'],
    ['ninja -k 0', 'city: [\n'],
  ])('let %s go on with the other cities where one has errors, and fail', (tool, fault) => {
    const folder = desk();
    const broken = join(folder, 'data/osaka/reform.yaml');
    const before = readFileSync(broken, 'utf8');
    writeFileSync(broken, before + fault);
    for (const name of ['Makefile', 'forms.sh']) writeFileSync(join(folder, name), recipe(name));
    sh(folder, 'sh forms.sh > build.ninja');
    expect(() => sh(folder, tool)).toThrow('osaka');
    const built = (city: string) => existsSync(join(folder, 'out', city, 'index.md'));
    expect(cities.filter((city) => !built(city))).toEqual(['osaka']);
    writeFileSync(broken, before);
    sh(folder, `sleep 0.1; touch data/osaka; sh forms.sh > build.ninja; ${tool}`);
    expect(filesBelow(join(folder, 'out'))).toEqual(builtAtOnce());
  });

  it('for Turborepo build each city once, again when a sheet changes or goes, and bring back what was thrown away', () => {
    const folder = desk();
    writeFileSync(join(folder, 'package.json'), recipe('package.json'));
    writeFileSync(join(folder, 'turbo.json'), recipe('turbo.json'));
    for (const city of cities) {
      const own = recipe('data/sakai/package.json').replace('sakai', city);
      writeFileSync(join(folder, 'data', city, 'package.json'), own);
    }
    sh(folder, 'git init -q && printf "node_modules\nout\n.turbo\n.reform\n" > .gitignore');
    const turbo = (before: string) =>
      sh(folder, `${before}turbo run forms`, { TURBO_TELEMETRY_DISABLED: '1' });
    expect(madeIn(turbo(''))).toEqual(cities);
    const built = cities.flatMap((city) =>
      filesBelow(join(folder, 'data', city, 'out')).map((file) => join(city, file)),
    );
    expect(built.filter((file) => !/^\w+\/index\.md$/.test(file)).sort()).toEqual(
      builtAtOnce().filter((file) => !file.endsWith('index.md')),
    );
    expect(madeIn(turbo(''))).toEqual([]);
    expect(madeIn(turbo(`echo '# 注' >> ${sheet}; `))).toEqual(['sakai']);
    expect(madeIn(turbo('rm data/osaka/monitoring/r5-kita.yaml; '))).toEqual(['osaka']);
    expect(madeIn(turbo('rm -r data/*/out; '))).toEqual([]);
    expect(cities.filter((city) => !existsSync(join(folder, 'data', city, 'out/index.md')))).toEqual([]);
  });

  it('for Turborepo name every input and every output', () => {
    const folder = desk();
    const { scripts } = JSON.parse(recipe('data/sakai/package.json'));
    const { tasks } = JSON.parse(recipe('turbo.json'));
    const city = join(folder, 'data/sakai');
    const path = { PATH: `${join(folder, 'node_modules/.bin')}:${process.env.PATH}` };
    for (const task of [...tasks.forms.dependsOn, 'forms']) sh(city, scripts[task], path);
    const graph = JSON.parse(sh(city, 'reform graph . --json', path));
    const covered = (globs: readonly string[], file: string) => globs.some((glob) => matcherOf(glob)(file));
    const outputs = graph.plans[0].outputs.map((output: { path: string }) => output.path);
    expect(outputs.sort()).toEqual(filesBelow(join(city, 'out')).map((file) => `out/${file}`));
    expect(outputs.filter((file: string) => !covered(tasks.forms.outputs, file))).toEqual([]);
    expect(graph.plans[0].inputs.filter((file: string) => !covered(tasks.forms.inputs, file))).toEqual([]);
    const checked = ['.reform/baseline.json', ...graph.plans[0].sheets.map(({ file }: Sheet) => file)];
    expect(checked.filter((file) => !covered(tasks.check.inputs, file))).toEqual([]);
    expect(outputs.filter((file: string) => covered(tasks.check.inputs, file))).toEqual([]);
  });
});

describe('what is found in a folder of a repository', () => {
  it('is told with the names of the repository', () => {
    const folder = desk();
    sh(folder, 'git init -q');
    const line = 'npx reform check sakai --as-of 2025-10-31 --format';
    const named = (from: string, format: string) =>
      sh(join(folder, from), `${line} ${format}`).match(/(?:[a-z]+\/)*serious-crimes\.yaml/)?.[0];
    for (const format of ['github', 'gitlab', 'sarif']) expect(named('data', format)).toBe(sheet);
    expect(named('data', 'line')).toBe('sakai/kpis/serious-crimes.yaml');
  });
});

describe('a depfile', () => {
  const make =
    'out/sakai/index.md:\n\tnpx reform build data/sakai --out out/sakai --depfile forms.d\n\t@touch $@\n-include forms.d\n';
  const desks = {
    make: (folder: string) => writeFileSync(join(folder, 'Makefile'), make),
    'ninja -v': (folder: string) => {
      writeFileSync(join(folder, 'forms.sh'), recipe('forms.sh'));
      sh(folder, 'sh forms.sh > build.ninja');
    },
  };

  it('tells make of a sheet with = in its name, too, though not how to do without it', () => {
    const folder = desk();
    const file = 'data/sakai/R7=前期.yaml';
    save(folder, file, Buffer.from('kind: kpi\nid: odd\ntitle: 指標\n'));
    desks.make(folder);
    expect(builtIn(sh(folder, 'make'))).toEqual(['sakai']);
    expect(builtIn(sh(folder, 'make'))).toEqual([]);
    expect(builtIn(sh(folder, `sleep 0.1; touch '${file}'; make`))).toEqual(['sakai']);
    expect(() => sh(folder, `rm '${file}'; make`)).toThrow(`No rule to make target '${file}'`);
  });

  it.each(['make', 'ninja -v'] as const)(
    'lets %s do without a sheet that is gone, whatever its name',
    (tool) => {
      const folder = desk();
      const odd = ['100%.yaml', '%.yaml', 'a b.yaml', '#1$.yaml', 'c:d.yaml', '50%/x%y.yaml'];
      // What comes after one of these ninja does not read, and makes its file every time.
      if (tool === 'make') odd.push('"q`&.yaml', 'a<b>*?^.yaml', "it's.yaml");
      for (const [index, name] of odd.entries())
        save(folder, `data/sakai/${name}`, Buffer.from(`kind: kpi\nid: odd-${index}\ntitle: 指標\n`));
      desks[tool](folder);
      expect(builtIn(sh(folder, tool))).toContain('sakai');
      for (const name of odd) {
        expect(builtIn(sh(folder, tool))).toEqual([]);
        expect(builtIn(sh(folder, `sleep 0.1; rm ${quoted(`data/sakai/${name}`)}; ${tool}`))).toEqual([
          'sakai',
        ]);
      }
    },
  );
});

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

interface Sheet {
  readonly file: string;
}

interface Job {
  readonly needs?: string | readonly string[];
  readonly strategy?: { readonly matrix: { readonly part: readonly number[] } };
  readonly steps: readonly { readonly run?: string }[];
}

describe('the workflow for GitHub', () => {
  it('finds and builds what one machine would', () => {
    const folder = desk();
    const jobs: Readonly<Record<string, Job>> = parse(recipe('forms.yml')).jobs;
    const done: string[] = [];
    for (const [name, { needs = [], steps, strategy }] of Object.entries(jobs)) {
      expect(done).toEqual(expect.arrayContaining([needs].flat()));
      for (const part of strategy?.matrix.part ?? [0])
        for (const { run = '' } of steps)
          if (run !== 'npm ci') sh(folder, valued(run, part), { GITHUB_OUTPUT: join(folder, 'day') });
      done.push(name);
    }
    expect(readFileSync(join(folder, 'day'), 'utf8')).toMatch(/^day=\d{4}-\d\d-\d\d\n$/);
    expect(filesBelow(join(folder, 'out'))).toEqual(builtAtOnce());
    sh(folder, 'npx reform check data --as-of 2025-10-31 --format sarif=whole.sarif');
    const sarif = (file: string) => readFileSync(join(folder, file), 'utf8');
    expect(sarif('findings.sarif')).toBe(sarif('whole.sarif'));
  });

  it('gets a matrix of cities from the graph', () => {
    const line = /`(npx reform graph [^`]+)`/.exec(
      readFileSync(join(root, 'docs/many-machines.md'), 'utf8'),
    )?.[1];
    expect(JSON.parse(sh(desk(), line ?? ''))).toEqual(cities.map((city) => `data/${city}`));
  });
});

function valued(run: string, part: number): string {
  return run
    .replace(/\$\{\{ matrix\.part \}\}/g, String(part))
    .replace(/\$\{\{ needs\.day\.outputs\.day \}\}/g, '2025-10-31');
}
