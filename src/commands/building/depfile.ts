/** `--depfile`: which file is made from which, in the words of make and ninja. */
import { Failure } from '../../diagnostics/failure.ts';
import { visible } from '../../reporters/visible.ts';
import type { Placed } from './making.ts';

/** A rule for each output; each input is a target with nothing to do, so that a sheet that is gone stops nobody. Refuses a name that cannot be told. */
export function depfileOf(
  outputs: readonly Placed[],
  inputsOf: (output: Placed) => readonly string[],
): string {
  const inputs = new Set<string>();
  const rules = outputs.map((output) => {
    const own = inputsOf(output);
    refuseUnspeakable(output.path, beyondTarget);
    for (const input of own) inputs.add(input);
    return `${[`${target(output.path)}:`, ...assignmentsLast(own).map(escaped)].join(' \\\n  ')}\n`;
  });
  for (const input of inputs) refuseUnspeakable(input, beyond);
  return [...rules, ...[...inputs].sort().map(loose)].join('');
}

/** In make's targets ; and | cannot be escaped, and a backslash is read otherwise by each of the two. */
const beyond = /[;|\\\u0000-\u001f]/;
const beyondTarget = /[;|=\\\u0000-\u001f]/;

function refuseUnspeakable(path: string, what: RegExp): void {
  const [found] = what.exec(path) ?? [];
  if (found === undefined) return;
  const [name, character] = [path, found].map(visible);
  throw new Failure(
    {
      ja: `--depfile に「${name}」を書けません。名前の中の「${character}」を、make に伝える方法がありません。`,
      en: `--depfile cannot name "${name}": there is no way to tell make of "${character}" in a name.`,
    },
    { ja: '名前からその文字を除いてください。', en: 'rename it without that character.' },
  );
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
