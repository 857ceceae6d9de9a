/** A city's own form as a file → one filled file for each subject it is for: the door behind which a foreign workbook is read and patched. */
import { below, type Origin } from '../diagnostics/finding.ts';
import { fillingOf, vocabularyOf } from '../forms/names/vocabulary.ts';
import { pathOf, traitsOf } from '../forms/pages.ts';
import { passportOf } from '../forms/passport.ts';
import { subjectsOf } from '../forms/subjects.ts';
import type { Plan } from '../plan/plan.ts';
import { sourcesOf } from '../plan/sources-of.ts';
import type { Traits } from '../plan/traits.ts';
import type { Bindings } from '../workbook/official/bindings.ts';
import { countedFor, type FilledForm, fillForm, placesFor } from '../workbook/official/fill.ts';
import type { Wanted } from '../workbook/official/fill-sheet.ts';
import { type Overlong, overlongIn } from '../workbook/official/overlong.ts';
import { type Bound, boundForm, naming, type OfficialFile, refuseFaulty } from './bound-form.ts';

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
  /** Where that begins; the forms of reform.yaml where it shows the whole plan. */
  readonly origin: Origin;
  /** The city's file that is filled. */
  readonly workbook: string;
  /** All that its bytes depend on besides the file. */
  madeOf(): string;
  /** What no cell can be filled with. */
  overlong(): readonly Overlong[];
  fill(): FilledForm;
}

/** `edition` is the code of its period. Throws a Failure where something in the form is wrong. */
export function officialPages(
  plan: Plan,
  file: OfficialFile,
  { edition, warning }: { readonly edition: string; readonly warning: string | undefined },
): OfficialPage[] {
  const bound = boundForm(file);
  naming(file.path, () => refuseFaulty(bound));
  const { bindings, form, of } = bound;
  const [, id = '', ending = 'xlsx'] = /([^/]*?)\.(\w+)$/.exec(file.path) ?? [];
  const passport = passportOf(plan, edition);
  const isOfPlan = listsPlan(bound);
  return subjectsOf({ of }, plan).map((subject) => {
    const { entity } = subject;
    const wanted = () => {
      return { filling: fillingOf(subject), passport, form: id, subject: entity?.key ?? '', warning };
    };
    return {
      path: `${pathOf({ id }, subject)}.${ending}`,
      form: id,
      title: entity?.title ?? id,
      traits: traitsOf({ id }, subject),
      sources: isOfPlan ? undefined : entity && sourcesOf(entity, plan, id),
      file: entity?.origin.file,
      origin: entity?.origin ?? below(plan.city.origin, 'forms'),
      workbook: file.path,
      madeOf: () => madeOf(bindings, wanted()),
      overlong: () => overlongIn(bindings, fillingOf(subject)),
      fill: () => naming(file.path, () => fillForm(form, bindings, wanted())),
    };
  });
}

function listsPlan({ bindings, of }: Bound): boolean {
  const { understand } = vocabularyOf(of);
  const lists = bindings.repeats.map(({ list }) => list);
  const names = bindings.spots.flatMap(({ holes }) => holes.map(({ name }) => name));
  return [...lists, ...names].some((name) => understand(name)?.listsPlan === true);
}

/** The words of every place, and whose they are. */
function madeOf(bindings: Bindings, { filling, form, passport, subject, warning }: Wanted): string {
  const counted = countedFor(bindings, filling);
  const words = placesFor(bindings, counted).flatMap(({ item, spot }) =>
    spot.holes.map(({ marks, name }) => filling.words(name, { marks, ...(item && { item }) })),
  );
  const { files, ...city } = passport;
  const entities = new Set(words.flat().flatMap(({ field }) => field?.entity ?? []));
  const sources = [...entities].map((entity) => files.get(entity));
  const counts = counted.map(({ items }) => items);
  return JSON.stringify([form, subject, warning, city, sources, counts, words]);
}
