/** The measured races and the targets → Markdown. */
import type { Measured } from './measure.ts';
import { type Results, reachedOf, type Target } from './targets.ts';

export function targetTable(targets: readonly Target[], results: Results): string {
  const rows = targets.map((target) => {
    const { met, value } = reachedOf(target, results);
    const unit = target.against ? ' ×' : '';
    const limit = target.atLeast === undefined ? `≤ ${target.atMost}` : `≥ ${target.atLeast}`;
    return [
      target.what,
      limit + unit,
      value === undefined ? '–' : short(value) + unit,
      met === undefined ? '–' : met ? 'yes' : 'no',
    ];
  });
  return table(['', 'reach', 'reached', ''], rows);
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
