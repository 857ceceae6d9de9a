/** Options that mean nothing without another one, and those that do not go together. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Call } from '../command.ts';
import { isGiven, keyOf } from './given.ts';

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
  ['--list-outputs', '--check', '--depfile', '--explain', '--prune'],
  ['--check', '--depfile', '--prune'],
  ['--watch', '--fix-dry-run', '--update-baseline'],
  // Each of them is done once, by one machine.
  ['--shard', '--fix', '--fix-dry-run', '--update-baseline', '--watch', '--stdin', '--only'],
];

export function checkCompanions({ options }: Pick<Call, 'options'>): void {
  const given = (flag: string) => isGiven(options[keyOf(flag)]);
  for (const [flag, ...others] of needs) if (given(flag) && !others.some(given)) throw lonely(flag, others);
  for (const [flag, ...others] of apart) {
    const other = given(flag) ? others.find(given) : undefined;
    if (other) throw together(flag, other);
  }
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
