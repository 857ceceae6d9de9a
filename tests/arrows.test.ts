import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../src/commands/index.ts';
import type { Words } from '../src/diagnostics/words.ts';
import { rules } from '../src/rules/index.ts';

const root = new URL('..', import.meta.url).pathname;
const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => posix.join(entry.parentPath.slice(root.length), entry.name))
  .sort();

/** What each room may know besides itself. A room may always know what those rooms may know. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['commands', 'disk', 'threads'],
  'hand.ts': ['commands', 'disk', 'threads'],
  threads: ['world.ts'],
  commands: ['completions', 'reform.ts', 'returns', 'outlook', 'package.json'],
  'reform.ts': ['outputs', 'rules'],
  outputs: ['cache', 'forms', 'turn.ts', 'writers'],
  outlook: ['plan', 'reporters'],
  returns: ['plan', 'workbook'],
  writers: ['forms', 'workbook'],
  forms: ['plan', 'grid'],
  rules: ['plan', 'grid'],
  reporters: ['sheets', 'grid'],
  plan: ['sheets', 'calendar'],
  sheets: ['diagnostics', 'japanese', 'once.ts', 'walk.ts'],
  workbook: ['grid', 'diagnostics', 'once.ts'],
  grid: ['japanese', 'chunks.ts'],
  cache: ['diagnostics', 'paths.ts', 'world.ts'],
  disk: ['diagnostics', 'paths.ts', 'world.ts'],
  completions: [],
  diagnostics: ['lists.ts'],
  calendar: ['diagnostics', 'once.ts'],
  japanese: ['lists.ts', 'once.ts'],
  'lists.ts': [],
  'once.ts': [],
  'paths.ts': [],
  'chunks.ts': [],
  'turn.ts': [],
  'walk.ts': ['diagnostics', 'paths.ts', 'world.ts'],
  'world.ts': ['calendar', 'chunks.ts'],
  'package.json': [],
};

/** Inside the commands: what was typed, what is meant by it, what is told of it; the work of one command knows nothing of another's. */
const inCommands: Readonly<Record<string, readonly string[]>> = {
  line: [],
  scope: ['line'],
  findings: ['line', 'scope'],
  building: ['line', 'scope', 'findings'],
  forming: ['line', 'scope'],
  returning: ['line', 'scope', 'findings'],
  looking: ['line', 'scope', 'findings'],
  starting: ['line', 'scope'],
  explaining: ['scope'],
};

interface Import {
  readonly from: string;
  readonly to: string;
  /** `import()`: opened when it is needed. */
  readonly late: boolean;
  /** `import type`: gone before the program runs. */
  readonly type: boolean;
}

const anyImport =
  /^(?:import|export)\s(?<type>type\s)?(?:[^'";]*?from\s)?'(?<early>[^']+)'|\bimport\('(?<late>[^']+)'\)/gm;

const imports: readonly Import[] = files.flatMap((from) =>
  [...read(from).matchAll(anyImport)].map(({ groups = {} }) => ({
    from,
    to: groups['early'] ?? groups['late'] ?? '',
    late: groups['late'] !== undefined,
    type: groups['type'] !== undefined,
  })),
);

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function roomOf(path: string): string {
  const [, room = ''] = path.startsWith('src/') ? path.split('/') : ['', path];
  return room;
}

function knows(room: string, other: string, seen = new Set<string>()): boolean {
  if (room === other) return true;
  if (seen.has(room)) return false;
  seen.add(room);
  return (arrows[room] ?? []).some((next) => knows(next, other, seen));
}

describe('the arrows between the rooms', () => {
  test('every room is on the map', () => {
    expect(files.map(roomOf).filter((room) => !(room in arrows))).toEqual([]);
  });

  test('run one way', () => {
    const wrong = imports
      .filter(({ to }) => to.startsWith('.'))
      .map(({ from, to }) => ({ from, to: posix.join(dirname(from), to) }))
      .filter(({ from, to }) => !knows(roomOf(from), roomOf(to)));
    expect(wrong).toEqual([]);
  });

  test('are all taken', () => {
    const taken = new Set(
      imports.map(({ from, to }) => `${roomOf(from)} → ${roomOf(posix.join(dirname(from), to))}`),
    );
    const drawn = Object.entries(arrows).flatMap(([room, next]) => next.map((other) => `${room} → ${other}`));
    expect(drawn.filter((arrow) => !taken.has(arrow))).toEqual([]);
  });

  test('run one way inside the commands, too', () => {
    const inner = (path: string) => /^src\/commands\/([^/]+)\//.exec(path)?.[1];
    const met = imports
      .filter(({ to }) => to.startsWith('.'))
      .map(({ from, to }) => ({ from: inner(from), to: inner(posix.join(dirname(from), to)) }))
      .filter(({ from, to }) => from !== undefined && to !== undefined && from !== to);
    expect(met.length).toBeGreaterThan(20);
    expect(met.filter(({ from = '', to = '' }) => !inCommands[from]?.includes(to))).toEqual([]);
  });

  test('only the edges of the process touch disk, clock, threads and environment', () => {
    const edges = new Set(['main.ts', 'hand.ts', 'disk', 'threads']);
    const edge = (file: string) => edges.has(roomOf(file));
    const pure = new Set(['node:crypto', 'node:zlib', 'node:buffer']);
    const outside = imports.filter(({ from, to }) => !edge(from) && /^node:/.test(to) && !pure.has(to));
    expect(outside).toEqual([]);
    const clocks = files.filter(
      (file) => !edge(file) && /\bprocess\.|\bDate\.now\(|new Date\(\)|Math\.random\(/.test(read(file)),
    );
    expect(clocks).toEqual([]);
  });

  test('only the workbook room knows the libraries of Excel', () => {
    const heavy = imports.filter(({ to }) => /^(exceljs|jszip|saxes)\b/.test(to));
    expect(heavy.filter(({ from }) => roomOf(from) !== 'workbook')).toEqual([]);
  });

  test('the door is light: no sheet, no plan and no rule is opened for a help page', () => {
    const rooms = new Set([...opened('src/main.ts'), ...opened('src/commands/line/program.ts')].map(roomOf));
    for (const heavy of ['plan', 'rules', 'forms', 'writers', 'workbook', 'returns', 'reform.ts'])
      expect(rooms).not.toContain(heavy);
  });

  test('a check opens neither the library of Excel nor the templates', () => {
    const packages = opened('src/commands/rooms.ts').filter((to) => !to.startsWith('src/'));
    expect(packages).toContain('zod');
    for (const heavy of ['exceljs', 'jszip', 'saxes', 'handlebars']) expect(packages).not.toContain(heavy);
  });
});

/** Everything that is loaded along with a file: what it imports, and so on, without what it imports late. */
function opened(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const early = imports.filter(({ from, late, type }) => from === file && !late && !type);
  for (const { from, to } of early) {
    if (!to.startsWith('.')) seen.add(to);
    else if (to.endsWith('.ts')) opened(posix.join(dirname(from), to), seen);
  }
  return [...seen];
}

describe('every file', () => {
  test('opens with a sentence that says what it is', () => {
    expect(files.filter((file) => !/^\/\*\*\s[\s\S]*?\S\s*\*\//.test(read(file)))).toEqual([]);
  });

  test('is named for the one thing inside', () => {
    const vague = /^(utils?|helpers?|common|types?|managers?|misc|shared)\b/;
    expect(files.filter((file) => vague.test(basename(file)))).toEqual([]);
    expect(files.filter((file) => basename(file) !== basename(file).toLowerCase())).toEqual([]);
  });

  test('puts no list on the stack, which a sheet of some hundred thousand items would overflow', () => {
    const spread = /(?:\.push|\.unshift|Math\.max|Math\.min)\((?:[\w$.'"]+,\s*)*\.\.\./;
    expect(files.filter((file) => spread.test(read(file)))).toEqual([]);
  });

  test('has no default export', () => {
    expect(files.filter((file) => /^export default\b/m.test(read(file)))).toEqual([]);
  });
});

describe('every rule', () => {
  test('is named as its file', () => {
    expect(rules.filter(({ id }) => !files.includes(`src/rules/${id}.ts`)).map(({ id }) => id)).toEqual([]);
  });

  test('stands in the list once, and none is forgotten', () => {
    const written = files.filter((file) => /^export const \w+: Rule = /m.test(read(file)));
    const named = rules.map(({ id }) => `src/rules/${id}.ts`);
    expect(new Set(named).size).toBe(rules.length);
    expect(written.filter((file) => !named.includes(file))).toEqual([]);
  });
});

test('whatever is said is said in both languages', () => {
  expect(halves([...rules, ...commands])).toEqual([]);
});

/** The words with an empty side, wherever they are inside. */
function halves(value: unknown): Words[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('ja' in value || 'en' in value) {
    const words = value as Words;
    const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/.test(words.ja ?? '');
    return japanese && words.en?.trim() ? [] : [words];
  }
  return Object.values(value).flatMap(halves);
}
