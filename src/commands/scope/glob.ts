/** `data/sakai/**\/*.yaml` in quotes: a pattern of the operator → whether a path is meant. */
import { suggest } from '../../sheets/suggest.ts';

export function isGlob(path: string): boolean {
  return /[*?[{]/.test(path);
}

/** The folders before the first mark: where to look. */
export function baseOf(pattern: string): string {
  const steps = pattern.split('/');
  const at = steps.findIndex(isGlob);
  return steps.slice(0, at).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

/** A folder that is meant stands for everything below it. */
export function matcherOf(pattern: string): (path: string) => boolean {
  const shape = new RegExp(`^(?:${expressionOf(pattern.normalize('NFC'))})(?:/|$)`, 'u');
  return (path) => shape.test(path.normalize('NFC'));
}

const marks = /\*\*\/|\*\*|\*|\?|\[(?<not>[!^]?)(?<set>[^\]/]+)\]|\{(?<words>[^{}/]+)\}|(?<plain>[\s\S])/gu;

function expressionOf(pattern: string): string {
  return pattern.replace(marks, (mark, ...found) => {
    const { not, plain, set, words } = found.at(-1) as Record<string, string | undefined>;
    if (mark === '**/') return '(?:[^/]+/)*';
    if (mark === '**') return '.*';
    if (mark === '*') return '[^/]*';
    if (mark === '?') return '[^/]';
    if (set !== undefined) return `[${not ? '^' : ''}${charactersOf(set)}]`;
    if (words !== undefined) return `(?:${words.split(',').map(expressionOf).join('|')})`;
    return (plain ?? '').replace(/[.+^$()|[\]{}\\]/g, '\\$&');
  });
}

/** Nothing lies from z to a, as shells have it. */
function charactersOf(set: string): string {
  const ranges = set.replace(/(.)-(.)/gsu, (range, from, to) => (from <= to ? range : ''));
  return ranges.replace(/[\\[\]^]/g, '\\$&');
}

/** What was probably meant where nothing fits: another ending, folders further down, a step with a slip of the finger. */
export function nearPattern(pattern: string, paths: readonly string[]): string | undefined {
  const names = [...new Set(paths.flatMap((path) => path.split('/')))];
  const steps = pattern.split('/');
  const slips = steps.flatMap((step, index) => {
    const meant = isGlob(step) || names.includes(step) ? undefined : suggest(step, names);
    return meant === undefined ? [] : [steps.with(index, meant).join('/')];
  });
  const other = pattern.endsWith('.yml') ? pattern.replace(/yml$/, 'yaml') : pattern.replace(/yaml$/, 'yml');
  const deeper = [...steps.slice(0, -1), '**', ...steps.slice(-1)].join('/');
  return [...slips, other, deeper].find((one) => one !== pattern && paths.some(matcherOf(one)));
}
