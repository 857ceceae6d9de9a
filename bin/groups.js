// Which files of the bundle stand together in one, because a run opens them together.
const { basename } = require('node:path');

/** What is opened together in one go: the door with its table of commands, and the rooms, for a check with the check itself. */
const together = [
  ['src/main.ts', 'src/commands/line/plain-line.ts'],
  ['src/commands/check.ts', 'src/commands/rooms.ts'],
  ['src/commands/rooms.ts'],
];

/** A file, and all that is opened with it. */
function closure(name, files, late, found = new Set()) {
  if (found.has(name) || late.has(basename(name))) return found;
  found.add(name);
  for (const opened of files.get(name)?.opens ?? []) closure(opened, files, late, found);
  return found;
}

/** What stands together in a file, by its name; what is opened elsewhere, too, has a file of its own beside. */
function groupsOf(files, late) {
  const groups = new Map([...files.keys()].filter(isScript).map((name) => [name, [name]]));
  const [first] = together;
  const withFirst = new Set(first.flatMap((source) => opensAt(source, files, late)));
  for (const sources of together) {
    const names = sources.flatMap((source) => opensAt(source, files, late));
    const rest = sources === first ? names : names.filter((name) => !withFirst.has(name));
    groups.set(names[0], [...new Set(rest)]);
  }
  return groups;
}

function opensAt(source, files, late) {
  const [name] = [...files].find(([, { entryPoint }]) => entryPoint === source);
  return [...closure(name, files, late)];
}

function isScript(name) {
  return name.endsWith('.js');
}

module.exports = { groupsOf, isScript };
