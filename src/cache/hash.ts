/** A content → the short text that stands for it, on every machine. */
import { createHash } from 'node:crypto';

export const hashLength = 22;

export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, hashLength);
}

/** The same for what is too long to be held in one piece. */
export function hashOfAll(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part}\n`);
  return hash.digest('base64url').slice(0, hashLength);
}
