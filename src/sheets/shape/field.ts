/** The few kinds of value a sheet is made of; titles and descriptions are what an editor shows in Japanese. */
import * as z from 'zod';

function about(title: string, description: string, example: string | undefined) {
  return { title, description, ...(example === undefined ? {} : { examples: [example] }) };
}

/** Text as the author wrote it; a bare number or date in YAML is text too. */
export function text(title: string, description: string, example?: string) {
  return z.string().meta(about(title, description, example));
}

/** One text, or a list of them. */
export function texts(title: string, description: string, example?: string) {
  return z.union([z.string(), z.array(z.string())]).meta(about(title, description, example));
}

/** One of the words given. */
export function choice<const Choices extends readonly [string, ...string[]]>(
  title: string,
  description: string,
  choices: Choices,
) {
  return z.enum(choices).meta({ title, description });
}

export const id = () =>
  text(
    '識別子',
    '他のシートから参照するための名前です。英小文字・数字・ハイフンを勧めます。',
    'ward-offices',
  );
