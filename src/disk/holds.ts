/** Whether a file is byte for byte what is to be written: read piece by piece, and no further than to the first that is not. */
import fs from 'node:fs';
import { type Bytes, chunksOf } from '../chunks.ts';

const most = 2 ** 16;

export function holds(path: string, bytes: Bytes): boolean {
  const file = fs.openSync(path, 'r');
  try {
    return fs.fstatSync(file).size === bytes.length && isSame(file, bytes);
  } finally {
    fs.closeSync(file);
  }
}

function isSame(file: number, bytes: Bytes): boolean {
  const read = Buffer.allocUnsafe(Math.min(most, bytes.length));
  let from = 0;
  for (const chunk of chunksOf(bytes)) {
    if (!standsAt(file, from, chunk, read)) return false;
    from += chunk.length;
  }
  return true;
}

function standsAt(file: number, from: number, bytes: Uint8Array, read: Buffer): boolean {
  for (let at = 0; at < bytes.length; ) {
    const count = fs.readSync(file, read, 0, Math.min(read.length, bytes.length - at), from + at);
    if (count === 0 || read.compare(bytes, at, at + count, 0, count) !== 0) return false;
    at += count;
  }
  return true;
}
