/** For a terminal: a table of the departments, and a bar for each KPI from where it began to its target. */
import { Chalk, type ChalkInstance } from 'chalk';
import { breakLines } from '../../japanese/lines.ts';
import { pad, textWidth, truncate } from '../../japanese/width.ts';
import { greatest } from '../../lists.ts';
import { type DutyState, dutyStates } from '../../plan/duties.ts';
import { finalAimOf } from '../../plan/measures.ts';
import { visible } from '../../reporters/visible.ts';
import { bar, fine, plain } from './bar.ts';
import {
  beginningOf,
  latestOf,
  measured,
  missingOf,
  momentOf,
  percentOf,
  stateWords,
  words,
} from './said.ts';
import type { CityStatus, Counts, KpiStatus, Look, StatusFormat } from './status.ts';

export const text: StatusFormat = {
  name: 'text',
  write(status, look) {
    const chalk = new Chalk({ level: look.color ? 1 : 0 });
    const say = words[look.language];
    const cities = status.cities.map((city) => {
      const head = `${chalk.bold(visible(city.name))}  ${say.title}  ${chalk.dim(momentOf(status, look.language))}`;
      const parts = [...tableOf(city, look, chalk), ...city.kpis.map((one) => kpiText(one, look, chalk))];
      return [head, ...(parts.length > 0 ? parts : [say.nothing])].join('\n\n');
    });
    return `${cities.join('\n\n')}\n`;
  },
};

function tableOf({ all, departments }: CityStatus, look: Look, chalk: ChalkInstance): string[] {
  if (departments.length === 0) return [];
  const say = words[look.language];
  const heads = dutyStates.map((state) => stateWords[look.language][state]);
  const widths = heads.map((head, index) =>
    Math.max(textWidth(head), String(all[dutyStates[index] ?? 'done']).length),
  );
  const right = widths.reduce((sum, width) => sum + width + 2, 0);
  const names = departments.map(({ owner }) => visible(owner || say.nobody));
  const most = Math.max(12, look.columns - right - 2);
  const left = Math.min(most, greatest([...names, say.department].map((one) => textWidth(one))));
  const row = (name: string, cells: readonly string[]) =>
    `  ${pad(truncate(name, left), left)}${cells.map((one) => `  ${one}`).join('')}`;
  const line = (name: string, counts: Counts) =>
    row(
      name,
      dutyStates.map((state, index) => cellOf(counts[state], widths[index] ?? 0, state, chalk)),
    );
  const head = row(
    say.department,
    heads.map((one, index) => pad(one, widths[index] ?? 0, 'start')),
  );
  const lines = departments.map(({ counts }, index) => line(names[index] ?? '', counts));
  const sum = departments.length > 1 ? [line(say.all, all)] : [];
  return [[chalk.dim(head), ...lines, ...sum].join('\n')];
}

function cellOf(count: number, width: number, state: DutyState, chalk: ChalkInstance): string {
  const shown = pad(String(count), width, 'start');
  if (count === 0) return chalk.dim(shown);
  const paint = { done: chalk.green, 'on-time': chalk.green, late: chalk.yellow, unreported: chalk.red };
  return state === 'upcoming' ? shown : paint[state](shown);
}

function kpiText(one: KpiStatus, look: Look, chalk: ChalkInstance): string {
  const { kpi } = one;
  const room = look.columns - 2;
  const missing = missingOf(one, look.language);
  const lines = [
    chalk.bold(truncate(visible(kpi.title), room)),
    ...filled(piecesOf(one, look, chalk), room),
    ...(missing === '' ? [] : breakLines(missing, room / 2).map((line) => chalk.red(line))),
  ];
  return lines.map((line) => `  ${line}`).join('\n');
}

interface Piece {
  readonly text: string;
  readonly width: number;
}

/** ▰▰▰▰▰▰▱▱ 64%, 2019年 1,195件 → 2024年 895件, 目標 2025年度 900件 */
function piecesOf(one: KpiStatus, look: Look, chalk: ChalkInstance): Piece[] {
  const { met, share } = one.attainment ?? {};
  const target = finalAimOf(one.kpi);
  const say = words[look.language];
  const latest = measured(latestOf(one), one) || say.noValue;
  const way = [measured(beginningOf(one), one), latest].filter(Boolean).join(' → ');
  const aim = `${say.target} ${measured(target, one)}${met === true ? ` ${say.reached}` : ''}`;
  const plainly = (text: string) => ({ text: visible(text), width: textWidth(visible(text)) });
  const said = way === say.noValue ? { ...plainly(way), text: chalk.dim(way) } : plainly(way);
  if (share === undefined) return target ? [said, plainly(aim)] : [said];
  const columns = Math.min(20, Math.max(4, Math.floor(look.columns / 4)));
  const drawn = bar(share, columns, look.plain ? plain : fine, met ?? share >= 1);
  const percent = pad(percentOf(one), 5, 'start');
  const paint = met === true ? chalk.green : share <= 0 ? chalk.red : chalk.yellow;
  return [{ text: `${paint(drawn)} ${percent}`, width: columns + 6 }, said, plainly(aim)];
}

/** As many pieces a line as fit. */
function filled(pieces: readonly Piece[], room: number): string[] {
  const lines: { text: string; width: number }[] = [];
  for (const { text, width } of pieces) {
    const last = lines.at(-1);
    if (last && last.width + 2 + width <= room) {
      last.text += `  ${text}`;
      last.width += 2 + width;
    } else lines.push({ text, width });
  }
  return lines.map(({ text }) => text);
}
