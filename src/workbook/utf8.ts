/** Texts, one after the other → their bytes in UTF-8, many at a time: no text is held until all are there. */

/** Bytes that a unit of a text takes at most. */
export const widest = 3;
const room = 2 ** 19;

export class Utf8 {
  readonly #take: (bytes: Uint8Array) => void;
  readonly #bytes = Buffer.allocUnsafe(room);
  #length = 0;

  /** What is given to `take` is overwritten afterwards, and never empty. */
  constructor(take: (bytes: Uint8Array) => void) {
    this.#take = take;
  }

  add(text: string): void {
    const most = text.length * widest;
    if (this.#length + most > room) this.end();
    if (most > room) this.#take(Buffer.from(text));
    else this.#length += this.#bytes.write(text, this.#length);
  }

  end(): void {
    if (this.#length > 0) this.#take(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
  }
}
