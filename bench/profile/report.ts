/** Profiles and the targets their runs are held to → Markdown. */
import { missedLine, table } from '../report.ts';
import { excessOf, type Results, type Target } from '../targets.ts';
import { functionsOf, type Spent } from './functions.ts';
import { phaseOf, phases } from './phase.ts';
import { roomOf } from './room.ts';
import { isHeldTo, type ProfiledRun } from './runs.ts';
import { kindsOf, type Shares, sharesOf, timeOf } from './shares.ts';
import type { Frame, Stack } from './stack.ts';

export interface Profiled {
  readonly run: ProfiledRun;
  readonly stacks: readonly Stack[];
}

export function profileTitle(size: number): string {
  return `Profile, ${size.toLocaleString('en')} sheets`;
}

const legend =
  'Percent of the time of all threads; in italics what Node and V8 do. Their own start comes before a profile begins, and what V8 takes to compile a function and to make it fast lies in the function.';

export function profileReport(
  profiled: readonly Profiled[],
  targets: readonly Target[],
  results: Results,
): string {
  const columns = (kindOf: (stack: Stack) => string) =>
    profiled.map(({ stacks }) => sharesOf(stacks, kindOf));
  const rooms = columns(roomOf);
  return [
    `${legend}\n`,
    `### Whose the time is\n\n${shareTable(profiled, rooms, kindsOf(rooms))}`,
    `### What it is for\n\n${shareTable(profiled, columns(phaseOf), phases)}`,
    ...profiled.map((one) => `### ${one.run.name}\n\n${missed(one, targets, results)}${functionsIn(one)}`),
  ].join('\n');
}

/** A row for each kind of moment. */
function shareTable(
  profiled: readonly Profiled[],
  columns: readonly Shares[],
  kinds: readonly string[],
): string {
  const rows = kinds
    .map((kind) => [kind, ...columns.map((column) => percent(column.get(kind) ?? 0))])
    .filter((row) => row.some((cell) => Number(cell) >= least));
  return table(['', ...profiled.map(({ run }) => run.name)], rows);
}

/** What is less than this everywhere has no row. */
const least = 0.2;

function missed({ run }: Profiled, targets: readonly Target[], results: Results): string {
  const lines = targets.filter((target) => isHeldTo(run, target) && excessOf(target, results) !== undefined);
  return lines.map((target) => missedLine(target, results)).join('');
}

/** Who works most; and who lets others work most, where it is not one other that does it all. */
function functionsIn({ stacks }: Profiled): string {
  const whole = timeOf(stacks);
  const functions = functionsOf(stacks);
  const bySelf = functions.toSorted((a, b) => b.self - a.self);
  const byTotal = functions.filter(({ passesOn }) => !passesOn).sort((a, b) => b.total - a.total);
  const tables = [bySelf, byTotal].map((one) => functionTable(one.slice(0, shown), whole));
  return `${mostLine((bySelf[0]?.self ?? 0) / whole)}\n${tables.join('\n')}`;
}

const shown = 10;

/** What one function of ours may take by itself. */
const most = 0.15;

function mostLine(share: number): string {
  const met = share <= most ? 'met' : 'missed';
  return `- ${met}: no function takes more than ${percent(share)} % by itself (≤ ${100 * most} %)\n`;
}

function functionTable(functions: readonly Spent[], whole: number): string {
  const rows = functions.map(({ frame, self, total }) => [
    placeOf(frame),
    percent(self / whole),
    percent(total / whole),
  ]);
  return table(['', 'by itself', 'with what it calls'], rows);
}

function placeOf({ file, line, name }: Frame): string {
  return `\`${`${name} ${file.replace('src/', '')}:${line}`.trim()}\``;
}

function percent(share: number): string {
  return share === 0 ? '–' : (100 * share).toFixed(1);
}
