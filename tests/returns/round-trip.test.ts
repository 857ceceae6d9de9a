/** Whatever sheets say and whatever form carries it: what nobody touched changes nothing, what somebody typed changes just that. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isScalar, parseDocument } from 'yaml';
import { returnedOf } from '../../src/returns/returned.ts';
import { isOpening, openingPath } from '../../src/sheets/opening.ts';
import { readWorkbook } from '../../src/workbook/read/read.ts';
import { memoryWorld } from '../memory-world.ts';
import { projects } from './any-project.ts';
import { typedInto } from './typed-into.ts';

const isForm = (path: string) => path.endsWith('.xlsx') && !path.includes('data-list');

async function built(files: Readonly<Record<string, string>>) {
  const world = memoryWorld(files);
  await world.run('build data --force');
  return [...world.contents].filter(([path]) => isForm(path));
}

test('what went out and came back untouched changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(projects, async ({ files }) => {
      const forms = await built(files);
      expect(forms.length).toBeGreaterThan(0);
      const world = memoryWorld({
        ...files,
        ...Object.fromEntries(forms.map(([, bytes], index) => [`back/${index}.xlsx`, bytes])),
      });
      const code = await world.run('import back --into data --write');
      expect({ code, written: world.written, said: world.out() }).toEqual({
        code: 0,
        written: [],
        said: expect.stringContaining('✓ シートと違うところはありません。'),
      });
    }),
    { numRuns: 20 },
  );
});

/** No mark of a list at its beginning: that would be taken for one. */
const typedWords = fc.constantFrom(
  '直した文',
  "直した'文'",
  '直した: "文"',
  '# 直した文',
  '- 直した文',
  '[直した, 文]',
  '{直した: 文}',
  '*直した',
  '&直した',
  '!直した',
  '? 直した',
  '| 直した',
  '> 直した',
  '% 直した',
  '@直した',
  'null',
  'no',
  '~',
  '1.10',
  '067',
  '2025-04-01',
  '直した #文',
  '直した,文',
  '直した:',
  '=1+1',
  '🙂直した\\n',
  '<b>&amp;',
  '_x000D_直した',
  '直した文'.repeat(60),
);

test('what somebody typed changes just that, and every other byte stays', async () => {
  await fc.assert(
    fc.asyncProperty(
      projects,
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), typedWords), { minLength: 1, maxLength: 6 }),
      async ({ files }, which, typed) => {
        const forms = await built(files);
        const [path, bytes] = forms[which % forms.length] ?? [];
        if (!path || !bytes) return;
        const { fields, record } = returnedOf(readWorkbook(bytes));
        if (fields.length === 0) return;
        const words = new Map(
          typed.map(([pick, text]) => [fields[pick % fields.length]?.name ?? '', text] as const),
        );
        const leads = new Map(fields.map(({ lead, name }) => [name, lead]));
        const cells = new Map([...words].map(([name, text]) => [name, (leads.get(name) ?? '') + text]));
        const back = await typedInto(bytes, cells);
        const world = memoryWorld({ ...files, 'back/a.xlsx': back });
        await world.run('import back --into data --write');
        const chosen = fields.filter(({ name }) => words.has(name));
        for (const [file, before] of Object.entries(files)) {
          const own = chosen
            .filter(({ entity }) => `data/${record.files.get(entity)}` === file)
            .map(({ field, name }) => ({ field, words: words.get(name) ?? '' }));
          const about = JSON.stringify({ path, own });
          expectJust(before, world.text(file), own, `${about}\n${world.out()}`);
        }
      },
    ),
    // A failure is told as it was met: making it smaller takes longer than a test may.
    { numRuns: 40, endOnFailure: true },
  );
});

interface Typed {
  readonly field: string;
  readonly words: string;
}

function expectJust(before: string, after: string, typed: readonly Typed[], about: string): void {
  const data = dataOf(before);
  for (const { field, words } of typed) put(data, field, words);
  expect(dataOf(after), about).toEqual(data);
  expectBytes(before, after, typed, about);
}

function dataOf(text: string): unknown {
  return parseDocument(text, { schema: 'failsafe' }).toJS();
}

function put(data: unknown, field: string, words: string): void {
  const path = isOpening(field) ? openingPath(field) : field.split('.');
  let value = data as Record<string, unknown>;
  for (const [index, step] of path.entries()) {
    // All periods share a flat list.
    if (Array.isArray(value) && !/^[+\d]/.test(step)) continue;
    if (step === '+') (value as unknown as unknown[]).push(words);
    else if (step.startsWith('+')) {
      const [key = '', at = ''] = step.slice(1).split('=');
      const list = value as unknown as Record<string, unknown>[];
      // An item that says when, and no value yet, is the one that is meant.
      const own = list.find((one) => one[key] === at);
      if (own) own[path[index + 1] ?? ''] = words;
      else list.push({ [key]: at, [path[index + 1] ?? '']: words });
      return;
    } else if (index === path.length - 1) value[step] = words;
    else {
      value[step] ??= path[index + 1]?.startsWith('+') ? [] : {};
      value = value[step] as Record<string, unknown>;
    }
  }
}

/** What lies between the words that were changed stands there byte for byte; where something was put in, nothing is gone. */
function expectBytes(before: string, after: string, typed: readonly Typed[], about: string): void {
  const document = parseDocument(before, { schema: 'failsafe' });
  const written = typed.flatMap(({ field }) =>
    !isOpening(field) && document.hasIn(field.split('.')) ? [field] : [],
  );
  const kept = piecesAround(before, written);
  const isWhole = written.length === typed.length;
  let at = 0;
  for (const piece of isWhole ? kept : kept.flatMap((one) => [...one])) {
    const next = after.indexOf(piece, at);
    if (next < at)
      expect(after, `${about}\n${JSON.stringify(piece)} is gone from\n${before}`).toContain(piece);
    at = next + piece.length;
  }
  if (isWhole) expect(after.endsWith(kept.at(-1) ?? ''), about).toBe(true);
}

function piecesAround(text: string, fields: readonly string[]): string[] {
  const document = parseDocument(text, { schema: 'failsafe' });
  const ranges = fields
    .map((field) => document.getIn(field.split('.'), true))
    .flatMap((node) => (isScalar(node) && node.range ? [[node.range[0], node.range[1]] as const] : []))
    .sort(([a], [b]) => a - b);
  const edges = [0, ...ranges.flat(), text.length];
  return edges.flatMap((from, index) => (index % 2 === 0 ? [text.slice(from, edges[index + 1])] : []));
}
