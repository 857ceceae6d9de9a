/** Parts → the bytes of a zip, the same wherever and whenever they are written; what is packed already goes in as it is. */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { type Aside, type Bytes, type Chunks, inMemory, Waiting } from '../chunks.ts';
import { byText } from '../lists.ts';
import { tooLarge } from './trouble.ts';
import { Utf8 } from './utf8.ts';

/** A part as it lies in a zip. */
export interface Packed<Lying extends Bytes = Uint8Array> {
  readonly path: string;
  /** 8 where it is deflated, 0 where it is stored. */
  readonly method: number;
  readonly crc: number;
  /** Of the bytes before they were packed. */
  readonly size: number;
  readonly bytes: Lying;
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
    return { path: this.#path, method: 8, crc: this.#crc, size: this.#size, bytes: this.#blocks };
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

const sizes = { local: 30, central: 46, end: 22 };
const most = { entries: 0xffff, bytes: 0xffffffff };
/** 1 January 1980, the first day a zip can name. */
const day = 0x0021;
/** Names are UTF-8. */
const flags = 0x0800;

interface Entry extends Packed<Bytes> {
  readonly name: Buffer;
}

/** In chunks where one of its parts is; what stands around that part is written here, with a gap for it. */
export function zip(parts: readonly Packed[]): Uint8Array;
export function zip(parts: readonly Packed<Bytes>[]): Bytes;
export function zip(parts: readonly Packed<Bytes>[]): Bytes {
  const entries = parts.toSorted(contentTypesFirst).map(named);
  const { directory, elsewhere, total } = lengthsOf(entries);
  const file = Buffer.alloc(total - elsewhere);
  const gaps: Gap[] = [];
  let [at, listed, left] = [0, directory - elsewhere, 0];
  for (const entry of entries) {
    writeHead(file, at, entry);
    listed = list(file, listed, { head: at, stands: at + left }, entry);
    at += sizes.local + entry.name.length;
    if (entry.bytes instanceof Uint8Array) {
      file.set(entry.bytes, at);
      at += entry.bytes.length;
    } else {
      gaps.push({ at, chunks: entry.bytes });
      left += entry.bytes.length;
    }
  }
  writeEnd(file, { at: listed, count: entries.length, directory, size: listed - at });
  // `slice` of a Buffer copies nothing, that of a Uint8Array does.
  const written = new Uint8Array(file.buffer, file.byteOffset, file.length);
  return gaps.length === 0 ? written : filled(written, gaps, total);
}

function named({ bytes, crc, method, path, size }: Packed<Bytes>): Entry {
  return { crc, method, path, size, name: Buffer.from(path), bytes };
}

/** Of what stands before the directory, of what is not written here, and of all. */
function lengthsOf(entries: readonly Entry[]): Record<'directory' | 'elsewhere' | 'total', number> {
  const names = sumOf(entries, ({ name }) => name.length);
  const directory = sumOf(entries, ({ bytes }) => bytes.length) + names + entries.length * sizes.local;
  const total = directory + names + entries.length * sizes.central + sizes.end;
  if (entries.length > most.entries || entries.some(({ size }) => size > most.bytes) || total > most.bytes)
    throw tooLarge();
  const elsewhere = sumOf(entries, ({ bytes }) => (bytes instanceof Uint8Array ? 0 : bytes.length));
  return { directory, elsewhere, total };
}

function sumOf(entries: readonly Entry[], length: (entry: Entry) => number): number {
  return entries.reduce((sum, entry) => sum + length(entry), 0);
}

/** A place in what is written here where a part belongs that waits elsewhere. */
interface Gap {
  readonly at: number;
  readonly chunks: Chunks;
}

function filled(written: Uint8Array, gaps: readonly Gap[], length: number): Chunks {
  return {
    length,
    *[Symbol.iterator]() {
      let from = 0;
      for (const { at, chunks } of gaps) {
        yield written.subarray(from, at);
        yield* chunks;
        from = at;
      }
      yield written.subarray(from);
    },
  };
}

function writeHead(file: Buffer, start: number, { bytes, crc, method, name, size }: Entry): void {
  let at = file.writeUInt32LE(0x04034b50, start);
  at = file.writeUInt16LE(20, at);
  at = file.writeUInt16LE(flags, at);
  at = file.writeUInt16LE(method, at);
  at = file.writeUInt32LE(day << 16, at);
  at = file.writeUInt32LE(crc, at);
  at = file.writeUInt32LE(bytes.length, at);
  at = file.writeUInt32LE(size, at);
  file.writeUInt16LE(name.length, at);
  file.set(name, start + sizes.local);
}

/** The directory at the end of the file says of a part what its own head says, and where that stands in the end. */
function list(
  file: Buffer,
  start: number,
  { head, stands }: { readonly head: number; readonly stands: number },
  { name }: Entry,
): number {
  const at = file.writeUInt16LE(20, file.writeUInt32LE(0x02014b50, start));
  file.copyWithin(at, head + 4, head + sizes.local);
  // No comment, the first disk, no attributes.
  file.writeUInt32LE(stands, start + sizes.central - 4);
  file.set(name, start + sizes.central);
  return start + sizes.central + name.length;
}

function writeEnd(
  file: Buffer,
  { at, count, directory, size }: Record<'at' | 'count' | 'directory' | 'size', number>,
): void {
  file.writeUInt32LE(0x06054b50, at);
  file.writeUInt16LE(count, at + 8);
  file.writeUInt16LE(count, at + 10);
  file.writeUInt32LE(size, at + 12);
  file.writeUInt32LE(directory, at + 16);
}

/** Readers find out what a zip is from its first entry. */
function contentTypesFirst(a: Packed<Bytes>, b: Packed<Bytes>): number {
  return rank(a) - rank(b) || byText(a.path, b.path);
}

function rank({ path }: Packed<Bytes>): number {
  return path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2;
}
