/** Options that mean nothing without another one, and those that do not go together. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Call, Command } from '../command.ts';
import { isGiven, keyOf, longOf } from './given.ts';

/** The first needs one of the others. */
const needs: readonly (readonly [flag: string, ...others: string[]])[] = [
  ['--allow-new', '--update-baseline'],
  ['--unsafe-fixes', '--fix', '--fix-dry-run'],
  ['--stdin-filename', '--stdin'],
  ['--stdin', '--stdin-filename'],
];

/** What is not on the disk cannot be mended there, and a baseline is of the plan as it stands there. */
const apart: readonly (readonly [flag: string, ...others: string[]])[] = [
  ['--stdin', '--fix', '--fix-dry-run', '--update-baseline', '--watch', '--staged', '--changed'],
  ['--staged', '--fix', '--fix-dry-run', '--update-baseline', '--watch', '--changed'],
  ['--period', '--update-baseline'],
  ['--next', '--until'],
  // Nothing is written, so nothing could be said of it.
  ['--list-outputs', '--check', '--depfile', '--explain', '--prune', '--overwrite'],
  ['--check', '--depfile', '--prune', '--overwrite'],
  // The outputs that did not change would be forgotten.
  ['--changed', '--depfile'],
  ['--watch', '--fix-dry-run', '--update-baseline'],
  // It shows the lines, and nothing else.
  ['--fix-dry-run', '--fix', '--update-baseline', '--format'],
  // Each of them is done once, by one machine.
  ['--shard', '--fix', '--fix-dry-run', '--update-baseline', '--watch', '--stdin', '--only'],
  ['--theirs', '--ours'],
  // A new sheet is nobody's yet.
  ['--new', '--theirs', '--ours', '--allow-delete'],
];

/** What is wrong with options that are fine one by one. */
export function oddPair(
  { options }: Pick<Call, 'options'>,
  command: Pick<Command, 'options'>,
): Failure | undefined {
  const known = new Map(command.options.map((option) => [longOf(option), option]));
  const given = (flag: string) => {
    const value = options[keyOf(flag)];
    // The default of one that may be repeated is no list.
    return isGiven(value) && (Array.isArray(value) || !known.get(flag)?.repeated);
  };
  for (const [flag, ...others] of needs) {
    const companions = others.filter((other) => known.has(other));
    if (given(flag) && companions.length > 0 && !companions.some(given)) return lonely(flag, companions);
  }
  for (const [flag, ...others] of apart) {
    const other = given(flag) ? others.find(given) : undefined;
    if (other) return together(flag, other);
  }
  return undefined;
}

function lonely(flag: string, others: readonly string[]): Failure {
  return new Failure(
    {
      ja: `${flag} は ${others.join(' か ')} と一緒に使います。`,
      en: `${flag} goes with ${others.join(' or ')}.`,
    },
    { ja: `${others[0]} も指定してください。`, en: `give ${others[0]}, too.` },
  );
}

function together(flag: string, other: string): Failure {
  return new Failure(
    { ja: `${flag} と ${other} は一緒に使えません。`, en: `${flag} and ${other} do not go together.` },
    { ja: 'どちらか一方にしてください。', en: 'choose one of them.' },
  );
}
