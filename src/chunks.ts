/** The bytes of a file: at once, or in chunks where they are too many to be held; each chunk is had back from where it waits when its turn comes. */

/** One after the other, as often as they are asked for. */
export interface Chunks extends Iterable<Uint8Array> {
  /** In bytes, of all of them. */
  readonly length: number;
}

export type Bytes = Uint8Array | Chunks;

/** Puts bytes where they wait, and gives what has them back. */
export type Aside = (bytes: Uint8Array) => () => Uint8Array;

export const inMemory: Aside = (bytes) => () => bytes;

/** Chunks as they are made: none is held here. */
export class Waiting implements Chunks {
  readonly #aside: Aside;
  readonly #taken: (() => Uint8Array)[] = [];
  #length = 0;

  constructor(aside: Aside) {
    this.#aside = aside;
  }

  get length(): number {
    return this.#length;
  }

  add(bytes: Uint8Array): void {
    this.#taken.push(this.#aside(bytes));
    this.#length += bytes.length;
  }

  *[Symbol.iterator](): Iterator<Uint8Array> {
    for (const take of this.#taken) yield take();
  }
}

export function chunksOf(bytes: Bytes): Iterable<Uint8Array> {
  return bytes instanceof Uint8Array ? [bytes] : bytes;
}

/** All of them at once. */
export function whole(bytes: Bytes): Uint8Array {
  return bytes instanceof Uint8Array ? bytes : Buffer.concat([...bytes]);
}
