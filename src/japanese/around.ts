/** A few letters before and after a place in a text: enough for people to find it, and to tell it from another. */

export interface Around {
  readonly before: string;
  readonly after: string;
}

const letters = /[\p{L}\p{N}\p{M}ー々〇]/u;
const opening = /[（「『(]/;

/** Letters on either side. */
const reach = 3;

export function around(text: string, from: number, to: number): Around {
  let [start, end] = [from, to];
  while (from - start < reach && letters.test(text[start - 1] ?? '')) start -= 1;
  if (start === from && opening.test(text[start - 1] ?? '')) start -= 1;
  while (end - to < reach && letters.test(text[end] ?? '')) end += 1;
  return { before: text.slice(start, from), after: text.slice(to, end) };
}
