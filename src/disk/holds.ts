/** Whether a file is byte for byte what is to be written: read piece by piece, and no further than to the first that is not. */
import fs from 'node:fs';

const most = 2 ** 16;

export function holds(path: string, bytes: Uint8Array): boolean {
  const file = fs.openSync(path, 'r');
  try {
    return fs.fstatSync(file).size === bytes.length && isSame(file, bytes);
  } finally {
    fs.closeSync(file);
  }
}

function isSame(file: number, bytes: Uint8Array): boolean {
  const piece = Buffer.allocUnsafe(Math.min(most, bytes.length));
  for (let at = 0; at < bytes.length; ) {
    const count = fs.readSync(file, piece, 0, Math.min(piece.length, bytes.length - at), at);
    if (count === 0 || piece.compare(bytes, at, at + count, 0, count) !== 0) return false;
    at += count;
  }
  return true;
}
