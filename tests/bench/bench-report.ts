/** The bench as it is run, bundled into a folder of its own: what it says on so few sheets that it is soon over. */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bundled } from '../bundled.ts';

const root = new URL('../..', import.meta.url).pathname;

export function benchReport(...words: readonly string[]): string {
  const { folder } = bundled();
  try {
    const home = join(folder, 'reform');
    for (const part of ['bin', 'src', 'package.json', 'package-lock.json'])
      cpSync(join(root, part), join(home, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
    bundleBench(home);
    return execFileSync(process.execPath, [join(home, 'dist/bench/main.mjs'), ...words], {
      env: { ...process.env, TMPDIR: folder },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bundleBench(home: string): void {
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
}

/** The cells of every row of the tables in a part of a report. */
export function rowsIn(report: string): string[][] {
  const lines = report.split('\n').filter((line) => line.startsWith('| '));
  return lines.map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
}
