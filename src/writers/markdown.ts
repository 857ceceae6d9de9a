/** A template and a view → Markdown in which every word of the view is seen as it was written. */
import { fillerOf } from './precompiled.ts';
import { shipped } from './shipped.ts';
import { brokenTemplate } from './template-trouble.ts';

export interface Template {
  /** As a person finds it: the folder's own, or one that ships with reform. */
  readonly name: string;
  readonly text: string;
}

type Compiled = (view: unknown) => string;

const compiled = new Map<string, Promise<Compiled>>();

export async function markdownFile(template: Template, view: unknown): Promise<Uint8Array> {
  return new TextEncoder().encode(await writeMarkdown(template, view));
}

/** A word the template asks for and the view does not have is an error of the template, never an empty line. */
export async function writeMarkdown({ name, text }: Template, view: unknown): Promise<string> {
  const made = compiled.get(text) ?? compiledOf(text);
  compiled.set(text, made);
  try {
    return tidy((await made)(view));
  } catch (error) {
    throw brokenTemplate(name, error);
  }
}

/** To read and compile a template takes longer than to fill it a hundred times. */
async function compiledOf(text: string): Promise<Compiled> {
  const known = shipped.get(text);
  return known ? fillerOf(known) : (await import('./compile.ts')).compile(text);
}

/** One empty line between paragraphs, none at the end. */
function tidy(text: string): string {
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
