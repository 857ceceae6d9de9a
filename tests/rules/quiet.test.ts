/** Never cry wolf: ordinary sheets as cities write them – short, with invented words – and on their day nothing is said about them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bookOf } from '../../src/forms/book-of.ts';
import { pagesOf } from '../../src/forms/pages.ts';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

const root = new URL('./quiet/', import.meta.url);

/** A draft on its way to the council is rightly asked about. */
const onSubmission: Readonly<Record<string, readonly string[]>> = { kuyakusho: ['document/draft-in-final'] };

describe.each(readdirSync(root).sort())('%s', (city) => {
  const folder = new URL(`${city}/`, root);
  const files = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  );
  const asOf = /点検日 (\d{4}-\d\d-\d\d)/.exec(files['reform.yaml'] ?? '')?.[1] ?? '';
  const checked = (submit: boolean) => compile(memoryWorld(files).files, '.', { asOf, submit })[0];
  const said = (submit: boolean) =>
    checked(submit)?.diagnostics.map(({ file, message, range, rule }) => ({
      rule,
      at: `${file}:${range.start.line} ${message.ja}`,
    })) ?? [];

  test('says nothing about a draft', () => {
    expect(asOf).not.toBe('');
    expect(said(false).map(({ at, rule }) => `${at} ${rule}`)).toEqual([]);
  });

  test('has nothing against what is submitted', () => {
    expect(said(true).map(({ rule }) => rule)).toEqual(onSubmission[city] ?? []);
  });

  test('prints every word', () => {
    const plan = checked(false)?.plan;
    if (!plan) throw new Error('reform.yaml cannot be understood.');
    const squares = pagesOf(plan, undefined)
      .flatMap(({ view }) => bookOf(view).grids)
      .flatMap(({ rows }) => rows.flatMap((row) => row.squares));
    const printed = squares.map((square) => String(square.text)).join('\n');
    const sheets = plan.sheets.initiatives.map(({ data }) => data);
    expect(sheets.length).toBeGreaterThan(0);
    const kpis = plan.sheets.kpis.map(({ data: { better, ...kpi } }) => kpi);
    expect(words([...sheets, ...kpis]).filter((word) => !printed.includes(word))).toEqual([]);
  });
});

const links = new Set(['kind', 'id', 'policy', 'kpis', 'scale', 'of', 'after', 'to']);

function words(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (links.has(key) ? [] : words(one)));
}
