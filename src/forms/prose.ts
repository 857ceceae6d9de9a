/** Words of a policy → lines that keep their emphasis, under the marks of their level. */
import { plainWords, readEmphasis } from '../japanese/emphasis.ts';
import type { Entity, Written } from '../plan/plan.ts';
import { lineOf } from './blocks/line.ts';
import type { Line, Titled } from './view.ts';

export interface Place {
  readonly mark?: string;
  readonly indent?: number;
  readonly strong?: boolean;
}

export function proseLine(entity: Entity, { origin, text }: Written, place: Place = {}): Line {
  const { bold, text: words } = readEmphasis(text);
  return {
    ...lineOf(entity, { text: words, origin }),
    written: text,
    ...(bold.length > 0 && { bold }),
    mark: markFor(words, place.mark ?? ''),
    indent: place.indent ?? 0,
    strong: place.strong ?? false,
  };
}

/** A text that brings its own number, bullet or arrow needs no other mark. */
function markFor(words: string, mark: string): string {
  return /^(?:[①-⑳㉑-㊿■□○●◆◇・→⇒➤※]|[（(][0-9０-９ア-ン]+[）)])/.test(words) ? '' : mark;
}

/** The title that a heading ends with. */
export function titleIn(
  text: string,
  entity: Entity,
  title: Written,
): { readonly title: Titled } | undefined {
  const words = plainWords(title.text);
  const { field } = lineOf(entity, title);
  if (words === '' || !text.endsWith(words) || !field) return undefined;
  return { title: { field, lead: text.slice(0, text.length - words.length), written: title.text } };
}

/** ① and a title, 第1章 and a title: with a blank between where the number does not end in a bracket of its own. */
export function titled(number: string | undefined, title: string, prefix = ''): string {
  const words = plainWords(title);
  if (number === undefined) return prefix === '' ? words : `${prefix} ${words}`;
  return `${prefix}${number}${words === '' ? '' : ' '}${words}`;
}
