/** What a project's index lists: every form that was built, with the files of each. */
import type { Plan } from '../plan/plan.ts';

export interface Built {
  readonly form: string;
  readonly number: string;
  readonly title: string;
  readonly owner: string;
  readonly workbook: string;
  readonly page: string;
}

export interface Index {
  readonly city: string;
  readonly year: string;
  readonly warning: string | undefined;
  readonly forms: readonly {
    readonly title: string;
    readonly number: string;
    readonly entries: readonly Built[];
  }[];
}

export function indexOf({ city }: Plan, built: readonly Built[], warning: string | undefined): Index {
  const titles = [...new Set(built.map(({ form }) => form))];
  return {
    city: city.name,
    year: city.year ?? '',
    warning,
    forms: titles.map((title) => {
      const entries = built.filter(({ form }) => form === title);
      return { title, number: entries[0]?.number ?? '', entries };
    }),
  };
}
