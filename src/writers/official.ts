/** A city's own form as a file → one filled file for each subject it is for: the door behind which a foreign workbook is read and patched. */
import { Failure } from '../diagnostics/failure.ts';
import type { Words } from '../diagnostics/words.ts';
import { subjectKinds } from '../forms/form.ts';
import { fillingOf, vocabularyOf } from '../forms/names/vocabulary.ts';
import { pathOf, traitsOf } from '../forms/pages.ts';
import { passportOf } from '../forms/passport.ts';
import { subjectsOf } from '../forms/subjects.ts';
import type { Vocabulary } from '../grid/filling.ts';
import type { SubjectKind } from '../plan/form-blocks.ts';
import type { Plan } from '../plan/plan.ts';
import { sourcesOf } from '../plan/sources-of.ts';
import type { Traits } from '../plan/traits.ts';
import { type Bindings, bindingsOf, lookThrough } from '../workbook/official/bindings.ts';
import { type FilledForm, fillForm } from '../workbook/official/fill.ts';
import type { Wanted } from '../workbook/official/fill-sheet.ts';
import { type OpenForm, openForm } from '../workbook/official/open.ts';
import { faulty, noBinding } from '../workbook/official/trouble.ts';

export interface OfficialFile {
  /** As the operator named it: templates/市様式.xlsx */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface OfficialPage {
  /** 市様式/ward-offices.xlsx, a workbook with macros as .xlsm. */
  readonly path: string;
  readonly traits: Traits;
  readonly sources: ReadonlySet<string> | undefined;
  /** The name of the form, and of what it is filled with. */
  readonly form: string;
  readonly title: string;
  /** The sheet it shows. */
  readonly file: string | undefined;
  /** The city's file that is filled. */
  readonly workbook: string;
  /** All that its bytes depend on besides the file. */
  madeOf(): string;
  fill(): FilledForm;
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

/** `edition` is the code of its period. Throws a Failure where something in the form is wrong. */
export function officialPages(
  plan: Plan,
  file: OfficialFile,
  { edition, warning }: { readonly edition: string; readonly warning: string | undefined },
): OfficialPage[] {
  const { bindings, form, of } = boundForm(file);
  return naming(file.path, () => {
    if (bindings.problems.length > 0) throw faulty(bindings.problems);
    const vocabulary = vocabularyOf(of);
    if (bindings.spots.length === 0) throw noBinding(vocabulary.examples);
    const [, id = '', ending = 'xlsx'] = /([^/]*?)\.(\w+)$/.exec(file.path) ?? [];
    const passport = passportOf(plan, edition);
    const whole = listsPlan(bindings, vocabulary);
    return subjectsOf({ id, title: id, blocks: [], of }, plan).map((subject) => {
      const wanted = {
        filling: fillingOf(subject),
        passport,
        form: id,
        subject: subject.entity?.key ?? '',
        warning,
      };
      const sources = whole ? undefined : subject.entity && sourcesOf(subject.entity, plan, id);
      const path = `${pathOf({ id }, subject)}.${ending}`;
      const madeOf = () => JSON.stringify(bindingWords(bindings, wanted));
      const fill = () => naming(file.path, () => fillForm(form, bindings, wanted));
      return {
        path,
        form: id,
        title: subject.entity?.title ?? id,
        traits: traitsOf({ id }, subject),
        sources,
        file: subject.entity?.origin.file,
        workbook: file.path,
        madeOf,
        fill,
      };
    });
  });
}

function listsPlan({ repeats, spots }: Bindings, { understand }: Vocabulary): boolean {
  const names = [
    ...repeats.map(({ list }) => list),
    ...spots.flatMap(({ holes }) => holes.map(({ name }) => name)),
  ];
  return names.some((name) => understand(name)?.listsPlan === true);
}

/** The words of every place, and whose they are. */
function bindingWords({ repeats, spots }: Bindings, wanted: Wanted): unknown[] {
  const { filling, form, passport, subject, warning } = wanted;
  const counts = repeats.map(({ list }) => [list, filling.count(list)] as const);
  const words = spots.flatMap(({ holes }) =>
    holes.flatMap(({ marks, name }) => [
      filling.words(name, { marks }),
      ...counts.flatMap(([list, count]) =>
        Array.from({ length: count }, (_, at) =>
          filling.words(name, { marks, item: { list, number: at + 1 } }),
        ),
      ),
    ]),
  );
  return [
    form,
    subject,
    warning,
    passport.city,
    passport.year,
    passport.edition,
    [...passport.files],
    counts,
    words,
  ];
}

/** Whatever is wrong is wrong with a file that has a name. */
function naming<Out>(path: string, work: () => Out): Out {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const at = (words: Words): Words => ({ ja: `${path}: ${words.ja}`, en: `${path}: ${words.en}` });
    throw new Failure(at(error.words), error.hint);
  }
}
