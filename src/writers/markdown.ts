/** A template and a view → Markdown in which every word of the view is seen as it was written. */
import { type Aside, type Bytes, Waiting } from '../chunks.ts';
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

/** `aside` is where the bytes of a long one wait. */
export async function markdownFile(template: Template, view: unknown, aside: Aside): Promise<Bytes> {
  const text = await writeMarkdown(template, view);
  if (text.length < long) return encoder.encode(text);
  const chunks = new Waiting(aside);
  for (const lines of stretchesOf(text)) chunks.add(encoder.encode(lines));
  return chunks;
}

const encoder = new TextEncoder();
/** Characters. */
const long = 2 ** 18;

/** Each ends with a line, so that no character is parted. */
function* stretchesOf(text: string): Iterable<string> {
  for (let [from, to] = [0, 0]; from < text.length; from = to) {
    to = text.indexOf('\n', from + long) + 1 || text.length;
    yield text.slice(from, to);
  }
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

/** One empty line between paragraphs, none at the end; nothing is put together that would be copied once more. */
function tidy(text: string): string {
  const lines = text.replace(/\n{3,}/g, '\n\n').trimStart();
  const end = lines.trimEnd().length;
  return lines[end] === '\n' ? lines.slice(0, end + 1) : `${lines.slice(0, end)}\n`;
}
