/** Whatever a sheet may hold, the forms that print everything show it: word for word, in the workbook and in Markdown. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { bookOf } from '../../src/forms/book-of.ts';
import type { Form } from '../../src/forms/form.ts';
import { initiativeSheet } from '../../src/forms/initiative-sheet.ts';
import { policySheet } from '../../src/forms/policy-sheet.ts';
import { subjectsOf } from '../../src/forms/subjects.ts';
import { viewOf } from '../../src/forms/view-of.ts';
import { compile } from '../../src/reform.ts';
import { initiativeShape } from '../../src/sheets/shape/initiative.ts';
import { kpiShape } from '../../src/sheets/shape/kpi.ts';
import { policyShape } from '../../src/sheets/shape/policy.ts';
import { writeMarkdown } from '../../src/writers/markdown.ts';
import { diceOf, type Planted, rolls, sow } from '../any-sheet.ts';
import { memoryWorld } from '../memory-world.ts';
import { initiativeWords, policyWords } from '../sheet-words.ts';

/** A hundred sheets take their time on a busy machine. */
const patience = 60_000;

const text = readFileSync(new URL('../../templates/form.md.hbs', import.meta.url), 'utf8');

/** What a form shows of its first subject, as one text for each kind of file. */
async function shown(
  form: Form,
  files: Readonly<Record<string, string>>,
): Promise<{ workbook: string; page: string }> {
  const [compiled] = compile(memoryWorld(files).files, '.', { asOf: '2025-05-01', submit: false });
  const wrong = compiled?.diagnostics.filter(({ rule }) => /^(yaml|shape|reform)\//.test(rule)) ?? [];
  expect(wrong.map(({ message }) => message.ja)).toEqual([]);
  const subject = compiled?.plan && subjectsOf(form, compiled.plan)[0];
  if (!subject) throw new Error('There is nothing to print.');
  const view = viewOf(form, subject, undefined);
  const squares = bookOf(view).grids.flatMap(({ rows }) => rows.flatMap((row) => row.squares));
  return {
    workbook: squares.map((square) => String(square.text)).join('\n'),
    page: await writeMarkdown({ name: 'form.md.hbs', text }, view),
  };
}

function lost(planted: readonly Planted[], { page, workbook }: { workbook: string; page: string }): string[] {
  return planted
    .filter(({ text: words }) => !workbook.includes(words) || !page.includes(words))
    .map(({ path, text: words }) => `${path}: ${words}`);
}

const reform = `city: 例市
year: 令和7年度
plans: [{ id: basic, title: 計画, policies: { 1-1: 施策 } }]
`;

test(
  'everything an initiative and its indicators say',
  async () => {
    await fc.assert(
      fc.asyncProperty(rolls, rolls, async (first, second) => {
        const initiative = sow(initiativeShape, diceOf(first), initiativeWords, {
          required: ['id', 'title', 'years'],
        });
        const kpi = sow(
          kpiShape,
          diceOf(second),
          { id: ['waiting'] },
          { required: ['id', 'title'], word: '指標' },
        );
        const files = {
          'reform.yaml': reform,
          'wards.yaml': stringify(initiative.value),
          'waiting.yaml': stringify({ ...(kpi.value as object), id: 'waiting' }),
        };
        const listed = JSON.stringify((initiative.value as { kpis?: unknown }).kpis ?? '').includes(
          'waiting',
        );
        const planted = [...initiative.planted, ...(listed ? kpi.planted : [])];
        expect(lost(planted, await shown(initiativeSheet, files))).toEqual([]);
      }),
      { numRuns: 100, seed: 6 },
    );
  },
  patience,
);

test(
  'everything a policy says',
  async () => {
    await fc.assert(
      fc.asyncProperty(rolls, async (dice) => {
        const policy = sow(policyShape, diceOf(dice), policyWords, {
          required: ['id', 'title'],
          // Reports have a form of their own; names, marks and the wording of tags are how the form prints.
          left: /^monitoring|\.marks$|^names|^tagged|\.listed$|^roles\.steps\.by/,
        });
        const files = { 'reform.yaml': reform, 'policy.yaml': stringify(policy.value) };
        expect(lost(policy.planted, await shown(policySheet, files))).toEqual([]);
      }),
      { numRuns: 100, seed: 6 },
    );
  },
  patience,
);
