/** The sheets of the bench are the same every time, and without findings: what is measured is the work, not its trouble. */
import { describe, expect, it } from 'vitest';
import { allForms, oneForm, type Sheets } from '../../bench/sheets/index.ts';
import { memoryWorld } from '../memory-world.ts';

async function check(sheets: Sheets): Promise<string> {
  const world = memoryWorld(
    Object.fromEntries(Object.entries(sheets).map(([path, text]) => [`data/${path}`, text])),
  );
  await world.run('check data --as-of 2025-10-31 --lang en');
  return world.out();
}

describe('the sheets of the bench', () => {
  it('check clean, of one form', async () => {
    expect(await check(oneForm(100))).toBe('✓ No findings (1 plan, 200 sheets)\n');
  });

  it('check clean, of all forms', async () => {
    expect(await check(allForms(100))).toBe('✓ No findings (4 plans, 195 sheets)\n');
  });

  it('check clean, of all forms, where there are several policies', async () => {
    expect(await check(allForms(1000))).toBe('✓ No findings (4 plans, 1800 sheets)\n');
  });

  it('are the same in a small city and in a large one', () => {
    const [few, many] = [oneForm(10), oneForm(50)];
    for (const [path, text] of Object.entries(few)) expect(many[path]).toBe(text);
  });

  it('are as long as a real one', () => {
    const texts = Object.entries(oneForm(50)).filter(([path]) => path !== 'reform.yaml');
    const mean = (size: (text: string) => number) =>
      texts.reduce((sum, [, text]) => sum + size(text), 0) / texts.length;
    expect(mean((text) => text.split('\n').length)).toBeGreaterThan(85);
    expect(mean((text) => Buffer.byteLength(text))).toBeGreaterThan(5000);
  });
});
