/** The bench, run on very few sheets: every form that reform has is built, weighed and raced. */
import { beforeAll, describe, expect, it } from 'vitest';
import { formIds } from '../../bench/forms.ts';
import { benchReport, rowsIn } from './bench-report.ts';

let rows: string[][] = [];

beforeAll(() => {
  rows = rowsIn(benchReport('--only', 'forms', '--size', '2', '--rounds', '1'));
}, 60_000);

function row(first: string): string[] {
  return rows.find(([cell]) => cell === first) ?? [];
}

describe('the race of the forms', () => {
  it.each(formIds)('has %s: it writes files, takes time, and so does its floor', (form) => {
    const [, files, mebibytes, perFile, seconds, , ratio, floor] = row(form);
    expect(Number(files)).toBeGreaterThanOrEqual(2);
    expect(Number(mebibytes)).toBeGreaterThanOrEqual(0);
    for (const figure of [perFile, seconds, ratio, floor]) expect(Number(figure)).toBeGreaterThan(0);
  });

  it.each(formIds)('says whether %s keeps to its floor, and else how much is to be saved', (form) => {
    const [, , reached, met, save] = row(`${form} against its floor`);
    expect(reached).toMatch(/^\d+\.\d\d ×$/);
    expect(save).toMatch(met === 'yes' ? /^$/ : /^\d+ %$/);
  });

  it('measures all against 様式4', () => {
    expect(row('yoshiki4')[6]).toBe('1.00');
  });
});
