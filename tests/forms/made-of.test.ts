/** What stands for a page: another text wherever anything that its view says is another, however long its list is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageMadeOf } from '../../src/forms/made-of.ts';
import { type Page, pagesOf } from '../../src/forms/pages.ts';
import type { Cell, View } from '../../src/forms/view.ts';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

const page = { form: 'schedule-list', subject: '', passport: { files: new Map<string, string>() } };

function madeOf(rows: readonly (readonly Cell[])[]): string {
  const blocks = [{ kind: 'table', columns: [{ title: '項目', width: 10 }], rows }];
  return [...pageMadeOf({ ...page, view: { title: '一覧', blocks } } as unknown as Page)].join('\n');
}

const marks: readonly Cell[] = [
  { text: '' },
  { text: '●' },
  { text: 0 },
  { text: '0' },
  { text: '●', rows: 2 },
];
const row = fc.array(fc.constantFrom(...marks), { maxLength: 3 });
const rows = fc.array(row, { minLength: 1, maxLength: 4 }).map(repeated);

/** As many as a list has, so that they are not all in one piece. */
function repeated(few: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return Array.from({ length: 1200 }, (_, index) => few[index % few.length] ?? []);
}

test('a long list is told from every other, and never from itself', () => {
  fc.assert(
    fc.property(rows, rows, fc.nat(1199), row, (one, other, at, cells) => {
      const changed = one.with(at, cells);
      expect(madeOf(one)).toBe(madeOf(one));
      for (const two of [other, changed, one.slice(at)])
        expect(madeOf(one) === madeOf(two)).toBe(JSON.stringify(one) === JSON.stringify(two));
    }),
  );
});

const cities = ['../../data/', '../cities/'].flatMap((root) =>
  readdirSync(new URL(root, import.meta.url), { withFileTypes: true })
    .map(({ name }) => new URL(`${root}${name}/`, import.meta.url))
    // A build leaves a folder of its own beside the cities.
    .filter((city) => existsSync(new URL('reform.yaml', city))),
);

function pagesIn(city: URL): readonly Page[] {
  const files = readdirSync(city, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [path, readFileSync(new URL(path, city), 'utf8')]);
  const world = memoryWorld(Object.fromEntries(files));
  const plan = compile(world.files, '.', { asOf: '2025-10-31', submit: false })[0]?.plan;
  if (!plan) throw new Error(`${city.pathname} cannot be read.`);
  return pagesOf(plan, '提出しないでください。');
}

type Path = readonly (string | number)[];

function* leavesOf(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) yield path;
  else if (Array.isArray(value))
    for (const [index, one] of value.entries()) yield* leavesOf(one, [...path, index]);
  else for (const [key, one] of Object.entries(value)) yield* leavesOf(one, [...path, key]);
}

/** The same with another leaf; everything on the way to it is made anew. */
function changed(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return another(value);
  if (Array.isArray(value)) return value.with(Number(step), changed(value[Number(step)], rest));
  const all = value as Record<string, unknown>;
  return { ...all, [step]: changed(all[step], rest) };
}

function another(value: unknown): unknown {
  if (typeof value === 'string') return `${value}、`;
  if (typeof value === 'number') return value + 1;
  return value === undefined ? '何か' : !value;
}

/** Leaves that differ in their place in a list alone are one kind; a few of each are enough. */
function fewOfEachKind(leaves: Iterable<Path>): Path[] {
  const seen = new Map<string, number>();
  return [...leaves].filter((path) => {
    const kind = path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return (seen.get(kind) ?? 0) <= 3;
  });
}

test('nothing that a view says can be another without the page being another', () => {
  const pages = cities.flatMap(pagesIn);
  expect(pages.length).toBeGreaterThan(10);
  for (const page of pages) {
    const { view, ...others } = page;
    const text = (one: unknown) => [...pageMadeOf({ ...others, view: one as View })].join('\n');
    const before = text(view);
    for (const leaf of fewOfEachKind(leavesOf(view)))
      expect(text(changed(view, leaf)) === before, `${page.path} ${leaf.join('.')}`).toBe(false);
  }
});
