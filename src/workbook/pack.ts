/** A part of a workbook → as it lies in the zip: what goes into many files is packed once, and a long one while it grows. */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { type Aside, type Bytes, inMemory, Waiting } from '../chunks.ts';
import { Utf8, widest } from './utf8.ts';

/** A part as it lies in a zip. */
export interface Packed<Lying extends Bytes = Uint8Array> {
  readonly path: string;
  /** A reader may find another. */
  readonly method: number;
  readonly crc: number;
  /** Of the bytes before they were packed. */
  readonly size: number;
  readonly bytes: Lying;
}

/** As a zip numbers them. */
export const methods = { stored: 0, deflated: 8 } as const;

/** A fifth larger than at zlib's own level, in two fifths of the time. */
const levelOfOne = 1;
/** Of what goes into many files. */
const levelOfShared = 9;
/** What says the same again and again becomes smaller so, in the same time. */
const levelOfLong = 2;

const encoder = new TextEncoder();
const leastChunk = 256;
/** What is written here is packed before anything else is. */
const desk = new Uint8Array(2 ** 19);

export function pack(path: string, content: string | Uint8Array): Packed {
  return packAt(levelOfOne, path, content);
}

/** To be packed once and put into many files. */
export function packShared(path: string, content: string): Packed {
  return packAt(levelOfShared, path, content);
}

function packAt(level: number, path: string, content: string | Uint8Array): Packed {
  const bytes = typeof content === 'string' ? passing(content) : content;
  // More room than most parts need once they are packed; zlib's own measure would hold 16 KB for each of them.
  const chunkSize = Math.max(leastChunk, bytes.length >> 1);
  const packed = deflateRawSync(bytes, { level, chunkSize });
  return { path, method: methods.deflated, crc: crc32(bytes), size: bytes.length, bytes: packed };
}

/** In UTF-8, until the next text is. */
function passing(text: string): Uint8Array {
  if (text.length * widest > desk.length) return encoder.encode(text);
  return desk.subarray(0, encoder.encodeInto(text, desk).written);
}

/** As it is: a part of a few hundred bytes takes longer to pack than it saves. */
export function store(path: string, content: string): Packed {
  const bytes = encoder.encode(content);
  return { path, method: methods.stored, crc: crc32(bytes), size: bytes.length, bytes };
}

/** The last block of a deflated stream, with nothing in it. */
const end = Uint8Array.of(3, 0);

/** Characters of a part that is held until it is packed at once. */
const mostHeld = 2 ** 17;

/** A part as it grows: a long one is packed in blocks that end on whole bytes, which one after the other are one stream. */
export class GrowingPart {
  readonly #path: string;
  readonly #blocks: Waiting;
  #text = '';
  #long: Utf8 | undefined;
  #crc = 0;
  #size = 0;

  /** `aside` is where its blocks wait. */
  constructor(path: string, aside: Aside = inMemory) {
    this.#path = path;
    this.#blocks = new Waiting(aside);
  }

  add(text: string): void {
    if (this.#long) this.#long.add(text);
    else this.#text += text;
    if (this.#text.length > mostHeld) this.#goOn();
  }

  end(text: string): Packed<Bytes> {
    if (!this.#long) return pack(this.#path, this.#text + text);
    this.#long.add(text);
    this.#long.end();
    this.#blocks.add(end);
    return {
      path: this.#path,
      method: methods.deflated,
      crc: this.#crc,
      size: this.#size,
      bytes: this.#blocks,
    };
  }

  #goOn(): void {
    this.#long = new Utf8((bytes) => this.#pack(bytes));
    this.#long.add(this.#text);
    this.#text = '';
  }

  #pack(bytes: Uint8Array): void {
    this.#crc = crc32(bytes, this.#crc);
    this.#size += bytes.length;
    this.#blocks.add(deflateRawSync(bytes, { level: levelOfLong, finishFlush: constants.Z_SYNC_FLUSH }));
  }
}
