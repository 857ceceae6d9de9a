/** The measured races and the targets → Markdown. */
import type { Measured } from './measure.ts';
import { excessOf, type Results, reachedOf, type Target } from './targets.ts';

export function targetTable(targets: readonly Target[], results: Results): string {
  const rows = targets.map((target) => {
    const { met, value } = reachedOf(target, results);
    const excess = excessOf(target, results);
    return [
      target.what,
      limitOf(target),
      value === undefined ? '–' : short(value) + unitOf(target),
      met === undefined ? '–' : met ? 'yes' : 'no',
      excess === undefined ? '' : percent(excess),
    ];
  });
  return table(['', 'reach', 'reached', '', 'to save'], rows);
}

export function missedLine(target: Target, results: Results): string {
  const { value = Number.NaN } = reachedOf(target, results);
  const reached = `${short(value)}${unitOf(target)}`;
  const of = target.against ? 'the time' : 'the memory';
  return `- missed: ${target.what}, ${reached} (${limitOf(target)}): ${percent(excessOf(target, results) ?? 0)} of ${of} would have to go\n`;
}

function limitOf(target: Target): string {
  const limit = target.atLeast === undefined ? `≤ ${target.atMost}` : `≥ ${target.atLeast}`;
  return limit + unitOf(target);
}

function unitOf({ against }: Target): string {
  return against ? ' ×' : '';
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

/** Ratios against the first contender: only they may be compared between machines. */
export function raceTable(measured: readonly Measured[]): string {
  const first = measured[0]?.seconds ?? Number.NaN;
  const rows = measured.map(({ mebibytes, name, seconds, work }) => [
    name,
    short(seconds / first),
    seconds.toFixed(3),
    work === undefined ? '–' : work.toFixed(2),
    mebibytes === undefined ? '–' : mebibytes.toFixed(0),
  ]);
  return table(['', `× ${measured[0]?.name ?? ''}`, 's', 'CPU s', 'MiB'], rows);
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return (
    line(heads) + line(heads.map((_, index) => (index === 0 ? '---' : '---:'))) + rows.map(line).join('')
  );
}

export function short(number: number): string {
  return number >= 100 ? number.toFixed(0) : number.toFixed(2);
}
