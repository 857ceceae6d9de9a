/** What a project's index lists: every form that was built with its files, and the list of all data. */
import { grouped } from '../lists.ts';

/** Its files are named as seen from the index. */
export interface Built {
  readonly form: string;
  /** Of the form: (様式 4). */
  readonly number: string;
  readonly title: string;
  readonly owner: string;
  readonly workbook: string;
  /** Empty where it has no page in Markdown. */
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
    readonly entries: readonly Omit<Built, 'form' | 'number'>[];
  }[];
  /** データ一覧 as a workbook and as CSV. */
  readonly data: { readonly workbook: string; readonly csv: string };
}

export function indexOf(built: readonly Built[], about: Omit<Index, 'forms'>): Index {
  const forms = [...grouped(built, ({ form }) => form)].map(([title, entries]) => ({
    title,
    number: entries[0]?.number ?? '',
    entries,
  }));
  return { ...about, forms };
}
