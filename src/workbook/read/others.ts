/** What a file is where it is no workbook, told from its bytes: the reason why it is not read. */
import { refused } from './refused.ts';
import type { Parts } from './unzip.ts';

/** Says what the file is instead, where it is no zip. */
export function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw refused('empty');
  const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b)) return;
  if (!starts(0xd0, 0xcf, 0x11, 0xe0)) throw refused(isText(bytes) ? 'text' : 'other');
  // Names in an OLE file are UTF-16.
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  throw refused(includes(bytes, name) ? 'locked' : 'old');
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(wanted));
}

function isText(bytes: Uint8Array): boolean {
  return (
    bytes.subarray(0, 4096).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d)) &&
    bytes[0] !== 0x25
  );
}

/** Of a zip. */
export function refuseKind(parts: Parts): never {
  const mime = parts.read('mimetype');
  if (mime && new TextDecoder().decode(mime.subarray(0, 100)).includes('opendocument'))
    throw refused('opendocument');
  throw refused('other-zip');
}
