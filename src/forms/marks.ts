/** The marks of Japanese official lists: ①②③ and their like. */

/** ① to ⑳ and ㉑ to ㊿; beyond that a number in parentheses. */
function circled(number: number): string {
  if (number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  if (number <= 50) return String.fromCodePoint(0x32b1 + number - 36);
  return `(${number})`;
}

/** The mark of a level for its n-th member: ① counts, ○ and ・ repeat. */
export function numberedMark(mark: string, number: number): string {
  return mark === '①' ? circled(number) : mark;
}
