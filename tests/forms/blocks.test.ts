/** What is said about the blocks of a form – for whom they are, what their labels are called – is what their makers do. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blockMakers } from '../../src/forms/blocks/index.ts';
import { forms } from '../../src/forms/index.ts';
import { subjectsOf } from '../../src/forms/subjects.ts';
import { canShow } from '../../src/plan/form-blocks.ts';
import { compile } from '../../src/reform.ts';
import { blockWords, labelsOf } from '../../src/sheets/shape/block.ts';
import { blockNames } from '../../src/sheets/shape/form.ts';
import { memoryWorld } from '../memory-world.ts';

const root = new URL('../cities/shiranami/', import.meta.url);
const files = Object.fromEntries(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [path, readFileSync(new URL(path, root), 'utf8')]),
);
const plan = compile(memoryWorld(files).files, '.', { asOf: '2025-10-31', submit: false })[0]?.plan;

test('every block has one maker and one description', () => {
  expect(blockMakers.map(({ show }) => show).sort()).toEqual([...blockNames].sort());
});

test('a block prints nothing for a subject that it is not for', () => {
  if (!plan) throw new Error('The sixth city cannot be read.');
  for (const of of ['initiative', 'policy', 'plan'] as const) {
    const [subject] = subjectsOf({ id: 'any', title: 'any', blocks: [], of }, plan);
    if (!subject) throw new Error(`There is no ${of}.`);
    const shown = blockMakers.filter(({ blocks, show }) => blocks(subject, { show }).length > 0);
    expect(shown.filter(({ show }) => !canShow({ show }, of)).map(({ show }) => show)).toEqual([]);
  }
});

test('every label that the forms and the makers use is known', () => {
  const used = forms.flatMap(({ blocks }) =>
    blocks.flatMap(({ labels = {}, show }) => Object.keys(labels).map((label) => ({ label, show }))),
  );
  expect(used.filter(({ label, show }) => !labelsOf(show).includes(label))).toEqual([]);
  const folder = new URL('../../src/forms/blocks/', import.meta.url);
  const read = readdirSync(folder).flatMap((name) => [
    ...readFileSync(new URL(name, folder), 'utf8').matchAll(/labels\.(\w+)/g),
  ]);
  const known = new Set((Object.keys(blockWords) as (keyof typeof blockWords)[]).flatMap(labelsOf));
  expect(read.map(([, label = '']) => label).filter((label) => !known.has(label))).toEqual([]);
});
