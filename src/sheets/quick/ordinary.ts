/** A text without tabs, invisible characters, line ends of old systems, and blanks that look like others: only such is read quickly. */
const strange =
  /[\x00-\t\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u3099\u309a\ufeff\ufffd-\uffff]|\r(?!\n)|[\u3000\u00a0]#/;

export function isOrdinary(text: string): boolean {
  return !strange.test(text);
}
