/** A template's text → what Handlebars makes of it; opened only for a template that was not compiled with the package. */
import Handlebars from 'handlebars';
import { helpers } from './markdown-helpers.ts';

const options: CompileOptions & PrecompileOptions = {
  noEscape: true,
  strict: true,
  preventIndent: true,
  // A helper that does not exist is found with its line.
  knownHelpers: Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
  knownHelpersOnly: true,
};

export function compile(text: string): HandlebarsTemplateDelegate {
  const own = Handlebars.create();
  own.registerHelper(helpers);
  return own.compile(text, options);
}

/** As JavaScript, for the bundle; no template that ships with reform counts what it lists. */
export function precompile(text: string): string {
  return String(Handlebars.precompile(text, { ...options, data: false }));
}
