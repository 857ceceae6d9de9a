/** A text line by line: blank lines and comments are passed over, of every other line its column and its ends are known. */

export const signs = {
  newline: 10,
  carriageReturn: 13,
  space: 32,
  doubleQuote: 34,
  hash: 35,
  singleQuote: 39,
  comma: 44,
  dash: 45,
  zero: 48,
  nine: 57,
  colon: 58,
  greater: 62,
  openList: 91,
  closeList: 93,
  openMapping: 123,
  bar: 124,
  closeMapping: 125,
  wideColon: 0xff1a,
  wideBracket: 0xff3b,
} as const;

export class Lines {
  readonly text: string;
  /** The first character of the line that is no blank; as a list's dash is passed, of what stands behind it. */
  at = 0;
  /** How far `at` is from the line's start; -1 after the last line. */
  column = 0;
  /** Before the line end, and after it. */
  end = 0;
  after = 0;
  /** How far the comments on lines of their own were indented that were passed on the way here; -1 without any. */
  comments = -1;
  /** The next colon behind a key and the next comment, or further on: what most lines do not have is looked for once. */
  #colon = -1;
  #hash = -1;

  constructor(text: string) {
    this.text = text;
    this.advance();
  }

  advance(): void {
    const { text } = this;
    this.comments = -1;
    while (this.after < text.length) {
      const start = this.after;
      this.#bound(start);
      this.at = this.blanks(start);
      this.column = this.at - start;
      if (this.at === this.end) continue;
      if (text.charCodeAt(this.at) !== signs.hash) return;
      this.comments = Math.max(this.comments, this.column);
    }
    this.column = -1;
  }

  #bound(start: number): void {
    const newline = this.text.indexOf('\n', start);
    this.after = newline < 0 ? this.text.length : newline + 1;
    this.end = newline < 0 ? this.after : newline;
    if (this.end > start && this.text.charCodeAt(this.end - 1) === signs.carriageReturn) this.end -= 1;
  }

  /** To the next line from here on. */
  goOnFrom(at: number): void {
    this.after = at;
    this.advance();
  }

  /** To the next line, where what stands in brackets goes on: further to the right than its key, but for the `last` bracket that closes. -1 where it does not. */
  wrap(last: boolean): number {
    const start = this.after;
    if (start >= this.text.length) return -1;
    this.#bound(start);
    const at = this.blanks(start);
    const least = last && this.#closes(at) ? this.column : this.column + 1;
    return at === this.end || at - start >= least ? at : -1;
  }

  #closes(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === signs.closeList || code === signs.closeMapping;
  }

  /** As if what begins here stood beside its key. */
  standBeside(column: number): void {
    this.column = column;
  }

  /** To the mapping that begins behind a dash. */
  moveTo(at: number): void {
    this.column += at - this.at;
    this.at = at;
  }

  /** Where the blanks from here on end. */
  blanks(from: number): number {
    let at = from;
    while (at < this.end && this.text.charCodeAt(at) === signs.space) at += 1;
    return at;
  }

  /** Whether a list's item begins here. */
  get isItem(): boolean {
    return this.text.charCodeAt(this.at) === signs.dash && this.isGap(this.at + 1);
  }

  /** Whether a new document begins here. */
  get isMarker(): boolean {
    return this.column === 0 && this.end === this.at + 3 && this.text.startsWith('---', this.at);
  }

  /** Where plain words end: at the colon behind a key, before a comment, or with the line. */
  words(from: number): number {
    const colon = this.#colonFrom(from);
    let at = Math.min(this.#hashFrom(from), this.end);
    if (colon < at) return colon;
    while (at > from && this.text.charCodeAt(at - 1) === signs.space) at -= 1;
    return at;
  }

  #colonFrom(from: number): number {
    let at = this.#colon < from ? this.#find(':', from) : this.#colon;
    while (at < this.end && !this.isGap(at + 1)) at = this.#find(':', at + 1);
    this.#colon = at;
    return at;
  }

  #hashFrom(from: number): number {
    let at = this.#hash < from ? this.#find('#', from) : this.#hash;
    while (at < this.end && this.text.charCodeAt(at - 1) !== signs.space) at = this.#find('#', at + 1);
    this.#hash = at;
    return at;
  }

  #find(sign: string, from: number): number {
    const at = this.text.indexOf(sign, from);
    return at < 0 ? this.text.length : at;
  }

  isColon(at: number): boolean {
    return at < this.end && this.text.charCodeAt(at) === signs.colon;
  }

  isGap(at: number): boolean {
    return at >= this.end || this.text.charCodeAt(at) === signs.space;
  }
}
