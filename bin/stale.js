// Builds the example cities twice, in two folders and two time zones, and compares every byte: same sheets, same bytes.
const { spawnSync } = require('node:child_process');
const { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, relative } = require('node:path');

const root = join(__dirname, '..');
const place = mkdtempSync(join(tmpdir(), 'reform-'));

function build(folder, environment) {
  cpSync(join(root, 'data'), join(place, folder, 'data'), { recursive: true });
  const { status } = spawnSync(process.execPath, [join(root, 'bin/reform.js'), 'build', 'data'], {
    cwd: join(place, folder),
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`reform build ended with ${status}`);
  return join(place, folder, 'out');
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

try {
  const one = build('one', { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: '' });
  const two = build('two', { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: '' });
  const files = filesBelow(one);
  const differing = files.filter(
    (file) => !readFileSync(join(one, file)).equals(readFileSync(join(two, file))),
  );
  if (files.length === 0 || files.join() !== filesBelow(two).join() || differing.length > 0) {
    process.stderr.write(`builds differ: ${differing.join(', ') || 'in their lists of files'}\n`);
    process.exitCode = 1;
  } else {
    process.stdout.write(`${files.length} files, the same bytes twice\n`);
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
