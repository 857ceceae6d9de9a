/** The bytes of a zip → its parts, opened when asked for, within limits that no honest workbook reaches. */
import { crc32, inflateRawSync } from 'node:zlib';
import { methods, type Packed } from '../pack.ts';
import { central, end, local } from '../zip-records.ts';
import { refused } from './refused.ts';
import { elsewhere, wideEnd, wideNumbers } from './zip64.ts';

export interface Parts {
  readonly paths: readonly string[];
  /** Undefined where there is no such part. */
  read(path: string): Uint8Array | undefined;
  /** As it lies there, to be put into another zip without being opened. */
  packed(path: string): Packed | undefined;
}

const mebibyte = 2 ** 20;
const limits = {
  file: 60 * mebibyte,
  part: 120 * mebibyte,
  all: 300 * mebibyte,
  entries: 5000,
  ratio: 400,
  name: 1000,
};

interface Entry extends Omit<Packed, 'bytes'> {
  readonly packed: number;
  readonly at: number;
}

export function unzip(bytes: Uint8Array): Parts {
  if (bytes.length > limits.file) throw refused('too-large');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(bytes, view);
  const total = [...entries.values()].reduce((sum, { size }) => sum + size, 0);
  if (total > limits.all) throw refused('too-large');
  const packed = (path: string): Packed | undefined => {
    const entry = entries.get(path);
    return entry && { ...entry, bytes: packedBytes(entry, bytes, view) };
  };
  return {
    paths: [...entries.keys()],
    read: (path) => open(packed(path)),
    packed,
  };
}

function directory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const last = endOf(view);
  const { count, directory } = listedAt(last, view);
  if (count > limits.entries) throw refused('too-large');
  const entries = new Map<string, Entry>();
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    if (at + central.size > last || !begins(central, at, view)) throw refused('broken');
    const entry = entryAt(at, bytes, view);
    // Two entries of one name: which of them a reader sees would depend on the reader.
    if (entries.has(entry.path)) throw refused('broken');
    entries.set(entry.path, entry);
    at += central.size + lengths(at, view, central.name, central.extra, central.comment);
  }
  return entries;
}

/** How many parts the directory lists, and where it begins. */
function listedAt(last: number, view: DataView) {
  const count = view.getUint16(last + end.count, true);
  const directory = view.getUint32(last + end.directory, true);
  const isWide = count === elsewhere.two || directory === elsewhere.four;
  return (isWide ? wideEnd(last, view) : undefined) ?? { count, directory };
}

/** The flag of a part that wants a password. */
const encrypted = 1;

function entryAt(at: number, bytes: Uint8Array, view: DataView): Entry {
  const name = view.getUint16(at + central.name, true);
  if (name > limits.name) throw refused('broken');
  if (view.getUint16(at + central.flags, true) & encrypted) throw refused('locked');
  const wide = wideNumbers(at, view);
  const number = (field: number) => {
    const said = view.getUint32(at + field, true);
    return said === elsewhere.four ? (wide.next().value ?? said) : said;
  };
  // What stands elsewhere stands there in this order.
  const [size, packed, stands] = [number(central.unpacked), number(central.packed), number(central.stands)];
  const entry = {
    path: new TextDecoder()
      .decode(bytes.subarray(at + central.size, at + central.size + name))
      .replaceAll('\\', '/'),
    method: view.getUint16(at + central.method, true),
    crc: view.getUint32(at + central.crc, true),
    packed,
    size,
    at: stands,
  };
  if (entry.size > limits.part) throw refused('too-large');
  if (entry.size > mebibyte && entry.size > entry.packed * limits.ratio) throw refused('too-large');
  return entry;
}

/** The record at the end stands before a comment of at most 64 KiB. */
function endOf(view: DataView): number {
  const least = Math.max(0, view.byteLength - end.size - 0xffff);
  for (let at = view.byteLength - end.size; at >= least; at -= 1) if (begins(end, at, view)) return at;
  throw refused('broken');
}

function begins({ signature }: { readonly signature: number }, at: number, view: DataView): boolean {
  return view.getUint32(at, true) === signature;
}

/** Of names and comments that stand behind a record, all together. */
function lengths(at: number, view: DataView, ...fields: readonly number[]): number {
  return fields.reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
}

function packedBytes({ at, packed }: Entry, bytes: Uint8Array, view: DataView): Uint8Array {
  if (at + local.size > bytes.length || !begins(local, at, view)) throw refused('broken');
  const from = at + local.size + lengths(at, view, local.name, local.extra);
  if (from + packed > bytes.length) throw refused('broken');
  return bytes.subarray(from, from + packed);
}

function open(packed: Packed | undefined): Uint8Array | undefined {
  if (!packed) return undefined;
  const part = inflated(packed);
  if (part.length !== packed.size || crc32(part) !== packed.crc) throw refused('broken');
  return part;
}

function inflated({ bytes, method, size }: Packed): Uint8Array {
  if (method === methods.stored) return bytes;
  if (method !== methods.deflated) throw refused('broken');
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw refused('broken');
  }
}
