// The modules that esbuild makes → scripts for the door: V8 keeps only scripts compiled, and variables are nearer than what stands in a module.
const { basename, dirname, join } = require('node:path');
const { transformSync } = require('esbuild');

// A pattern such as /\p{L}/u, which every Node of ours knows, would else be made anew wherever it is asked.
const patterns = { 'regexp-unicode-property-escapes': true };

/** What was opened at once becomes a function that opens it (door.cjs). */
function opensLate(code, files) {
  const names = new Set();
  const opened = code.replace(/\b(import_\w+) ?= ?require\("([^"]+)"\)/g, (whole, name, file) => {
    if (!files.has(basename(file))) return whole;
    names.add(name);
    return `${name}=__late("${file}")`;
  });
  return opened.replace(/\b(import_\w+)\./g, (whole, name) => (names.has(name) ? `(${name}()).` : whole));
}

/** What a module imports becomes variables, and what it exports one object; what opens late is left for opensLate. */
function withoutModules(code, file, files) {
  const near = (name) => (name.startsWith('.') ? join(dirname(file), name) : name);
  const opened = (name) =>
    name.startsWith('.') ? `__open(${JSON.stringify(near(name))})` : `require("${name}")`;
  const lateNames = new Set();
  const member = ([local, name = local]) =>
    lateNames.has(local) ? `get ${name}() { return ${local}; }` : `${name}: ${local}`;
  return code
    .replace(imported, (whole, all, one, names, name) => {
      const taken = all ?? one ?? (names && `{${names.replaceAll(' as ', ': ')}}`);
      if (!files.has(basename(name))) return taken ? `var ${taken} = ${opened(name)};` : `${opened(name)};`;
      if (!names) return all ? whole.replace(name, near(name)) : '';
      for (const [given, local = given] of pairsOf(names)) lateNames.add(local);
      return whole.replace(name, near(name));
    })
    .replace(exported, (_, names) => `module.exports = {${pairsOf(names).map(member)}};`)
    .replace(/\bimport\("([^"]+)"\)/g, (_, name) => `Promise.resolve().then(() => ${opened(name)})`);
}

/** `a, b as c` */
function pairsOf(names) {
  return names.split(',').map((one) => one.trim().split(' as '));
}

const imported = /^import (?:(?:\* as (\w+)|(\w+)|\{([^}]*)\}) from )?"([^"]+)";$/gm;
const exported = /^export \{([^}]*)\};$/m;

/**
 * Only scripts, not modules, can be kept compiled; and letters beyond ASCII, escaped, make the text half as large to V8.
 * Mapped, it keeps its lines, and a source map tells where they come from: what is changed afterwards stays on its line.
 */
function asScript(text, file, files, mapped) {
  const { code, map } = transformSync(withoutModules(text, file, files), {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: patterns,
    minifySyntax: true,
    minifyWhitespace: !mapped,
    charset: 'ascii',
    sourcemap: mapped && 'external',
    sourcesContent: false,
  });
  // esbuild leaves patterns as they are.
  const plain = opensLate(code, files).replace(
    /[^\x00-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return {
    map,
    script: `function(module,exports,require,__open,__late,__filename,__dirname,__here){\n${plain}\n}`,
  };
}

module.exports = { asScript, patterns };
