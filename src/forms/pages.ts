/** Every page of a plan: a form filled with its subject, the path of its file, and what it can be chosen by. */
import type { Passport } from '../grid/grid.ts';
import { listsPlan } from '../plan/form-blocks.ts';
import type { Plan } from '../plan/plan.ts';
import { sourcesOf } from '../plan/sources-of.ts';
import { type Traits, traitsOfInitiative, traitsOfPolicy } from '../plan/traits.ts';
import { fileNameOf } from './file-name.ts';
import type { Form, Subject } from './form.ts';
import { formsOf } from './index.ts';
import { passportOf } from './passport.ts';
import { subjectsOf } from './subjects.ts';
import type { Head, View } from './view.ts';
import { headOf, showsAnything, viewOf } from './view-of.ts';

export interface Page {
  /** Without its ending: `yoshiki4/ward-offices`, `progress-list`. */
  readonly path: string;
  /** The form's id. */
  readonly form: string;
  readonly head: Head;
  /** Made when it is asked for: those of a whole plan are too many to be held at once. */
  readonly view: View;
  readonly traits: Traits;
  /** The key of its entity: `initiative/ward-offices`; empty where it shows the whole plan. */
  readonly subject: string;
  readonly passport: Passport;
  /** The sheet it shows; undefined where it shows the whole plan. */
  readonly file: string | undefined;
  /** The YAML files its words come from, worked out when they are asked for; undefined where all of them count. */
  readonly sources: ReadonlySet<string> | undefined;
}

/** A page without anything on it, such as a list of nothing, is none. */
export function pagesOf(plan: Plan, warning: string | undefined, edition = ''): readonly Page[] {
  const passport = passportOf(plan, edition);
  const viewOn = rememberingOne((form: Form, subject: Subject) => viewOf(form, subject, warning));
  return formsOf(plan).flatMap((form) =>
    subjectsOf(form, plan).flatMap((subject) => {
      if (!showsAnything(form, subject)) return [];
      const traits = traitsOf(form, subject);
      const path = pathOf(form, subject);
      return {
        path,
        form: form.id,
        subject: subject.entity?.key ?? '',
        file: subject.entity?.origin.file,
        head: headOf(form, subject, warning),
        get view() {
          return viewOn(form, subject);
        },
        traits,
        get sources() {
          if (form.blocks.some((block) => listsPlan(block, plan))) return undefined;
          return subject.entity && sourcesOf(subject.entity, plan, form.id);
        },
        passport,
      };
    }),
  );
}

/** A page is asked for its view several times in a row. */
function rememberingOne(make: (form: Form, subject: Subject) => View): typeof make {
  let last: { readonly form: Form; readonly subject: Subject; readonly view: View } | undefined;
  return (form, subject) => {
    if (last?.form !== form || last.subject !== subject) last = { form, subject, view: make(form, subject) };
    return last.view;
  };
}

/** What there is one of in a plan needs no folder. */
export function pathOf({ id }: Pick<Form, 'id'>, { entity }: Subject): string {
  return entity ? `${id}/${fileNameOf(entity.id)}` : fileNameOf(id);
}

export function traitsOf({ id }: Pick<Form, 'id'>, { entity, of: kind }: Subject): Traits {
  switch (kind) {
    case 'initiative':
      return traitsOfInitiative(entity);
    case 'policy':
      return traitsOfPolicy(entity);
    case 'plan':
      return { kind, id, owner: [], status: [] };
  }
}

/** 市民人権局 of 「市民人権局 市民生活部」, whether it was written as levels or as one text. */
export function firstOwner({ owner }: Traits): string | undefined {
  return owner[0]?.trim().split(/\s+/)[0] || undefined;
}
