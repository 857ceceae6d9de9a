/** A template and a view → Markdown in which every word of the view is seen as it was written. */
import Handlebars from 'handlebars';
import { helpers } from './markdown-helpers.ts';
import { brokenTemplate } from './template-trouble.ts';

type Template = (view: unknown) => string;

const compiled = new Map<string, Template>();

/** A word the template asks for and the view does not have is an error of the template, never an empty line. */
export function writeMarkdown(name: string, template: string, view: unknown): string {
  try {
    const known = compiled.get(template) ?? compile(template);
    compiled.set(template, known);
    return tidy(known(view));
  } catch (error) {
    throw brokenTemplate(name, error);
  }
}

function compile(template: string): Template {
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
