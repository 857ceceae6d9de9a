/** The mark that an item of a list begins with, as forms print it. */

const opening = /^\s*(?:[・○●□■◯◇◆]\s*)?/u;

/** How long it is, with the blanks around it. */
export function markLength(text: string): number {
  return opening.exec(text)?.[0].length ?? 0;
}

/** A mark alone, or nothing at all. */
export function isOnlyMark(text: string): boolean {
  return markLength(text) === text.length;
}
