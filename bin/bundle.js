// Bundles src/ into dist/: one small door, and a chunk for each heavy room that is opened late.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
// A test bundles elsewhere, so that it does not pull dist/ away from under somebody else.
const out = process.argv[2] ?? `${root}dist`;

/** A cache must not outlive the reform that kept it. */
function sources() {
  const below = readdirSync(`${root}src`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`)
    .sort();
  const hash = createHash('sha256');
  for (const file of [...below, `${root}package-lock.json`, new URL(import.meta.url).pathname])
    hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

// CommonJS packages inside the bundle still ask for `require`.
const banner =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);\n";

await rm(out, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/main.ts' },
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  charset: 'utf8',
  define: { REFORM_SOURCES: JSON.stringify(sources()) },
  // ExcelJS can stream from a cloud it never meets here.
  external: ['@aws-sdk/client-s3'],
  chunkNames: 'rooms/[name]-[hash]',
  legalComments: 'linked',
  alias: {
    // Whether there is colour is decided in main.ts; asking again costs node:tty and node:os.
    '#supports-color': './node_modules/chalk/source/vendor/supports-color/browser.js',
  },
  plugins: [
    {
      name: 'commander-without-programs',
      setup({ onResolve }) {
        // Only for commander's subcommands that are programs of their own; opening it costs as much as commander.
        onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
          importer.includes('/node_modules/commander/') ? { path: `${root}bin/nothing.cjs` } : undefined,
        );
      },
    },
  ],
  banner: { js: banner },
  logLevel: 'warning',
});

// To make a `require` for a file that never asks for it costs every start.
for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
  const file = `${entry.parentPath ?? entry.path}/${entry.name}`;
  if (!entry.isFile() || !file.endsWith('.js')) continue;
  const text = readFileSync(file, 'utf8');
  const own = text.slice(banner.length);
  if (text.startsWith(banner) && !own.includes('require')) writeFileSync(file, own);
}
