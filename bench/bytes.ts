/** The same sheets built in other folders, time zones and languages: the same bytes, or not. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asOf, reform } from './programs.ts';
import { allForms } from './sheets/index.ts';
import { save, type Workspace } from './workspace.ts';

const places: readonly { readonly folder: string; readonly env: Readonly<Record<string, string>> }[] = [
  { folder: 'tokyo', env: { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' } },
  { folder: 'again', env: { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' } },
  { folder: '別の/フォルダー', env: { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: 'C' } },
];

export function bytesAgree(place: Workspace): boolean {
  return new Set(places.map(({ env, folder }) => built(place.output(folder), env))).size === 1;
}

function built(folder: string, env: Readonly<Record<string, string>>): string {
  save(join(folder, 'data'), allForms(40));
  const [program = '', ...words] = reform('build', ...asOf);
  const { status } = spawnSync(program, words, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  if (status !== 0) throw new Error(`reform build ended with ${status}`);
  return hashOf(join(folder, 'out'));
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(path.slice(folder.length)).update(readFileSync(path));
  return hash.digest('hex');
}
