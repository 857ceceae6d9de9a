// The door of the bundle: opens its files as V8 compiled them when they were bundled, which spares half of a start.
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// A run is over soon: at its own pace V8 spends more on making code fast than that gives back. Later V8s pace themselves otherwise, and say so aloud.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=600000');

const opened = new Map();
/** By file, for bundle.js, which keeps what V8 made of them. */
const scripts = new Map();

function open(file) {
  const known = opened.get(file);
  if (known) return known.exports;
  const module = { exports: {} };
  opened.set(file, module);
  const folder = dirname(file);
  const near = (name) => (name.startsWith('.') ? open(join(folder, name)) : require(name));
  const late = (name) => {
    let found;
    return () => (found ??= near(name));
  };
  compiled(file)(module.exports, near, module, file, folder, pathToFileURL(file).href, late);
  return module.exports;
}

/** V8 takes what it compiled before only if it is the same V8 and the same text; else it compiles anew. */
function compiled(file) {
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: cacheOf(file) });
  scripts.set(file, script);
  return script.runInThisContext();
}

function cacheOf(file) {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}

module.exports = scripts;
open(join(__dirname, 'program.js'));
