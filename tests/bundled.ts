/** The program as it is installed, bundled into a folder of its own: for what only a real process shows. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;

/** The folder to work in, and the file to run with Node. */
export function bundled(): { readonly folder: string; readonly program: string } {
  const folder = mkdtempSync(join(tmpdir(), 'reform-'));
  execFileSync(process.execPath, [join(root, 'bin/bundle.js'), join(folder, 'reform/dist')]);
  cpSync(join(root, 'templates'), join(folder, 'reform/templates'), { recursive: true });
  writeFileSync(join(folder, 'reform/package.json'), '{ "type": "module" }');
  return { folder, program: join(folder, 'reform/dist/main.js') };
}
