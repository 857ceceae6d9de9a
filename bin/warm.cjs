// Runs a bundle once with the words given after its door, and keeps beside its files what V8 made of them; bundle.js does so.
const { existsSync, writeFileSync } = require('node:fs');

const [, , door, ...words] = process.argv;
process.argv = [process.argv[0], door, ...words];
process.on('exit', () => {
  process.exitCode = 0;
  for (const [file, script] of scripts)
    if (!existsSync(cachePath(file))) writeFileSync(cachePath(file), script.createCachedData());
});
const { cachePath, scripts } = require(door);
