/** A text → a number that hardly any other gives; goes on where the text before it ended (Fowler, Noll and Vo). */

export const basis = 0x811c9dc5 | 0;
const prime = 0x01000193;

export function fnv(before: number, text: string): number {
  let sum = before;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), prime);
  // No text holds it: what ends one and begins the next is not the same elsewhere.
  return Math.imul(sum ^ 0x10000, prime);
}
