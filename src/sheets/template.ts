/** A form's Markdown template: the city's own from its folder `templates/`, or else the one that ships with reform. */
import { Failure } from '../diagnostics/failure.ts';
import { join } from '../paths.ts';
import type { Files } from '../world.ts';
import { suggest } from './suggest.ts';
import { readText } from './text.ts';

export interface Template {
  /** As the operator finds it. */
  readonly name: string;
  readonly text: string;
}

export interface Templates {
  /** By the id of the form: `templates/<id>.md.hbs`, else `templates/form.md.hbs`. */
  form(id: string): Template;
  readonly index: Template;
}

export interface Shelf {
  readonly files: Files;
  /** The project's folder. */
  readonly folder: string;
  /** Every form there is: a template for another is a mistake in its name. */
  readonly forms: readonly string[];
  /** A text that ships with reform. */
  asset(name: string): string;
}

const ending = '.md.hbs';

export function templatesOf({ asset, files, folder, forms }: Shelf): Templates {
  const own = ownTemplates(files, folder);
  const known = ['form', 'index', ...forms];
  for (const [id, path] of own) if (!known.includes(id)) throw homeless(path, suggest(id, known), known);
  const opened = new Map<string, Template>();
  const open = (name: string, read: () => string): Template => {
    const template = opened.get(name) ?? { name, text: read() };
    opened.set(name, template);
    return template;
  };
  const pick = (...ids: readonly string[]): Template => {
    const path = ids.flatMap((id) => own.get(id) ?? [])[0];
    if (path !== undefined) return open(path, () => readOwn(path, files));
    const name = `templates/${ids.at(-1)}${ending}`;
    return open(name, () => asset(name));
  };
  return {
    form: (id) => pick(id, 'form'),
    get index() {
      return pick('index');
    },
  };
}

/** The city's own, by the id of their form. */
export function ownTemplates(files: Files, folder: string): ReadonlyMap<string, string> {
  const place = join(folder, 'templates');
  const entries = files.kind(place) === 'folder' ? files.list(place) : [];
  return new Map(
    entries
      .filter(({ kind, name }) => kind === 'file' && name.endsWith(ending))
      .map(({ name }) => [name.slice(0, -ending.length), join(place, name)]),
  );
}

function readOwn(path: string, files: Files): string {
  const { text } = readText(path, files.read(path));
  if (text !== undefined) return text;
  throw new Failure(
    { ja: `テンプレート「${path}」は UTF-8 ではありません。`, en: `The template "${path}" is not UTF-8.` },
    { ja: 'UTF-8 で保存し直してください。', en: 'Save it as UTF-8.' },
  );
}

function homeless(path: string, near: string | undefined, known: readonly string[]): Failure {
  return new Failure(
    {
      ja: `テンプレート「${path}」は、どの様式のものでもありません。`,
      en: `The template "${path}" belongs to no form.`,
    },
    near === undefined
      ? {
          ja: `ファイル名を、様式の id（${known.slice(2, 10).join('、')}）か form、index にしてください。`,
          en: `Name it after a form (${known.slice(2, 10).join(', ')}), or form or index.`,
        }
      : {
          ja: `「${near}${ending}」のことではありませんか。ファイル名を確かめてください。`,
          en: `Did you mean "${near}${ending}"?`,
        },
  );
}
