/** What a project's index lists: every form that was built, with the files of each. */
import type { Plan } from '../plan/plan.ts';
import { fileNameOf } from './file-name.ts';
import type { Form } from './form.ts';

export interface Index {
  readonly city: string;
  readonly year: string;
  readonly warning: string | undefined;
  readonly forms: readonly {
    readonly title: string;
    readonly number: string;
    readonly entries: readonly {
      readonly title: string;
      readonly owner: string;
      readonly workbook: string;
      readonly page: string;
    }[];
  }[];
}

export function indexOf(plan: Plan, forms: readonly Form[], warning: string | undefined): Index {
  return {
    city: plan.city.name,
    year: plan.city.year ?? '',
    warning,
    forms: forms.map(({ id, number, title }) => ({
      title,
      number,
      entries: plan.initiatives.map((initiative) => ({
        title: initiative.title,
        owner: initiative.owner.join(' '),
        workbook: `${id}/${fileNameOf(initiative.id)}.xlsx`,
        page: `${id}/${fileNameOf(initiative.id)}.md`,
      })),
    })),
  };
}
