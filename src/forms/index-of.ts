/** What a project's index lists: every form that was built with its files, and the list of all data. */
import type { Head } from './view.ts';

export interface Built {
  readonly head: Head;
  /** As seen from the index. */
  readonly workbook: string;
  readonly page: string;
}

/** A city's own form, which has no page in Markdown. */
export interface BuiltOfficial {
  readonly form: string;
  readonly title: string;
  readonly owner: string;
  readonly workbook: string;
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
  /** Empty where there is none. */
  readonly page: string;
}

export function indexOf(
  built: readonly Built[],
  officials: readonly BuiltOfficial[],
  about: Omit<Index, 'forms'>,
): Index {
  return { ...about, forms: [...ownForms(officials), ...knownForms(built)] };
}

function knownForms(built: readonly Built[]): Index['forms'] {
  return [...new Set(built.map(({ head }) => head.form))].map((title) => {
    const own = built.filter(({ head }) => head.form === title);
    const entries = own.map(({ head, page, workbook }) => ({
      title: head.title,
      owner: head.owner,
      workbook,
      page,
    }));
    return { title, number: own[0]?.head.number ?? '', entries };
  });
}

function ownForms(officials: readonly BuiltOfficial[]): Index['forms'] {
  return [...new Set(officials.map(({ form }) => form))].map((title) => {
    const own = officials.filter(({ form }) => form === title);
    const entries = own.map(({ form: _, ...entry }) => ({ ...entry, page: '' }));
    return { title, number: '', entries };
  });
}
