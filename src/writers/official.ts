/** A city's own form and a subject → the form filled in: the door behind which a foreign workbook is read and patched. */
import type { Filling, Vocabulary } from '../grid/filling.ts';
import { type Bindings, bindingsOf } from '../workbook/official/bindings.ts';
import { type FilledForm, fillForm, type Wanted } from '../workbook/official/fill.ts';
import { type OpenForm, openForm } from '../workbook/official/open.ts';
import { faulty, noBinding } from '../workbook/official/trouble.ts';

export interface OfficialForm {
  readonly bindings: Bindings;
  /** Throws a Failure where something in the form is wrong. */
  fill(wanted: Wanted): FilledForm;
}

export function openOfficial(bytes: Uint8Array, vocabulary: Vocabulary): OfficialForm {
  return bound(openForm(bytes), vocabulary);
}

function bound(form: OpenForm, vocabulary: Vocabulary): OfficialForm {
  const bindings = bindingsOf(form, vocabulary);
  return {
    bindings,
    fill(wanted) {
      if (bindings.problems.length > 0) throw faulty(bindings.problems);
      if (bindings.spots.length === 0) throw noBinding(vocabulary.examples);
      return fillForm(form, bindings, wanted);
    },
  };
}

export type { Filling, FilledForm };
