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
  'main.ts': ['commands', 'world.ts'],
  commands: ['reform.ts', 'world.ts', 'package.json'],
  'reform.ts': ['sheets', 'plan', 'rules', 'forms', 'writers', 'returns', 'reporters', 'world.ts'],
  reporters: ['diagnostics', 'sheets', 'japanese'],
  rules: ['plan'],
  forms: ['plan', 'grid', 'calendar', 'japanese'],
  writers: ['grid', 'workbook', 'forms'],
  returns: ['workbook', 'plan'],
  plan: ['sheets', 'calendar', 'japanese', 'diagnostics'],
  sheets: ['diagnostics', 'japanese', 'world.ts'],
  workbook: ['grid', 'japanese', 'diagnostics'],
  grid: ['japanese'],
  calendar: ['japanese'],
  diagnostics: [],
  japanese: [],
  'world.ts': ['calendar'],
  'package.json': [],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = files.flatMap((from) =>
  [...read(from).matchAll(/^(?:import|export)\s(?:[^'";]*?from\s)?'([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    (found) => ({ from, to: found[1] ?? found[2] ?? '' }),
  ),
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

  test('only main.ts touches disk, clock and process', () => {
    const pure = new Set(['node:crypto', 'node:zlib', 'node:buffer']);
    const outside = imports.filter(
      ({ from, to }) => from !== 'src/main.ts' && /^node:/.test(to) && !pure.has(to),
    );
    expect(outside).toEqual([]);
    const clocks = files.filter(
      (file) =>
        file !== 'src/main.ts' && /\bprocess\.|\bDate\.now\(|new Date\(\)|Math\.random\(/.test(read(file)),
    );
    expect(clocks).toEqual([]);
  });

  test('only the workbook room knows the libraries of Excel', () => {
    const heavy = imports.filter(({ to }) => /^(exceljs|jszip|saxes)\b/.test(to));
    expect(heavy.filter(({ from }) => roomOf(from) !== 'workbook')).toEqual([]);
  });

  test('a command is light: what is heavy is imported when it runs', () => {
    const light =
      /^\.\/|diagnostics\/|calendar\/|rules\/rule\.ts|world\.ts|package\.json|sheets\/suggest\.ts/;
    const doors = new Set(commands.map(({ name }) => `src/commands/${name}.ts`));
    const eager = imports.filter(
      ({ from, to }) =>
        doors.has(from) &&
        !light.test(to) &&
        new RegExp(`^import (?!type)[^;]*'${to}'`, 'm').test(read(from)),
    );
    expect(eager).toEqual([]);
  });
});

describe('every file', () => {
  test('opens with a sentence that says what it is', () => {
    expect(files.filter((file) => !/^\/\*\*\s[\s\S]*?\S\s*\*\//.test(read(file)))).toEqual([]);
  });

  test('is named for the one thing inside', () => {
    const vague = /^(utils?|helpers?|common|types?|managers?|misc|shared)\b/;
    expect(files.filter((file) => vague.test(basename(file)))).toEqual([]);
    expect(files.filter((file) => basename(file) !== basename(file).toLowerCase())).toEqual([]);
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
