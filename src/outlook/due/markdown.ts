/** A checklist for a meeting: by department, what is overdue first, a box to tick for each. */
import { nameOfDay } from '../../calendar/era.ts';
import type { Language } from '../../diagnostics/words.ts';
import type { Duty } from '../../plan/duties.ts';
import { literal } from '../../reporters/markdown-table.ts';
import type { Department, DueFormat } from './due.ts';
import { headOf, lineOf, spanOf, words } from './said.ts';

export const markdown: DueFormat = {
  name: 'markdown',
  write(agenda, { language }) {
    const say = words[language];
    const cities = agenda.cities.map(({ departments, name }) => {
      const bodies = departments.map((one) => departmentText(one, language));
      const head = `# ${literal(name)} ${say.title}\n\n${spanOf(agenda, language)}`;
      return [head, ...(bodies.length > 0 ? bodies : [say.none])].join('\n\n');
    });
    return `${cities.join('\n\n')}\n`;
  },
};

function departmentText(department: Department, language: Language): string {
  const { coming, overdue } = department;
  const part = (title: string, duties: readonly Duty[]) =>
    duties.length === 0 ? [] : [`### ${title}`, duties.map((duty) => itemOf(duty, language)).join('\n')];
  const say = words[language];
  return [
    `## ${literal(headOf(department, language))}`,
    ...part(say.overdue, overdue),
    ...part(say.coming, coming),
  ].join('\n\n');
}

function itemOf(duty: Duty, language: Language): string {
  const { due, entity } = duty;
  const day = language === 'ja' ? nameOfDay(due) : due;
  return `- [ ] **${day}** ${literal(lineOf(duty, language))} ― ${literal(entity.title)}`;
}
