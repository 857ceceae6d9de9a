/** A text of several lines → one, for a list or a comment. */

/** Each run of blanks is looked at once, however long it is. */
export function inOneLine(text: string): string {
  return text.trim().replace(/\s+/g, (blanks) => (blanks.includes('\n') ? ' ' : blanks));
}
