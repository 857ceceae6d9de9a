/** What a project's index lists: every form that was built with its files, and the list of all data. */
import type { View } from './view.ts';

export interface Built {
  readonly view: View;
  /** As seen from the index. */
  readonly workbook: string;
  readonly page: string;
}

export interface Index {
  readonly city: string;
  /** 令和7年度, or the period of an edition. */
  readonly year: string;
  readonly warning: string | undefined;
  readonly forms: readonly {
    readonly title: string;
    readonly number: string;
    readonly entries: readonly Entry[];
  }[];
  /** データ一覧 as a workbook and as CSV. */
  readonly data: { readonly workbook: string; readonly csv: string };
}

interface Entry {
  readonly title: string;
  readonly owner: string;
  readonly workbook: string;
  readonly page: string;
}

export function indexOf(built: readonly Built[], about: Omit<Index, 'forms'>): Index {
  const titles = [...new Set(built.map(({ view }) => view.form))];
  return {
    ...about,
    forms: titles.map((title) => {
      const own = built.filter(({ view }) => view.form === title);
      const entries = own.map(({ page, view, workbook }) => ({
        title: view.title,
        owner: view.owner,
        workbook,
        page,
      }));
      return { title, number: own[0]?.view.number ?? '', entries };
    }),
  };
}
