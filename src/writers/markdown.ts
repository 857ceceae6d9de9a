/** A template and a view → Markdown in which every word of the view is seen as it was written. */
import Handlebars from 'handlebars';
import { Failure } from '../diagnostics/failure.ts';
import { helpers } from './markdown-helpers.ts';

type Template = (view: unknown) => string;

const compiled = new Map<string, Template>();

/** A word the template asks for and the view does not have is an error of the template, never an empty line. */
export function writeMarkdown(name: string, template: string, view: unknown): string {
  try {
    const known = compiled.get(template) ?? compile(template);
    compiled.set(template, known);
    return tidy(known(view));
  } catch (error) {
    throw broken(name, error);
  }
}

function compile(template: string): Template {
  const own = Handlebars.create();
  own.registerHelper(helpers);
  return own.compile(template, { noEscape: true, strict: true, preventIndent: true });
}

/** One empty line between paragraphs, none at the end. */
function tidy(text: string): string {
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

function broken(name: string, error: unknown): Failure {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return new Failure(
    {
      ja: `テンプレート ${name} を使えません（${reason}）。`,
      en: `The template ${name} cannot be used (${reason}).`,
    },
    { ja: 'テンプレートの書き方を確かめてください。', en: 'Check the template.' },
  );
}
