// What stands in the bundle in place of a file of ours, worked out while it is bundled: tables instead of what makes them.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { build } = require('esbuild');
const { asked, told, untold } = require('./untold.js');

const root = join(__dirname, '../');

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

const madeBeforehand = {
  name: 'made-beforehand',
  setup({ onLoad, onResolve }) {
    const made = (filter, make) =>
      onLoad({ filter }, async ({ path }) => ({ contents: await make(path), loader: 'ts' }));
    made(/src\/writers\/shipped\.ts$/, shippedTemplates);
    made(/src\/sheets\/quick\/outlines\.ts$/, shapesAsTables);
    made(/src\/rules\/[\w-]+\/[\w-]+\.ts$/, untold);
    made(/^told$/, async () => told((await exportsOf('src/rules/index.ts')).rules));
    made(/^asked$/, asked);
    onResolve({ filter: /^(?:told|asked)$/ }, ({ path }) => ({ path, namespace: 'made' }));
  },
};

module.exports = { madeBeforehand };
