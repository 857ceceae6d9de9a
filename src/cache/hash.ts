/** A content → the short text that stands for it, on every machine. */
import { createHash, hash } from 'node:crypto';
import type { Bytes } from '../chunks.ts';

export const hashLength = 22;

export function hashOf(content: Bytes | string): string {
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) return hashOfChunks(content);
  return hash('sha256', content, 'base64url').slice(0, hashLength);
}

function hashOfChunks(chunks: Iterable<Uint8Array>): string {
  const growing = createHash('sha256');
  for (const chunk of chunks) growing.update(chunk);
  return growing.digest('base64url').slice(0, hashLength);
}

/** The same for JSON that is too long to be held in one piece; each part tells by itself where it ends. Letters as they lie in memory need no turning into others. */
export function hashOfAll(parts: Iterable<string>): string {
  const growing = createHash('sha256');
  for (const part of parts) growing.update(part, 'utf16le');
  return growing.digest('base64url').slice(0, hashLength);
}
