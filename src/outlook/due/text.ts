/** For a terminal: a line a duty with its day and how far that is, and below the sheet it belongs to. */
import { Chalk, type ChalkInstance } from 'chalk';
import { breakLines } from '../../japanese/lines.ts';
import { pad, textWidth, truncate } from '../../japanese/width.ts';
import { greatest } from '../../lists.ts';
import { visible } from '../../reporters/visible.ts';
import type { Look } from '../asked.ts';
import type { Agenda, Department, DueFormat } from './due.ts';
import { distanceOf, headOf, lineOf, shortDay, spanOf, words } from './said.ts';

export const text: DueFormat = {
  name: 'text',
  write(agenda, look) {
    const chalk = new Chalk({ level: look.color ? 1 : 0 });
    const cities = agenda.cities.map(({ departments, name }) => {
      const head = `${chalk.bold(visible(name))}  ${words[look.language].title}  ${chalk.dim(spanOf(agenda, look.language))}`;
      const bodies = departments.map((one) => departmentText(one, agenda, look, chalk));
      return [head, ...(bodies.length > 0 ? bodies : [words[look.language].none])].join('\n\n');
    });
    return `${cities.join('\n\n')}\n`;
  },
};

function departmentText(department: Department, { asOf }: Agenda, look: Look, chalk: ChalkInstance): string {
  const duties = [...department.overdue, ...department.coming];
  const days = duties.map(({ due }) => shortDay(due, look.language));
  const far = duties.map(({ due }) => distanceOf(due, asOf, look.language));
  const [dayWidth, farWidth] = [days, far].map((all) => greatest(all.map((one) => textWidth(one)))) as [
    number,
    number,
  ];
  const left = 2 + dayWidth + 2 + farWidth + 2;
  const room = Math.max(20, look.columns - left);
  const lines = duties.flatMap((duty, index) => {
    const late = duty.due < asOf;
    const paint = late ? chalk.red : chalk.green;
    const when = `${pad(days[index] ?? '', dayWidth)}  ${paint(pad(far[index] ?? '', farWidth, 'start'))}`;
    const title = duties[index - 1]?.entity === duty.entity ? [] : [duty.entity.title];
    return [
      ...title.map((one) => `  ${chalk.dim(truncate(visible(one), look.columns - 2))}`),
      ...breakLines(visible(lineOf(duty, look.language)), room / 2).map((line, row) =>
        row === 0 ? `  ${when}  ${line}` : `${' '.repeat(left)}${line}`,
      ),
    ];
  });
  return [chalk.bold(visible(headOf(department, look.language))), ...lines].join('\n');
}
