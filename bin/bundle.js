// Bundles src/ into dist/: a small door, a file for each heavy room that is opened late, and what V8 makes of them.
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { tmpdir } = require('node:os');
const { basename, dirname, join, relative } = require('node:path');
const { brought } = require('./brought.js');
const { build } = brought('esbuild', require);
const { asScript, patterns } = require('./as-script.js');
const { groupsOf, isScript } = require('./groups.js');
const { madeBeforehand } = require('./made.js');
const { mapOf } = require('./maps.js');

const root = join(__dirname, '../');
// A test bundles elsewhere, so that it does not pull dist/ away from under somebody else.
const out = process.argv[2] ?? `${root}dist`;
/** Beside each file its source map: for a profile, which then speaks of the files of src/. */
const mapped = process.argv.includes('--maps');

/** A cache must not outlive the reform that kept it. */
function sources() {
  const hash = createHash('sha256');
  for (const file of [...below(`${root}src`), ...below(`${root}bin`), `${root}package-lock.json`])
    hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function below(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`)
    .sort();
}

/** Opened when something in them is first asked for, for most runs never ask: nearly all sheets are read and fit without them. */
const late = {
  'late/yaml': 'node_modules/yaml/browser/dist/index.js',
  'late/shapes': 'src/sheets/shape/index.ts',
  'late/told': 'told',
};

/** Each behind a door of its own. */
const programs = { 'main.program': 'src/main.ts', 'hand.program': 'src/hand.ts' };

const options = {
  absWorkingDir: root,
  // A late room is an entry, too, so that it becomes a file of its own.
  entryPoints: { ...programs, ...late },
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  supported: patterns,
  define: { REFORM_SOURCES: JSON.stringify(sources()), 'import.meta.url': '__here.href' },
  chunkNames: 'rooms/[name]-[hash]',
  legalComments: 'linked',
  sourcemap: mapped && 'inline',
  sourcesContent: false,
  alias: {
    // As modules: only what is used comes along, and nothing of it runs at once.
    yaml: `./${late['late/yaml']}`,
    // Whether there is colour is decided in main.ts; asking again costs node:tty and node:os.
    '#supports-color': './node_modules/chalk/source/vendor/supports-color/browser.js',
  },
  plugins: [
    madeBeforehand,
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
  logLevel: 'warning',
  metafile: true,
  write: false,
};

/** What the late rooms were made into; node:crypto takes long to open, too, and only a finding is signed. */
function lateFiles({ outputs }) {
  const files = Object.values(late).flatMap((entry) =>
    Object.keys(outputs).filter((file) =>
      holds(outputs[file], entry.includes('/') ? dirname(entry) : `made:${entry}`),
    ),
  );
  return new Set(['node:crypto', ...files.map((file) => basename(file))]);
}

function holds({ inputs }, folder) {
  return Object.keys(inputs).some((file) => `${file}/`.includes(`${folder}/`));
}

/** The files below dist/ by their names, with what each opens at once. */
function filesOf({ outputs }) {
  const nameOf = (path) => relative(out, join(root, path));
  return new Map(
    Object.entries(outputs).map(([path, { entryPoint, imports }]) => {
      const opens = imports.filter(({ external, kind }) => !external && kind === 'import-statement');
      return [nameOf(path), { entryPoint, opens: opens.map((one) => nameOf(one.path)) }];
    }),
  );
}

/** Files whose scripts are opened together are one file, under the name of the first. */
function save(scripts) {
  const [first] = scripts.keys();
  const path = join(out, first);
  const rooms = Array.from(scripts, ([file, { script }]) => `${JSON.stringify(file)}:${script}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `({${rooms.join(',\n')}})`);
  if (mapped) writeFileSync(`${path}.map`, JSON.stringify(mapOf(scripts, { out, root })));
}

/** Whatever a run opens is kept compiled. */
function warm(words, input = '') {
  spawnSync(process.execPath, [join(__dirname, 'warm.cjs'), join(out, 'main.js'), ...words], { input });
}

build(options).then(({ metafile, outputFiles }) => {
  rmSync(out, { recursive: true, force: true });
  const late = lateFiles(metafile);
  const texts = new Map(outputFiles.map(({ path, text }) => [relative(out, path), text]));
  const files = filesOf(metafile);
  const scripts = new Map();
  for (const name of files.keys())
    if (isScript(name)) scripts.set(name, asScript(texts.get(name), name, late, mapped));
  for (const [name, group] of groupsOf(files, late))
    if (dirname(name) !== 'late') save(new Map(group.map((one) => [one, scripts.get(one)])));
  for (const [name, text] of texts) if (!isScript(name)) writeFileSync(join(out, name), text);
  writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n');
  for (const name of Object.keys(programs))
    copyFileSync(join(__dirname, 'door.cjs'), join(out, name.replace('program', 'js')));
  warm(['check', join(root, 'data')]);
  const forms = mkdtempSync(join(tmpdir(), 'reform-'));
  warm(['build', join(root, 'data'), '--out', forms, '--no-cache']);
  rmSync(forms, { recursive: true });
  // What does not fit, and what is no YAML: these open the late rooms.
  warm(
    ['check', '--stdin', '--stdin-filename', join(root, 'data/sakai/new.yaml')],
    'ownr: a\n---\nowner: [\n',
  );
});
