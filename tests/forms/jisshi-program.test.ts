/** 熊本市's 実施プログラム on squared paper, square by square, and the findings that its sheet deserves. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gridOf } from '../../src/forms/grid-of.ts';
import { jisshiProgram } from '../../src/forms/jisshi-program.ts';
import { subjectsOf } from '../../src/forms/subjects.ts';
import { viewOf } from '../../src/forms/view-of.ts';
import { compile } from '../../src/reform.ts';
import { printGrid } from '../grid/print.ts';
import { memoryWorld } from '../memory-world.ts';

function filesIn(folder: string): Record<string, string> {
  const root = new URL(`../../${folder}/`, import.meta.url);
  return Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(new URL(path, root)).isFile())
      .map((path) => [path, readFileSync(new URL(path, root), 'utf8')]),
  );
}

const [compiled] = compile(memoryWorld(filesIn('data/kumamoto')).files, '.', {
  asOf: '2017-04-10',
  submit: false,
});

test('every word stands in its square', async () => {
  const [subject] = compiled?.plan ? subjectsOf(jisshiProgram, compiled.plan) : [];
  if (!subject) throw new Error('The programme of 熊本市 is missing.');
  const grid = printGrid(gridOf(viewOf(jisshiProgram, subject, undefined)));
  await expect(grid).toMatchFileSnapshot('__snapshots__/jisshi-program.txt');
});

test('its oddities are found, and nothing else but how words are spelt', () => {
  const found = compiled?.diagnostics
    .filter(({ rule }) => !rule.startsWith('text/'))
    .map(({ file, range, rule, severity }) => `${file}:${range.start.line} ${severity} ${rule}`);
  expect(found).toMatchInlineSnapshot(`
    [
      "kpis/1-1-3.yaml:9 warning kpi/worsened",
      "kpis/1-1-3.yaml:20 warning kpi/worsened",
      "kpis/1-1-3.yaml:22 warning kpi/already-met",
      "kpis/1-1-3.yaml:35 info kpi/target-outside-plan",
      "programs/1-1-3.yaml:22 info schedule/duplicate-stage",
      "programs/1-1-3.yaml:27 warning revision/slip-without-revision",
      "programs/1-1-3.yaml:31 warning progress/plan-stage-mismatch",
      "programs/1-1-3.yaml:40 info progress/copied-evidence",
      "programs/1-1-3.yaml:52 info revision/same-reason",
      "programs/1-1-3.yaml:69 info progress/copied-evidence",
      "programs/1-1-3.yaml:77 warning schedule/never-implemented",
      "programs/1-1-3.yaml:77 warning schedule/stage-regression",
      "programs/1-1-3.yaml:86 warning progress/plan-stage-mismatch",
      "programs/1-1-3.yaml:95 warning progress/stage-text-contradiction",
      "programs/1-1-3.yaml:97 info grade/copies-result",
    ]
  `);
});
