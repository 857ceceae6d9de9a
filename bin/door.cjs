// The door of the bundle: opens its files as V8 compiled them when they were bundled, which spares half of a start.
const { readFileSync, statSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// A run is over soon: at its own pace V8 spends more on making code fast than that gives back. Later V8s pace themselves otherwise, and say so aloud.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=600000');

/** V8 takes what another of its patches compiled for its own, and crashes: 20.15.0 did so of what 20.20.2 had kept. */
const { arch, execPath, platform, version } = process;
const engine = `${version}-${platform}-${arch}-${statSync(execPath).size}`;

/** What the files said, by the names of the rooms in them. */
const rooms = new Map();
const opened = new Map();
/** By file, for bundle.js, which keeps what V8 made of them. */
const scripts = new Map();

function open(name) {
  const known = opened.get(name);
  if (known) return known.exports;
  const module = { exports: {} };
  opened.set(name, module);
  if (!rooms.has(name)) read(name);
  const file = join(__dirname, name);
  rooms.get(name)(module, module.exports, require, open, late, file, dirname(file), here(file));
  return module.exports;
}

function late(name) {
  let found;
  return () => (found ??= name.startsWith('node:') ? require(name) : open(name));
}

function here(file) {
  return {
    get href() {
      return pathToFileURL(file).href;
    },
  };
}

/** Compiled before, where the same program did so; else compiled anew. */
function read(name) {
  const file = join(__dirname, name);
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: cacheOf(file) });
  scripts.set(file, script);
  for (const [room, make] of Object.entries(script.runInThisContext()))
    if (!rooms.has(room)) rooms.set(room, make);
}

function cacheOf(file) {
  try {
    return readFileSync(cachePath(file));
  } catch {
    return undefined;
  }
}

function cachePath(file) {
  return `${file}.${engine}.cache`;
}

module.exports = { cachePath, scripts };
open(basename(__filename).replace(/js$/, 'program.js'));
