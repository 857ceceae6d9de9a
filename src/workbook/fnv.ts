/** Texts, one after the other → a number that hardly any others give (Fowler, Noll and Vo): against accidents, not against intent. */
export function fnv(texts: readonly string[]): number {
  let sum = 0x811c9dc5;
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
    // No text holds it: what ends one and begins the next is not the same elsewhere.
    sum = Math.imul(sum ^ 0x10000, 0x01000193);
  }
  return sum >>> 0;
}
