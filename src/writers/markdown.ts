/** A template and a view → Markdown in which every word of the view is seen as it was written. */
import Handlebars from 'handlebars';
import { helpers } from './markdown-helpers.ts';
import { brokenTemplate } from './template-trouble.ts';

export interface Template {
  /** As a person finds it: the folder's own, or one that ships with reform. */
  readonly name: string;
  readonly text: string;
}

type Compiled = (view: unknown) => string;

const compiled = new Map<string, Compiled>();

/** A word the template asks for and the view does not have is an error of the template, never an empty line. */
export function writeMarkdown({ name, text }: Template, view: unknown): string {
  try {
    const known = compiled.get(text) ?? compile(text);
    compiled.set(text, known);
    return tidy(known(view));
  } catch (error) {
    throw brokenTemplate(name, error);
  }
}

function compile(template: string): Compiled {
  const own = Handlebars.create();
  own.registerHelper(helpers);
  return own.compile(template, {
    noEscape: true,
    strict: true,
    preventIndent: true,
    // A helper that does not exist is found with its line.
    knownHelpers,
    knownHelpersOnly: true,
  });
}

const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));

/** One empty line between paragraphs, none at the end. */
function tidy(text: string): string {
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
