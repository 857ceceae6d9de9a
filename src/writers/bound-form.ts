/** A city's own form as a file → the form opened, what kind of subject it is for, and where the words of one go. */
import { Failure } from '../diagnostics/failure.ts';
import type { Words } from '../diagnostics/words.ts';
import { subjectKinds } from '../forms/form.ts';
import { vocabularyOf } from '../forms/names/vocabulary.ts';
import type { SubjectKind } from '../plan/form-blocks.ts';
import { type Bindings, bindingsOf, lookThrough } from '../workbook/official/bindings.ts';
import { type OpenForm, openForm } from '../workbook/official/open.ts';
import { faulty, noBinding } from '../workbook/official/trouble.ts';

export interface OfficialFile {
  /** As the operator named it: templates/市様式.xlsx */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Bound {
  readonly form: OpenForm;
  readonly of: SubjectKind;
  readonly bindings: Bindings;
}

/** What a form is for is told by its names: the kind of subject that knows the most of them. */
export function boundForm({ bytes, path }: OfficialFile): Bound {
  return naming(path, () => {
    const form = openForm(bytes);
    const sights = lookThrough(form);
    const all: Bound[] = [];
    for (const of of subjectKinds) {
      const bound = { form, of, bindings: bindingsOf(form, vocabularyOf(of), sights) };
      if (bound.bindings.problems.length === 0 && bound.bindings.spots.length > 0) return bound;
      all.push(bound);
    }
    const best = all.toSorted((a, b) => a.bindings.problems.length - b.bindings.problems.length);
    const found = best.find(({ bindings }) => bindings.spots.length > 0) ?? best[0];
    if (!found) throw noBinding([]);
    return found;
  });
}

/** Throws a Failure where something in the form is wrong, or nothing in it is asked for. */
export function refuseFaulty({ bindings, of }: Bound): void {
  if (bindings.problems.length > 0) throw faulty(bindings.problems);
  if (bindings.spots.length === 0) throw noBinding(vocabularyOf(of).examples);
}

/** Whatever is wrong is wrong with a file that has a name. */
export function naming<Out>(path: string, work: () => Out): Out {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const at = (words: Words): Words => ({ ja: `${path}: ${words.ja}`, en: `${path}: ${words.en}` });
    throw new Failure(at(error.words), error.hint);
  }
}
