// The source map of a file of the bundle, whose scripts stand below each other, each with a map of its own.
const { dirname, join, relative } = require('node:path');

/** Each begins below its head; the sources are named as seen from `root`. */
function mapOf(scripts, { out, root }) {
  let line = 1;
  const sections = Array.from(scripts, ([name, { map, script }]) => {
    const { sources, ...rest } = JSON.parse(map);
    const folder = join(out, dirname(name));
    const seen = sources.map((source) => relative(root, join(folder, source)));
    const section = { offset: { line, column: 0 }, map: { ...rest, sources: seen } };
    line += script.split('\n').length;
    return section;
  });
  return { version: 3, sections };
}

module.exports = { mapOf };
