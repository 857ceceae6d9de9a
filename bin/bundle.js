// Bundles src/ into dist/: a small door, a file for each heavy room that is opened late, and what V8 makes of them.
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { build, transformSync } = require('esbuild');

const root = join(__dirname, '../');
// A test bundles elsewhere, so that it does not pull dist/ away from under somebody else.
const out = process.argv[2] ?? `${root}dist`;

/** A cache must not outlive the reform that kept it. */
function sources() {
  const below = readdirSync(`${root}src`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`)
    .sort();
  const hash = createHash('sha256');
  for (const file of [...below, `${root}package-lock.json`, __filename])
    hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** What a file of ours exports. */
async function exportsOf(file) {
  const made = {
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
  };
  const [{ text: program }] = (await build(made)).outputFiles;
  const module = { exports: {} };
  new Function('module', 'exports', 'require', program)(module, module.exports, require);
  return module.exports;
}

/** The shapes of the sheets without zod, so that it is opened only for a sheet that may not fit. */
async function shapesAsTables() {
  const { outlines } = await exportsOf('src/sheets/quick/outlines.ts');
  return `export const outlines = ${JSON.stringify(outlines)};`;
}

/** What Handlebars makes of each template that ships with reform, so that none is compiled while it runs. */
async function shippedTemplates() {
  const compiler = await exportsOf('src/writers/compile.ts');
  const entries = readdirSync(`${root}templates`)
    .filter((name) => name.endsWith('.hbs'))
    .sort()
    .map((name) => readFileSync(`${root}templates/${name}`, 'utf8'))
    .map((text) => `[${JSON.stringify(text)}, ${compiler.precompile(text)}]`);
  return `export const shipped = new Map([${entries.join(',')}]);`;
}

// A pattern such as /\p{L}/u, which every Node of ours knows, would else be made anew wherever it is asked.
const patterns = { 'regexp-unicode-property-escapes': true };

/** Opened when something in them is first asked for, for most runs never ask: nearly all sheets are read and fit without them. */
const late = {
  'late/yaml': 'node_modules/yaml/browser/dist/index.js',
  'late/shapes': 'src/sheets/shape/index.ts',
};

const options = {
  absWorkingDir: root,
  // A late room is an entry, too, so that it becomes a file of its own.
  entryPoints: { program: 'src/main.ts', ...late },
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  supported: patterns,
  define: { REFORM_SOURCES: JSON.stringify(sources()), 'import.meta.url': '__url' },
  chunkNames: 'rooms/[name]-[hash]',
  legalComments: 'linked',
  alias: {
    // As modules: only what is used comes along, and nothing of it runs at once.
    yaml: `./${late['late/yaml']}`,
    // Whether there is colour is decided in main.ts; asking again costs node:tty and node:os.
    '#supports-color': './node_modules/chalk/source/vendor/supports-color/browser.js',
  },
  plugins: [
    {
      name: 'made-beforehand',
      setup({ onLoad }) {
        const made = (filter, make) => onLoad({ filter }, async () => ({ contents: await make() }));
        made(/src\/writers\/shipped\.ts$/, shippedTemplates);
        made(/src\/sheets\/quick\/outlines\.ts$/, shapesAsTables);
      },
    },
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
    Object.keys(outputs).filter((file) => holds(outputs[file], dirname(entry))),
  );
  return new Set(['node:crypto', ...files.map((file) => basename(file))]);
}

function holds({ inputs }, folder) {
  return Object.keys(inputs).some((file) => file.includes(`${folder}/`));
}

/** What was opened at once becomes a function that opens it (door.cjs). */
function opensLate(code, files) {
  const names = new Set();
  const opened = code.replace(/\b(import_\w+)=require\("([^"]+)"\)/g, (whole, name, file) => {
    if (!files.has(basename(file))) return whole;
    names.add(name);
    return `${name}=late("${file}")`;
  });
  return opened.replace(/\b(import_\w+)\./g, (whole, name) => (names.has(name) ? `(${name}()).` : whole));
}

/** Only scripts, not modules, can be kept compiled; and letters beyond ASCII, escaped, make the text half as large to V8. */
function asScript(text, files) {
  const { code } = transformSync(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { ...patterns, 'dynamic-import': false },
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'ascii',
  });
  // esbuild leaves patterns as they are.
  const plain = opensLate(code, files).replace(
    /[^\x00-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `(function(exports,require,module,__filename,__dirname,__url,late){${plain}\n})`;
}

function save({ path, text }, files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, path.endsWith('.js') ? asScript(text, files) : text);
}

/** Whatever a run opens is kept compiled. */
function warm(words, input = '') {
  spawnSync(process.execPath, [join(__dirname, 'warm.cjs'), join(out, 'main.js'), ...words], { input });
}

build(options).then(({ metafile, outputFiles }) => {
  rmSync(out, { recursive: true, force: true });
  const files = lateFiles(metafile);
  for (const file of outputFiles) if (basename(dirname(file.path)) !== 'late') save(file, files);
  writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n');
  copyFileSync(join(__dirname, 'door.cjs'), join(out, 'main.js'));
  warm(['check', join(root, 'data')]);
  // What does not fit, and what is no YAML: these open the late rooms.
  warm(
    ['check', '--stdin', '--stdin-filename', join(root, 'data/sakai/new.yaml')],
    'ownr: a\n---\nowner: [\n',
  );
});
