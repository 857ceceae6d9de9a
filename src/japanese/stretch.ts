/** A part of a text, in UTF-16 units: from a character to the one behind its last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}
