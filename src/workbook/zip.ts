/** Parts → the bytes of a zip, the same wherever and whenever they are written; what is packed already goes in as it is. */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { byText } from '../lists.ts';
import { tooLarge } from './trouble.ts';
import { Utf8 } from './utf8.ts';

/** A part as it lies in a zip. */
export interface Packed {
  readonly path: string;
  /** 8 where it is deflated, 0 where it is stored. */
  readonly method: number;
  readonly crc: number;
  /** Of the bytes before they were packed. */
  readonly size: number;
  readonly bytes: Uint8Array;
  /** The same where it was packed in blocks. */
  readonly blocks?: readonly Uint8Array[];
}

/** A fifth larger than at zlib's own level, in two fifths of the time. */
const levelOfOne = 1;
/** Of what goes into many files. */
const levelOfShared = 9;
/** What says the same again and again becomes smaller so, in the same time. */
const levelOfLong = 2;

const encoder = new TextEncoder();
const leastChunk = 256;
/** Bytes that a unit of a text takes at most. */
const widest = 3;
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
  return { path, method: 8, crc: crc32(bytes), size: bytes.length, bytes: packed };
}

/** In UTF-8, until the next text is. */
function passing(text: string): Uint8Array {
  if (text.length * widest > desk.length) return encoder.encode(text);
  return desk.subarray(0, encoder.encodeInto(text, desk).written);
}

/** As it is: a part of a few hundred bytes takes longer to pack than it saves. */
export function store(path: string, content: string): Packed {
  const bytes = encoder.encode(content);
  return { path, method: 0, crc: crc32(bytes), size: bytes.length, bytes };
}

/** The last block of a deflated stream, with nothing in it. */
const end = Uint8Array.of(3, 0);

/** Characters of a part that is held until it is packed at once. */
const chunk = 2 ** 17;

/** A part as it grows: a long one is packed in blocks that end on whole bytes, which one after the other are one stream. */
export class GrowingPart {
  readonly #path: string;
  readonly #blocks: Uint8Array[] = [];
  #text = '';
  #long: Utf8 | undefined;
  #crc = 0;
  #size = 0;

  constructor(path: string) {
    this.#path = path;
  }

  add(text: string): void {
    if (this.#long) this.#long.add(text);
    else this.#text += text;
    if (this.#text.length > chunk) this.#goOn();
  }

  end(text: string): Packed {
    if (!this.#long) return pack(this.#path, this.#text + text);
    this.#long.add(text);
    this.#long.end();
    const blocks = [...this.#blocks.splice(0), end];
    return {
      path: this.#path,
      method: 8,
      crc: this.#crc,
      size: this.#size,
      blocks,
      // A long part is never there twice unless somebody asks for it in one.
      get bytes() {
        return Buffer.concat(blocks);
      },
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
    this.#blocks.push(deflateRawSync(bytes, { level: levelOfLong, finishFlush: constants.Z_SYNC_FLUSH }));
  }
}

const sizes = { local: 30, central: 46, end: 22 };
const most = { entries: 0xffff, bytes: 0xffffffff };
/** 1 January 1980, the first day a zip can name. */
const day = 0x0021;
/** Names are UTF-8. */
const flags = 0x0800;

interface Entry extends Pick<Packed, 'crc' | 'method' | 'path' | 'size'> {
  readonly name: Buffer;
  readonly blocks: readonly Uint8Array[];
  /** Of all its blocks. */
  readonly length: number;
}

export function zip(parts: readonly Packed[]): Uint8Array {
  const entries = parts.toSorted(contentTypesFirst).map(named);
  const names = entries.reduce((sum, { name }) => sum + name.length, 0);
  const packed = entries.reduce((sum, { length }) => sum + length, 0);
  const directory = packed + names + entries.length * sizes.local;
  const total = directory + names + entries.length * sizes.central + sizes.end;
  if (entries.length > most.entries || entries.some(({ size }) => size > most.bytes) || total > most.bytes)
    throw tooLarge();
  const file = Buffer.alloc(total);
  let [at, listed] = [0, directory];
  for (const entry of entries) {
    writeHead(file, at, entry);
    listed = list(file, listed, at, entry);
    at += sizes.local + entry.name.length;
    for (const block of entry.blocks) {
      file.set(block, at);
      at += block.length;
    }
  }
  writeEnd(file, { at: listed, count: entries.length, directory });
  // `slice` of a Buffer copies nothing, that of a Uint8Array does.
  return new Uint8Array(file.buffer, file.byteOffset, file.length);
}

function named(part: Packed): Entry {
  const { blocks = [part.bytes], crc, method, path, size } = part;
  const length = blocks.reduce((sum, block) => sum + block.length, 0);
  return { crc, method, path, size, name: Buffer.from(path), blocks, length };
}

function writeHead(file: Buffer, start: number, { crc, length, method, name, size }: Entry): void {
  let at = file.writeUInt32LE(0x04034b50, start);
  at = file.writeUInt16LE(20, at);
  at = file.writeUInt16LE(flags, at);
  at = file.writeUInt16LE(method, at);
  at = file.writeUInt32LE(day << 16, at);
  at = file.writeUInt32LE(crc, at);
  at = file.writeUInt32LE(length, at);
  at = file.writeUInt32LE(size, at);
  file.writeUInt16LE(name.length, at);
  file.set(name, start + sizes.local);
}

/** The directory at the end of the file says of a part what its own head says, and where that stands. */
function list(file: Buffer, start: number, head: number, { name }: Entry): number {
  const at = file.writeUInt16LE(20, file.writeUInt32LE(0x02014b50, start));
  file.copyWithin(at, head + 4, head + sizes.local);
  // No comment, the first disk, no attributes.
  file.writeUInt32LE(head, start + sizes.central - 4);
  file.set(name, start + sizes.central);
  return start + sizes.central + name.length;
}

function writeEnd(
  file: Buffer,
  { at, count, directory }: { readonly at: number; readonly count: number; readonly directory: number },
): void {
  file.writeUInt32LE(0x06054b50, at);
  file.writeUInt16LE(count, at + 8);
  file.writeUInt16LE(count, at + 10);
  file.writeUInt32LE(at - directory, at + 12);
  file.writeUInt32LE(directory, at + 16);
}

/** Readers find out what a zip is from its first entry. */
function contentTypesFirst(a: Packed, b: Packed): number {
  return rank(a) - rank(b) || byText(a.path, b.path);
}

function rank({ path }: Packed): number {
  return path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2;
}
