/** Bytes that wait on the disk until they are wanted, in a file without a name: it is gone with the process, however that ends. */
import fs from 'node:fs';
import type { Aside } from '../chunks.ts';
import { nameBeside } from './leftovers.ts';
import { nearest } from './look.ts';
import { attempt } from './refused.ts';

/** `folder` is where they will be wanted; it need not be there yet. */
export function aside(folder: string): Aside {
  const file = attempt(folder, 'write', () => nameless(nearest(folder)));
  let end = 0;
  return (bytes) => {
    const start = end;
    attempt(folder, 'write', () => put(file, bytes, start));
    end += bytes.length;
    return from(file, folder, start, bytes.length);
  };
}

/** Made where the bytes are not in sight: what gives them back would else hold them. */
function from(file: number, folder: string, start: number, length: number): () => Uint8Array {
  return () => attempt(folder, 'read', () => take(file, length, start));
}

/** Where an open file cannot lose its name, it goes at the end, or with the leftovers. */
function nameless(folder: string): number {
  const path = `${folder}/${nameBeside()}`;
  const file = fs.openSync(path, 'wx+');
  try {
    fs.unlinkSync(path);
  } catch {
    process.once('exit', () => {
      fs.closeSync(file);
      fs.rmSync(path, { force: true });
    });
  }
  return file;
}

/** A disk that is nearly full takes a part, and refuses the rest; one that is far away gives a part. */
function put(file: number, bytes: Uint8Array, start: number): void {
  for (let done = 0; done < bytes.length; )
    done += fs.writeSync(file, bytes, done, bytes.length - done, start + done);
}

function take(file: number, length: number, start: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let done = 0; done < length; ) {
    const count = fs.readSync(file, bytes, done, length - done, start + done);
    if (count === 0) throw new Error(`${length - done} bytes put aside are gone`);
    done += count;
  }
  return bytes;
}
