/** The bytes of a zip → its parts, opened when asked for, within limits that no honest workbook reaches. */
import { crc32, inflateRawSync } from 'node:zlib';
import type { Packed } from '../zip.ts';
import { refused } from './refused.ts';

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
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw refused('too-large');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw refused('broken');
    const entry = entryAt(at, bytes, view);
    // Two entries of one name: which of them a reader sees would depend on the reader.
    if (entries.has(entry.path)) throw refused('broken');
    entries.set(entry.path, entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function entryAt(at: number, bytes: Uint8Array, view: DataView): Entry {
  const name = view.getUint16(at + 28, true);
  if (name > limits.name) throw refused('broken');
  if (view.getUint16(at + 8, true) & 1) throw refused('locked');
  const entry = {
    path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
  if (entry.size > limits.part) throw refused('too-large');
  if (entry.size > mebibyte && entry.size > entry.packed * limits.ratio) throw refused('too-large');
  return entry;
}

/** The record at the end stands before a comment of at most 64 KiB. */
function endOf(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw refused('broken');
}

function packedBytes({ at, packed }: Entry, bytes: Uint8Array, view: DataView): Uint8Array {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw refused('broken');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
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
  if (method === 0) return bytes;
  if (method !== 8) throw refused('broken');
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw refused('broken');
  }
}
