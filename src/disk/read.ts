/** The bytes of a file, or the first of them: a pipe or a device may never end, and what is longer than any text can be is not even begun. */
import fs from 'node:fs';
import { Failure } from '../diagnostics/failure.ts';

const { O_NONBLOCK = 0, O_RDONLY } = fs.constants;
const mebibyte = 2 ** 20;
/** The longest text that V8 can hold. */
const most = 511 * mebibyte;

export function readBytes(path: string): Uint8Array {
  return opened(path, (file, { size }) => {
    if (size > most) throw tooLong(path, size);
    return fs.readFileSync(file);
  });
}

/** Fewer only where there are no more. */
export function readHead(path: string, length: number): Uint8Array {
  return opened(path, (file) => {
    const head = new Uint8Array(length);
    let end = 0;
    for (let count = -1; count !== 0 && end < length; end += count)
      count = fs.readSync(file, head, end, length - end, end);
    return head.subarray(0, end);
  });
}

function opened<Read>(path: string, read: (file: number, found: fs.Stats) => Read): Read {
  // A pipe into which nobody writes would keep the one who opens it waiting.
  const file = fs.openSync(path, O_RDONLY | O_NONBLOCK);
  try {
    const found = fs.fstatSync(file);
    if (!found.isFile() && !found.isDirectory()) throw endless(path);
    return read(file, found);
  } finally {
    fs.closeSync(file);
  }
}

function endless(path: string): Failure {
  return new Failure(
    {
      ja: `「${path}」は、ファイルではありません（パイプや装置です）。`,
      en: `"${path}" is no file, but a pipe or a device.`,
    },
    {
      ja: '内容をファイルに保存してから指定してください。',
      en: 'save what it says in a file, and give that.',
    },
  );
}

function tooLong(path: string, size: number): Failure {
  const [much, limit] = [Math.ceil(size / mebibyte), most / mebibyte].map((one) =>
    one.toLocaleString('en-US'),
  );
  return new Failure(
    {
      ja: `「${path}」は ${much} MB あり、大きすぎるため読めません（${limit} MB まで読みます）。`,
      en: `"${path}" has ${much} MB and is too large (${limit} MB are read).`,
    },
    {
      ja: 'ファイルを取り違えていないか確かめて、このフォルダーから移すか、内容をいくつかのファイルに分けてください。',
      en: 'see whether it is the right file; move it out of this folder, or divide what it says between several files.',
    },
  );
}
