/** Emphasised words in Markdown: asterisks where CommonMark would see them, the HTML element where Japanese punctuation hides them. */
import type { Line } from '../forms/view.ts';

type Words = Pick<Line, 'bold' | 'text'> & Partial<Pick<Line, 'mark'>>;

/** A mark is printed before them. */
export function emphasise({ bold = [], mark = '', text }: Words, safe: (words: string) => string): string {
  let made = '';
  let at = 0;
  for (const { from, to } of bold) {
    const words = safe(text.slice(from, to));
    const seen = opens(text[from - 1] ?? mark.at(-1), text[from]) && opens(text[to], text[to - 1]);
    made += `${safe(text.slice(at, from))}${seen ? `**${words}**` : `<strong>${words}</strong>`}`;
    at = to;
  }
  return made + safe(text.slice(at));
}

/** CommonMark's flanking rule: punctuation inside the asterisks wants a blank or punctuation outside them. */
function opens(outside: string | undefined, inside: string | undefined): boolean {
  const punctuation = /[\p{P}\p{S}]/u;
  if (!punctuation.test(inside ?? '')) return true;
  return outside === undefined || /\s/.test(outside) || punctuation.test(outside);
}
