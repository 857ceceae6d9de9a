/** A few letters before and after a place in a text: enough for people to find it, and to tell it from another. */

export interface Around {
  readonly before: string;
  readonly after: string;
}

const letters = /[\p{L}\p{N}\p{M}ー々〇]/u;
const opening = /[（「『(]/;

/** Letters on either side. */
const reach = 3;
/** A word that is cut there is finished, unless it is very long. */
const furthest = 7;

export function around(text: string, from: number, to: number): Around {
  let [start, end] = [from, to];
  while (from - start < reach && letters.test(text[start - 1] ?? '')) start -= 1;
  if (start === from && opening.test(text[start - 1] ?? '')) start -= 1;
  else while (from - start < furthest && start < from && isOneWord(text, start)) start -= 1;
  while (end - to < reach && letters.test(text[end] ?? '')) end += 1;
  while (end - to < furthest && end > to && isOneWord(text, end)) end += 1;
  return { before: text.slice(start, from), after: text.slice(to, end) };
}

const oneWord = /^(?:[\p{Script=Han}々]{2}|[ァ-ヺー]{2}|[A-Za-z]{2})$/u;

/** The letters before and after a place are of one script, kana apart. */
function isOneWord(text: string, at: number): boolean {
  return oneWord.test(text.slice(at - 1, at + 1));
}
