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
    const [subject] = subjectsOf({ of }, plan);
    if (!subject) throw new Error(`There is no ${of}.`);
    const shown = blockMakers.filter(({ blocks, show }) => blocks(subject, { show }).length > 0);
    expect(shown.filter(({ show }) => !canShow({ show }, of)).map(({ show }) => show)).toEqual([]);
  }
});

/** A policy alone, a KPI alone, an initiative without a year, one whose only item comes later, and one with an item. */
const sheets: readonly Readonly<Record<string, string>>[] = [
  { 'policy.yaml': 'kind: policy\nid: plan\ntitle: 方針\n' },
  { 'kpi.yaml': 'kind: kpi\nid: visits\ntitle: 来庁者数\n' },
  ...['  前期: [案を作成（～9月）]', '  次年度以降: [実施]', '  前期: []'].flatMap((schedule) =>
    ['', 'year: 令和7年度\n'].map((year) => ({
      'a.yaml': `kind: initiative\nid: a\ntitle: 取組\nowner: 総務局\n${year}schedule:\n${schedule}\n`,
    })),
  ),
];

test('a maker that tells at once whether it shows anything tells what its blocks show', () => {
  const plans = sheets.map((own) => {
    const { files: all } = memoryWorld({ 'reform.yaml': 'city: 例市\n', ...own });
    return compile(all, '.', { asOf: '2025-10-31', submit: false })[0]?.plan;
  });
  const told = [...plans, plan].flatMap((one) => {
    if (!one) throw new Error('A plan cannot be read.');
    const subject = { of: 'plan', plan: one, entity: undefined } as const;
    return blockMakers.map(({ blocks, show, shows }) => {
      const any = blocks(subject, { show }).length > 0;
      expect(shows?.(subject) ?? any, show).toBe(any);
      return `${show} ${shows?.(subject)}`;
    });
  });
  for (const show of ['progress-list', 'kpi-list', 'schedule-grid'])
    expect(told).toEqual(expect.arrayContaining([`${show} true`, `${show} false`]));
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
