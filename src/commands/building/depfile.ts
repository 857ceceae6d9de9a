/** `--depfile`: which file is made from which, in the words of make and ninja. */
import type { Placed } from './making.ts';

/** A rule for each output; each input is a target with nothing to do, so that a sheet that is gone stops nobody. */
export function depfileOf(
  outputs: readonly Placed[],
  inputsOf: (output: Placed) => readonly string[],
): string {
  const inputs = new Set<string>();
  const rules = outputs.map((output) => {
    const own = inputsOf(output);
    for (const input of own) inputs.add(input);
    return `${[`${target(output.path)}:`, ...assignmentsLast(own).map(escaped)].join(' \\\n  ')}\n`;
  });
  return [...rules, ...[...inputs].sort().map(loose)].join('');
}

/** With % make takes it for a pattern, which makes a file that is gone only by a recipe, if an empty one; ninja passes over the semicolon. With = it is no target at all. */
function loose(input: string): string {
  if (isAssignment(input)) return '';
  return `${escaped(input)}:${input.includes('%') ? ' ;' : ''}\n`;
}

/** Where the first name has an = in it, make gives a value to a variable, and no file is known. */
function assignmentsLast(paths: readonly string[]): readonly string[] {
  return [...paths.filter((path) => !isAssignment(path)), ...paths.filter(isAssignment)];
}

function isAssignment(path: string): boolean {
  return path.includes('=');
}

/** To make, % in a target is a pattern; a backslash before it is one to ninja, and to make in what a target needs. */
function target(path: string): string {
  return escaped(path).replaceAll('%', '\\%');
}

/** Blanks divide names, # begins a comment, $ a variable, and : ends the targets. */
function escaped(path: string): string {
  return path.replace(/[ \t#:]/g, '\\$&').replaceAll('$', '$$$$');
}
