/** The bench, run on very few sheets: every form that reform has is built, weighed and raced. */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formIds } from '../../bench/forms.ts';
import { bundled } from '../bundled.ts';

const root = new URL('../..', import.meta.url).pathname;
const { folder } = bundled();
const home = join(folder, 'reform');
let report = '';

beforeAll(() => {
  cpSync(join(root, 'bin'), join(home, 'bin'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
  const peers = readdirSync(join(root, 'bench/peers')).filter((name) => name.endsWith('.ts'));
  buildSync({
    absWorkingDir: root,
    entryPoints: ['bench/main.ts', ...peers.map((name) => `bench/peers/${name}`)],
    outdir: join(home, 'dist/bench'),
    outbase: 'bench',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
  });
  const words = ['--only', 'forms', '--size', '2', '--rounds', '1'];
  const env = { ...process.env, TMPDIR: folder };
  report = execFileSync(process.execPath, [join(home, 'dist/bench/main.mjs'), ...words], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The cells of the row that begins with a word. */
function row(first: string): string[] {
  const line = report.split('\n').find((one) => one.startsWith(`| ${first} |`)) ?? '';
  return line
    .split('|')
    .map((cell) => cell.trim())
    .slice(1, -1);
}

describe('the race of the forms', () => {
  it.each(formIds)('has %s: it writes files, takes time, and so does its floor', (form) => {
    const [, files, mebibytes, perFile, seconds, , ratio, floor] = row(form);
    expect(Number(files)).toBeGreaterThanOrEqual(2);
    expect(Number(mebibytes)).toBeGreaterThanOrEqual(0);
    for (const figure of [perFile, seconds, ratio, floor]) expect(Number(figure)).toBeGreaterThan(0);
  });

  it.each(formIds)('says whether %s keeps to its floor', (form) => {
    expect(row(`${form} against its floor`)[2]).toMatch(/^\d+\.\d\d ×$/);
  });

  it('measures all against 様式4', () => {
    expect(row('yoshiki4')[6]).toBe('1.00');
  });
});
