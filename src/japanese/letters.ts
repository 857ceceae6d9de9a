/** Kana and kanji, which stay what they are however a text is folded. */

/** Of a character's code. */
export function isLetter(code: number): boolean {
  return (code >= 0x3041 && code <= 0x3096) || (code >= 0x4e00 && code <= 0x9fff);
}

/** Whether two texts may begin with the same words once folded; nearly all differ within a few letters. */
export function beginAlike(one: string, other: string): boolean {
  for (let at = 0; ; at += 1) {
    const here = one.charCodeAt(at);
    const there = other.charCodeAt(at);
    if (!isLetter(here) || !isLetter(there)) return true;
    if (here !== there) return false;
  }
}
