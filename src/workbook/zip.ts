/** Parts → the bytes of a zip, the same wherever and whenever they are written; what is packed already goes in as it is. */
import type { Bytes, Chunks } from '../chunks.ts';
import { byText } from '../lists.ts';
import type { Packed } from './pack.ts';
import { tooLarge } from './trouble.ts';
import { central, end, local } from './zip-records.ts';

const most = { entries: 0xffff, bytes: 0xffffffff };
/** No other program that saves workbooks writes all of these. */
export const habits = {
  /** Of the format, in tenths. */
  version: 20,
  /** Names are UTF-8. */
  flags: 0x0800,
  /** 1 January 1980, the first day a zip can name. */
  day: 0x0021,
} as const;

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
    at += local.size + entry.name.length;
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
  const directory = sumOf(entries, ({ bytes }) => bytes.length) + names + entries.length * local.size;
  const total = directory + names + entries.length * central.size + end.size;
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

function writeHead(file: Buffer, at: number, { bytes, crc, method, name, size }: Entry): void {
  file.writeUInt32LE(local.signature, at);
  file.writeUInt16LE(habits.version, at + local.version);
  file.writeUInt16LE(habits.flags, at + local.flags);
  file.writeUInt16LE(method, at + local.method);
  file.writeUInt16LE(habits.day, at + local.day);
  file.writeUInt32LE(crc, at + local.crc);
  file.writeUInt32LE(bytes.length, at + local.packed);
  file.writeUInt32LE(size, at + local.unpacked);
  file.writeUInt16LE(name.length, at + local.name);
  file.set(name, at + local.size);
}

/** The directory at the end of the file says of a part what its own head says, and where that stands in the end. */
function list(
  file: Buffer,
  at: number,
  { head, stands }: { readonly head: number; readonly stands: number },
  { name }: Entry,
): number {
  file.writeUInt32LE(central.signature, at);
  file.writeUInt16LE(habits.version, at + central.maker);
  file.copyWithin(at + central.version, head + local.version, head + local.size);
  // No comment, the first disk, no attributes.
  file.writeUInt32LE(stands, at + central.stands);
  file.set(name, at + central.size);
  return at + central.size + name.length;
}

function writeEnd(
  file: Buffer,
  { at, count, directory, size }: Record<'at' | 'count' | 'directory' | 'size', number>,
): void {
  file.writeUInt32LE(end.signature, at);
  file.writeUInt16LE(count, at + end.here);
  file.writeUInt16LE(count, at + end.count);
  file.writeUInt32LE(size, at + end.length);
  file.writeUInt32LE(directory, at + end.directory);
}

/** Readers find out what a zip is from its first entry. */
function contentTypesFirst(a: Packed<Bytes>, b: Packed<Bytes>): number {
  return rank(a) - rank(b) || byText(a.path, b.path);
}

function rank({ path }: Packed<Bytes>): number {
  return path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2;
}
